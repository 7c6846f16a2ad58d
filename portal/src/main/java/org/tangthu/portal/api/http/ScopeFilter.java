package org.tangthu.portal.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;

/** Lets nobody through who lacks a scope; the limits filter has found out whose token it is. */
@Needs
final class ScopeFilter implements ContainerRequestFilter {
    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        Needs needs = Optional.ofNullable(resource.getResourceMethod().getAnnotation(Needs.class))
                .orElseGet(() -> resource.getResourceClass().getAnnotation(Needs.class));
        Authority authority = Caller.of(request).authority();
        if (authority.scopes().isEmpty()) {
            throw Refusal.unauthorized(needs.value());
        }
        for (Scope scope : needs.value()) {
            check(authority, scope, needs.everywhere());
        }
    }

    private static void check(Authority authority, Scope scope, boolean everywhere) {
        if (!authority.may(scope)) {
            throw Refusal.forbidden(scope);
        }
        if (everywhere && !authority.mayEverywhere(scope)) {
            throw Refusal.forbiddenEverywhere(scope);
        }
    }
}
