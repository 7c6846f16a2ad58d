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
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditOutcome;
import org.tangthu.repository.signin.Refusals;

/** Has logged that a request came with a token, and another one was asked for. */
final class RefusedTokenFilter implements ContainerResponseFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedTokenFilter.class);

    private final Refusals refusals;

    @Context
    private HttpServletRequest request;

    RefusedTokenFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (answer.getHeaderString(HttpHeaders.WWW_AUTHENTICATE) == null
                || request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            return;
        }
        try {
            refusals.note(Caller.event(request, AuditAction.TOKEN_REFUSE).ended(AuditOutcome.REFUSED));
        } catch (RepositoryException e) {
            LOG.error("That a token was refused could not be logged; it was refused all the same", e);
        }
    }
}
