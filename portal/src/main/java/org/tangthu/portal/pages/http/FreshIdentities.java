package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import org.tangthu.portal.account.Identities;

/** What a form changed of somebody holds from the next request on: nobody is remembered as before. */
final class FreshIdentities implements ContainerResponseFilter {
    private final Identities identities;
    private final HttpServletRequest asking;

    /** @param asking stands for the one that is being answered */
    @Inject
    FreshIdentities(People people, @Context HttpServletRequest asking) {
        this.identities = people.identities();
        this.asking = asking;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (FormGuard.hasForm(asking)) {
            identities.forget();
        }
    }
}
