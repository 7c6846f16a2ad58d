package org.tangthu.linkeddata.prepared;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Sums up what goes through it, until the work is given up. Closing it does nothing. */
final class SummedStream extends FilterOutputStream {
    private final BooleanSupplier givenUp;
    private final MessageDigest digest;
    private long size;

    SummedStream(OutputStream out, BooleanSupplier givenUp) {
        super(out);
        this.givenUp = givenUp;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (givenUp.getAsBoolean()) {
            throw new CancellationException("The files that were being prepared are given up");
        }
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        size += length;
    }

    @Override
    public void close() {}

    /** To be asked once, at the end. */
    Sum sum() {
        return new Sum(size, HexFormat.of().formatHex(digest.digest()));
    }
}
