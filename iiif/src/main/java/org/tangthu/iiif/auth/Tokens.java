package org.tangthu.iiif.auth;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.tangthu.iiif.auth.TokenAnswer.Refusal;
import org.tangthu.repository.access.Visitor;

/**
 * The token service (Authorization Flow API 2.0, section 4). A token stands for the session of the visitor's cookie, and is
 * given to the pages of those origins alone from which an access service was opened in that session; else any site could ask
 * what its visitors may read elsewhere.
 *
 * <p>Whoever asks from a reading room has what on-site images ask for without any cookie. The token for that is a number
 * that nothing is remembered of: the request that brings it comes from the reading room or not, and that alone decides. So it
 * is worth nothing anywhere else, and any page may have it. Thread-safe.
 */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration OF_A_PLACE = Duration.ofMinutes(5);

    private final ViewerSessions sessions;

    public Tokens(ViewerSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * @param sender what the request's network and cookies give
     * @param secret the viewer cookie's value
     * @param origin of the page that asks; empty for a program
     */
    public TokenAnswer of(Visitor sender, Optional<String> secret, Optional<Origin> origin) {
        TokenAnswer answer = secret.map(value -> sessions.token(value, origin))
                .orElseGet(() -> new TokenAnswer.Refused(Refusal.MISSING_ASPECT));
        boolean refused = answer instanceof TokenAnswer.Refused;
        return refused && sender.onSite() ? new TokenAnswer.Granted(random(), OF_A_PLACE) : answer;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
