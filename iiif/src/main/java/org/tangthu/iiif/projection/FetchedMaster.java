package org.tangthu.iiif.projection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.repository.object.StoredFile;

/** The bytes of a master that lies elsewhere. That they cannot be read is told apart from a copy that cannot be written. */
final class FetchedMaster extends FilterInputStream {
    private FetchedMaster(InputStream in) {
        super(in);
    }

    /** @throws BrokenImageException if it cannot be opened, as it is thrown by reading what is opened */
    static InputStream open(StoredFile master) {
        try {
            return new FetchedMaster(master.open());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static BrokenImageException unreadable(IOException e) {
        return new BrokenImageException("The master cannot be read: " + e, e);
    }
}
