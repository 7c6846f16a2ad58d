package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditOutcome;
import org.tangthu.repository.signin.Refusals;

/**
 * Has logged that somebody who signed in was refused a page of staff or of an account, or a form there. A filter for all of
 * them, so that none can be forgotten. Pages of items are not among them: nobody's reading is logged.
 */
final class RefusedPages implements ContainerResponseFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedPages.class);
    private static final Pattern WATCHED = Pattern.compile("(?:staff|account)(?:/.*)?");
    private static final int FORBIDDEN = 403;

    private final Refusals refusals;
    private final HttpServletRequest request;

    /** @param request stands for the one that is being answered */
    @Inject
    RefusedPages(People people, @Context HttpServletRequest request) {
        this.refusals = people.accounts().refusals();
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        String path = asked.getUriInfo().getPath();
        if (answer.getStatus() == FORBIDDEN && WATCHED.matcher(path).matches()) {
            SignedIn.of(request).ifPresent(me -> note(me, asked.getMethod(), path));
        }
    }

    private void note(SignedIn me, String method, String path) {
        try {
            refusals.note(AuditEvent.of(me.account().id(), AuditAction.PAGE_REFUSE)
                    .from(Doorkeeper.origin(request))
                    .on("/" + path)
                    .with("method", method)
                    .ended(AuditOutcome.REFUSED));
        } catch (RepositoryException e) {
            LOG.error("That a page was refused could not be logged; it was refused all the same", e);
        }
    }
}
