package org.tangthu.portal.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an upload. That the sender broke off is told apart from a failure of our disk. */
public final class UploadStream extends FilterInputStream {
    public UploadStream(InputStream body) {
        super(body);
    }

    /** @throws UploadCut if the sender broke off */
    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new UploadCut(e);
        }
    }

    /** @throws UploadCut if the sender broke off */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw new UploadCut(e);
        }
    }
}
