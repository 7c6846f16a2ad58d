package org.tangthu.portal.api.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The body of an upload, digested on its way. That the sender broke off is told apart from a failure of our disk. */
final class UploadStream extends FilterInputStream {
    private final MessageDigest digest;

    UploadStream(InputStream body) {
        this(body, sha512());
    }

    private UploadStream(InputStream body, MessageDigest digest) {
        super(new DigestInputStream(body, digest));
        this.digest = digest;
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

    /** Whether what was read has this digest; to be asked once. */
    boolean hasSha512(byte[] announced) {
        return MessageDigest.isEqual(digest.digest(), announced);
    }

    private static Refusal cut(IOException e) {
        Refusal refusal = new Refusal(400, "The upload was cut; go on from its Upload-Offset");
        refusal.addSuppressed(e);
        return refusal;
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-512", e);
        }
    }
}
