package org.tangthu.portal.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.signin.RefusedTokens;

/** Has logged that a request came with a token, and another one was asked for. */
final class RefusedTokenFilter implements ContainerResponseFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedTokenFilter.class);

    private final RefusedTokens tokens;

    @Context
    private HttpServletRequest request;

    RefusedTokenFilter(RefusedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (answer.getHeaderString(HttpHeaders.WWW_AUTHENTICATE) == null
                || request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            return;
        }
        try {
            tokens.refused(Caller.of(request).authority().actor(), Caller.origin(request));
        } catch (RepositoryException e) {
            LOG.error("That a token was refused could not be logged; it was refused all the same", e);
        }
    }
}
