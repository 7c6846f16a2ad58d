package org.tangthu.portal.oidc;

import org.tangthu.portal.PortalException;

/** The provider does not answer, or not as a provider does. Other ways of signing in go on. */
public final class ProviderUnavailable extends PortalException {
    private static final long serialVersionUID = 1L;

    ProviderUnavailable(String what) {
        super(what);
    }

    ProviderUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
