package org.tangthu.portal.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.signin.Doer;

/** Who sends a request, for what is done to accounts. */
final class Doers {
    private Doers() {}

    static Doer of(HttpServletRequest request) {
        return new Doer(Caller.of(request).authority().actor(), Optional.of(Caller.origin(request)));
    }
}
