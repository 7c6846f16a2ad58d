package org.tangthu.portal.api.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an upload. That the sender broke off is told apart from a failure of our disk. */
final class UploadStream extends FilterInputStream {
    UploadStream(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw cut(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw cut(e);
        }
    }

    private static Refusal cut(IOException e) {
        Refusal refusal = new Refusal(400, "The upload was cut; go on from its Upload-Offset");
        refusal.addSuppressed(e);
        return refusal;
    }
}
