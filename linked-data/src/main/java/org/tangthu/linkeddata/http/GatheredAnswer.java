package org.tangthu.linkeddata.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.ServletOps;

/** A response whose body is gathered in memory, up to a limit; status and headers go through. */
final class GatheredAnswer extends HttpServletResponseWrapper {
    private final int most;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new Body();
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);

    /** @param most bytes; one more is Fuseki's error 400 instead of the answer */
    GatheredAnswer(HttpServletResponse response, int most) {
        super(response);
        this.most = most;
    }

    byte[] bytes() {
        writer.flush();
        return body.toByteArray();
    }

    /** Fuseki's number of the request is left out: it counts what others ask. */
    @Override
    public void setHeader(String name, String value) {
        if (!name.equals(Fuseki.FusekiRequestIdHeader)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    /** There is nothing to be sent yet. */
    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
    }

    private final class Body extends ServletOutputStream {
        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (length > most - body.size()) {
                body.reset();
                ServletOps.errorBadRequest(
                        "The answer is longer than " + most + " bytes; ask for less of it, with LIMIT and OFFSET");
            }
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("This answer is gathered before it is sent");
        }
    }
}
