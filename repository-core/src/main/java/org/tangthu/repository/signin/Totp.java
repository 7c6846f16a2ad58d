package org.tangthu.repository.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that last for a moment (TOTP, RFC 6238): made of a shared secret and the time. Immutable.
 *
 * @param digits how long a code is
 * @param algorithm of the HMAC
 */
record Totp(int digits, String algorithm) {
    /** What every authenticator knows: six digits, SHA-1 (section 1.2; its known weakness does not touch an HMAC). */
    static final Totp STANDARD = new Totp(6, "HmacSHA1");

    private static final long SECONDS = 30;
    /** Section 5.2: one step back for who types slowly, one ahead for clocks that differ. */
    private static final long DRIFT = 1;

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** The code of a time step (RFC 4226, section 5.3). */
    String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return String.format("%0" + digits + "d", number % (long) Math.pow(10, digits));
    }

    /** The step, near the moment, to which a code belongs. Whether it was used before is not known here. */
    OptionalLong match(byte[] secret, String code, Instant at) {
        long now = step(at);
        return LongStream.rangeClosed(now - DRIFT, now + DRIFT)
                .filter(step -> same(code(secret, step), code))
                .findFirst();
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + algorithm, e);
        }
    }
}
