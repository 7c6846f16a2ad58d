package org.tangthu.repository.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tangthu.repository.account.SecretValue;
import org.tangthu.repository.signin.Attempts.Admission;

/**
 * Slows down who guesses. Failures count for the client's network, for the login from that network, and for the login from
 * everywhere. The last one does not hold back those who come from a network where this account signed in before: so nobody
 * can keep an account's holder out by failing in its name from elsewhere. Thread-safe.
 */
public final class LockOut {
    static final Pauses OF_LOGIN_HERE = new Pauses(5, seconds(30), minutes(15), Duration.ofHours(2));
    static final Pauses OF_LOGIN_EVERYWHERE = new Pauses(50, seconds(30), minutes(15), Duration.ofHours(24));
    /** Many readers may stand behind one network, as in a school. */
    static final Pauses OF_NETWORK = new Pauses(40, seconds(30), minutes(15), Duration.ofHours(2));

    private static final Duration PLACES_KEPT = Duration.ofDays(90);

    private final Attempts attempts;
    private final Clock clock;

    public LockOut(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    private static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }

    private static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }

    /** Someone tries a password for a login, which need not exist. */
    Admission password(String login, String network) {
        Map<String, Pauses> keys = new HashMap<>();
        keys.put(key("network", network), OF_NETWORK);
        keys.put(key("here", login, network), OF_LOGIN_HERE);
        if (!attempts.trusted(key("place", login, network))) {
            keys.put(key("everywhere", login), OF_LOGIN_EVERYWHERE);
        }
        return attempts.count(keys, clock.instant());
    }

    /** It was right. */
    void passed(String login, String network) {
        attempts.passed(Set.of(key("here", login, network)), Set.of(key("network", network), key("everywhere", login)));
    }

    /** Someone who proved the password tries a code of the second factor. */
    Admission code(String account) {
        return attempts.count(Map.of(key("code", account), OF_LOGIN_HERE), clock.instant());
    }

    void codePassed(String account) {
        attempts.passed(Set.of(key("code", account)), Set.of());
    }

    /** From here somebody signed in altogether. */
    void trust(String login, String network) {
        attempts.trust(key("place", login, network), clock.instant());
    }

    /** Forgets what no longer counts. @return how many rows that were */
    public int purge() {
        return attempts.purge(
                clock.instant().minus(OF_LOGIN_EVERYWHERE.forgotten()),
                clock.instant().minus(PLACES_KEPT));
    }

    /** What was typed as a login may be a password by mistake: only a digest is kept. */
    private static String key(String... parts) {
        return SecretValue.digest(String.join("\n", parts));
    }
}
