package org.tangthu.portal.usage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A random key that exists in memory only, under which a visitor is known for a day. Once it is forgotten, nobody can tell
 * whom a digest stood for, or even try addresses until one fits. Not thread-safe.
 */
final class DayKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final Mac mac;

    DayKey() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(random, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    /** Stands for these parts in this order, and for no others as far as chance allows. */
    long digest(byte[]... parts) {
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            mac.update(part);
        }
        return ByteBuffer.wrap(mac.doFinal()).getLong();
    }

    /** The same for something that a visitor does. */
    long digest(long visitor, String... parts) {
        byte[][] all = new byte[parts.length + 1][];
        all[0] = ByteBuffer.allocate(Long.BYTES).putLong(visitor).array();
        for (int i = 0; i < parts.length; i++) {
            all[i + 1] = parts[i].getBytes(StandardCharsets.UTF_8);
        }
        return digest(all);
    }
}
