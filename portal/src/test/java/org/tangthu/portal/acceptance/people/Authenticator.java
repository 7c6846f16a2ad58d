package org.tangthu.portal.acceptance.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What people have on their phones: made from the RFCs 4226, 4648 and 6238, and from nothing of the server. */
public final class Authenticator {
    private final byte[] key;

    /** @param secret in Base32, as the page shows it */
    public Authenticator(String secret) {
        long bits = 0;
        int count = 0;
        ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        for (char c : secret.toCharArray()) {
            bits = bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.put((byte) (bits >> count));
            }
        }
        key = bytes.array();
    }

    public String code() {
        return code(0);
    }

    /** @param later steps of half a minute from now */
    public String code(int later) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            long step = Instant.now().getEpochSecond() / 30 + later;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
