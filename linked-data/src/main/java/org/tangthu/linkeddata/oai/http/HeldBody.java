package org.tangthu.linkeddata.oai.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The body of an answer, held back as long as it is of the size of a page: then what fails on the way is an error and not
 * half an answer, and the length is told. What is longer is sent as it comes.
 */
final class HeldBody extends OutputStream {
    /** A page of lists has a megabyte, and a record more. */
    private static final int MOST = 2 << 20;

    private final HttpServletResponse response;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private OutputStream out = held;

    HeldBody(HttpServletResponse response, String contentType) {
        this.response = response;
        response.setContentType(contentType);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (out == held && held.size() + length > MOST) {
            send();
        }
        out.write(bytes, offset, length);
    }

    private void send() throws IOException {
        out = response.getOutputStream();
        held.writeTo(out);
        held.reset();
    }

    /** To be called once all is written. */
    void end() throws IOException {
        if (out == held) {
            response.setContentLength(held.size());
            send();
        }
    }
}
