package org.tangthu.repository.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords by argon2id (RFC 9106), at most some at a time: whoever tries many passwords waits for the others
 * instead of eating memory. Passwords are taken as NFC, so that it does not matter on which keyboard they are typed.
 * Thread-safe.
 */
public final class Argon2id {
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int MOST_WAITING = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordCost cost;
    private final Duration patience;
    private final Semaphore places;
    private final String nobody;

    /**
     * @param cost of new hashes
     * @param places how many are computed at a time, each with {@link PasswordCost#kibibytes} of memory
     * @param patience how long one waits for a place
     */
    public Argon2id(PasswordCost cost, int places, Duration patience) {
        this.cost = cost;
        this.patience = patience;
        this.places = new Semaphore(places, true);
        this.nobody = new PasswordHash(cost, random(SALT), random(LENGTH)).toString();
    }

    /** As a server does it: on half of the processors. */
    public static Argon2id standard() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Argon2id(PasswordCost.STANDARD, Math.min(4, Math.max(1, processors / 2)), Duration.ofSeconds(5));
    }

    /** A hash with a salt of its own, as a PHC string. @throws TooManySignIns if there is no place for too long */
    public String hash(String password) {
        byte[] salt = random(SALT);
        return new PasswordHash(cost, salt, compute(password, cost, salt, LENGTH)).toString();
    }

    /** @throws TooManySignIns if there is no place for too long */
    public boolean matches(String password, String hash) {
        PasswordHash kept = PasswordHash.parse(hash);
        byte[] computed = compute(password, kept.cost(), kept.salt(), kept.hash().length);
        return MessageDigest.isEqual(computed, kept.hash());
    }

    /** The hash of no password, which costs as much to compare with as any: for logins that nobody has. */
    public String ofNobody() {
        return nobody;
    }

    /** Whether a hash was made with less work than new ones are. */
    public boolean outdated(String hash) {
        return !PasswordHash.parse(hash).cost().equals(cost);
    }

    private byte[] compute(String password, PasswordCost at, byte[] salt, int length) {
        takePlace();
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(at.kibibytes())
                    .withIterations(at.passes())
                    .withParallelism(at.lanes())
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            argon2.generateBytes(
                    Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.getQueueLength() >= MOST_WAITING
                    || !places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManySignIns();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManySignIns();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A PHC string: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, base64 without padding. */
    private record PasswordHash(PasswordCost cost, byte[] salt, byte[] hash) {
        static PasswordHash parse(String text) {
            String[] parts = text.split("\\$");
            if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
                throw new IllegalArgumentException("A password is kept in a form that this program does not know");
            }
            return new PasswordHash(
                    PasswordCost.parse(parts[3]),
                    Base64.getDecoder().decode(parts[4]),
                    Base64.getDecoder().decode(parts[5]));
        }

        @Override
        public String toString() {
            Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
            return "$argon2id$v=19$" + cost + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        }
    }
}
