package org.tangthu.portal.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.tangthu.portal.account.Identities;
import org.tangthu.portal.account.Identity;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.account.Authority;

/**
 * Gives a request the rights of whoever its cookies and bearer token stand for. Below {@code /api/} no cookie counts, so
 * that no other site can use a visitor's. Doors of programs get what a reader may see, and no authority by cookies.
 */
final class Recognition {
    private static final String API = "/api/";
    private static final List<String> DOORS_OF_PROGRAMS =
            List.of(API, "/iiif/", "/metrics", "/sparql", "/rdf-graph-store", "/data/");

    private final Identities identities;

    Recognition(Identities identities) {
        this.identities = identities;
    }

    /** @param path as the servlets will see it */
    void refine(HttpServletRequest request, String path) {
        String authorization = request.getHeader("Authorization");
        String cookies = request.getHeader("Cookie");
        if (authorization != null) {
            AccessTokens.bearer(authorization).map(identities::ofToken).ifPresent(granted -> grant(request, granted));
        }
        if (cookies != null && !(path + "/").startsWith(API)) {
            recognize(request, path, cookies);
        }
    }

    private void recognize(HttpServletRequest request, String path, String first) {
        List<String> headers = Collections.list(request.getHeaders("Cookie"));
        Identity identity = identities.ofCookies(headers.size() == 1 ? first : String.join(";", headers));
        if (identity == Identity.NOBODY) {
            return;
        }
        identity.leaveOn(request);
        Visitor before = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        request.setAttribute(Visitor.ATTRIBUTE, identity.visitor(before.onSite()));
        if (DOORS_OF_PROGRAMS.stream().noneMatch(path::startsWith)) {
            identity.signedIn().map(SignedIn::authority).ifPresent(granted -> grant(request, granted));
        }
    }

    /** Never less than what the request has already, as by the administrator's token. */
    private static void grant(HttpServletRequest request, Authority granted) {
        Caller caller = Caller.of(request);
        if (caller.authority() == Authority.NONE) {
            caller.with(granted).leaveOn(request);
        }
    }

    Visitor visitor(Visitor before, String cookies) {
        return cookies.isEmpty() ? before : identities.ofCookies(cookies).visitor(before.onSite());
    }
}
