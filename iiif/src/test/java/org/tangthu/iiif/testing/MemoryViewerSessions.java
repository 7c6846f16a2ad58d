package org.tangthu.iiif.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tangthu.iiif.auth.Origin;
import org.tangthu.iiif.auth.TokenAnswer;
import org.tangthu.iiif.auth.TokenAnswer.Refusal;
import org.tangthu.iiif.auth.ViewerSessions;
import org.tangthu.repository.access.Visitor;

/** Sessions that are opened and ended by tests. */
public final class MemoryViewerSessions implements ViewerSessions {
    private record Held(Visitor visitor, Set<Origin> origins, boolean ended) {}

    private final Map<String, Held> sessions = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private boolean down;

    /** @return the cookie's value */
    public synchronized String open(Visitor visitor, Set<Origin> origins) {
        String secret = "secret-" + sessions.size();
        sessions.put(secret, new Held(visitor, origins, false));
        return secret;
    }

    public synchronized void end(String secret) {
        sessions.computeIfPresent(secret, (key, held) -> new Held(held.visitor(), held.origins(), true));
    }

    /** From now on nothing is known of anybody. */
    public synchronized void fail() {
        down = true;
    }

    @Override
    public String cookie() {
        return "viewer";
    }

    @Override
    public synchronized TokenAnswer token(String secret, Optional<Origin> origin) {
        Held held = sessions.get(secret);
        if (down) {
            return new TokenAnswer.Refused(Refusal.UNAVAILABLE);
        } else if (held == null) {
            return new TokenAnswer.Refused(Refusal.INVALID_ASPECT);
        } else if (held.ended()) {
            return new TokenAnswer.Refused(Refusal.EXPIRED_ASPECT);
        } else if (origin.isPresent() && !held.origins().contains(origin.get())) {
            return new TokenAnswer.Refused(Refusal.INVALID_ORIGIN);
        }
        String token = "token-" + tokens.size();
        tokens.put(token, secret);
        return new TokenAnswer.Granted(token, Duration.ofMinutes(5));
    }

    @Override
    public synchronized Visitor visitor(String token, Visitor sender) {
        return Optional.ofNullable(tokens.get(token))
                .map(sessions::get)
                .filter(held -> !held.ended())
                .map(held -> held.visitor().onSite(sender.onSite()))
                .orElse(sender);
    }
}
