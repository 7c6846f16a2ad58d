package org.tangthu.portal.oidc;

import org.tangthu.portal.PortalException;

/** What came back from the provider proves nobody. */
public final class IdentityRefused extends PortalException {
    private static final long serialVersionUID = 1L;

    IdentityRefused(String what) {
        super(what);
    }

    IdentityRefused(String what, Throwable cause) {
        super(what, cause);
    }
}
