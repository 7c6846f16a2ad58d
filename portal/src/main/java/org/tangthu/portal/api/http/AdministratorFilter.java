package org.tangthu.portal.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import org.tangthu.portal.limits.Caller;

/** Lets nobody but the administrator through; the limits filter has compared the token. */
@Administrator
final class AdministratorFilter implements ContainerRequestFilter {
    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!Caller.of(request).administrator()) {
            throw Refusal.unauthorized();
        }
    }
}
