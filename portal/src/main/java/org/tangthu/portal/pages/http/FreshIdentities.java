package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.tangthu.portal.account.Identities;

/** What a form changed of somebody holds from the next request on: nobody is remembered as before. */
final class FreshIdentities implements ContainerResponseFilter {
    private final Identities identities;

    @Inject
    FreshIdentities(People people) {
        this.identities = people.identities();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if ("POST".equals(request.getMethod())) {
            identities.forget();
        }
    }
}
