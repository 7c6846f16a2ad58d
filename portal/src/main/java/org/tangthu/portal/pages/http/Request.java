package org.tangthu.portal.pages.http;

import jakarta.servlet.http.HttpServletRequest;
import org.tangthu.portal.pages.Language;
import org.tangthu.repository.access.Visitor;

/** What a page needs to know of a request. @param path below the base, with its query but without the language */
record Request(String path, Language language, Visitor visitor) {
    private static final String LANGUAGE = "lang";

    static Request of(HttpServletRequest request) {
        Visitor visitor = request.getAttribute(Visitor.ATTRIBUTE) instanceof Visitor known ? known : Visitor.ANONYMOUS;
        return new Request(path(request), Language.of(request.getParameter(LANGUAGE)), visitor);
    }

    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        if (query == null) {
            return path;
        }
        StringBuilder kept = new StringBuilder();
        for (String parameter : query.split("&")) {
            if (!parameter.isEmpty() && !parameter.startsWith(LANGUAGE + "=")) {
                kept.append(kept.isEmpty() ? '?' : '&').append(parameter);
            }
        }
        return path + kept;
    }
}
