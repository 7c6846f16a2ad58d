package org.tangthu.iiif.auth;

import org.tangthu.repository.access.Visitor;

/**
 * Reads the token of a request for a probe or an image's description (RFC 6750, section 2.1). Nothing else may be asked for
 * by it: scripts of other sites hold tokens, and images open by the cookie, which these cannot read.
 */
public final class Bearers {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private final ViewerSessions sessions;

    public Bearers(ViewerSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * What the request's sender may see.
     *
     * @param sender by network and cookies
     * @param authorization the request header of this name, or null
     */
    public Visitor visitor(Visitor sender, String authorization) {
        boolean bearer = authorization != null
                && authorization.length() <= LONGEST
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer
                ? sessions.visitor(authorization.substring(SCHEME.length()).strip(), sender)
                : sender;
    }
}
