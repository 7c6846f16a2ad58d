package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.tangthu.portal.account.SignInCookie;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormRefusal;
import org.tangthu.portal.forms.FormSize;
import org.tangthu.portal.forms.FormToken;
import org.tangthu.portal.forms.OwnOrigin;

/**
 * Stands before every resource of the pages and lets nothing pass that would change something, unless it is a form which
 * a page of this site sent in the session it was shown in. A guard for all of them, so that none can be forgotten.
 */
final class FormGuard implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED_TYPE;
    private static final String FIELDS = FormFields.class.getName();
    private static final String TOKEN = FormToken.class.getName();

    private final OwnOrigin origin;
    private final SignInCookie cookie;
    private final Responses responses;
    private final HttpServletRequest request;
    private final ResourceInfo resource;

    /**
     * @param request stands for the one that is being answered
     * @param resource stands for what will answer it
     */
    @Inject
    FormGuard(
            OwnOrigin origin,
            SignInCookie cookie,
            Responses responses,
            @Context HttpServletRequest request,
            @Context ResourceInfo resource) {
        this.origin = origin;
        this.cookie = cookie;
        this.responses = responses;
        this.request = request;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext asked) throws IOException {
        request.setAttribute(TOKEN, FormToken.of(cookie.of(request)));
        if (READING.contains(asked.getMethod())) {
            return;
        }
        Optional<FormRefusal> refusal = refusal(asked);
        if (refusal.isPresent()) {
            Response page = responses.formRefused(refusal.get(), Request.of(request));
            asked.abortWith(page);
        }
    }

    /** What is told by headers comes first: a stranger's body is not read, and a long one not of who did not sign in. */
    private Optional<FormRefusal> refusal(ContainerRequestContext asked) throws IOException {
        if (!origin.sent(header("Origin"), header("Sec-Fetch-Site"), header("Host"))) {
            return Optional.of(FormRefusal.FOREIGN);
        }
        if (asked.getMediaType() == null || !asked.getMediaType().isCompatible(FORM)) {
            return Optional.of(FormRefusal.NOT_A_FORM);
        }
        boolean large = resource.getResourceMethod().isAnnotationPresent(LargeForm.class);
        if (large && SignedIn.of(request).isEmpty()) {
            return Optional.of(FormRefusal.STALE);
        }
        FormSize size = large ? FormSize.LARGE : FormSize.USUAL;
        byte[] body = asked.getEntityStream().readNBytes(size.bytes() + 1);
        if (body.length > size.bytes()) {
            return Optional.of(FormRefusal.TOO_LARGE);
        }
        try {
            return accept(FormFields.parse(body, size));
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(FormRefusal.UNREADABLE);
        }
    }

    private Optional<FormRefusal> accept(FormFields fields) {
        if (!FormToken.matches(cookie.of(request), fields.text(FormToken.FIELD))) {
            return Optional.of(FormRefusal.STALE);
        }
        request.setAttribute(FIELDS, fields);
        return Optional.empty();
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** What a form must carry that is shown in answer to a request. */
    static String token(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(TOKEN));
    }

    /** What a form that passed holds. */
    static FormFields fields(HttpServletRequest request) {
        if (request.getAttribute(FIELDS) instanceof FormFields fields) {
            return fields;
        }
        throw new IllegalStateException("The request did not pass the guard of forms");
    }
}
