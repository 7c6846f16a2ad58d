package org.tangthu.portal.pages.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.account.Identity;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.pages.kept.PageKey;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.account.Authority;

/**
 * What a page needs to know of a request.
 *
 * @param path below the base, with its query but without the language
 * @param query the rest of the query as it came; it may be malformed, of which only {@link #parameters} complains, so that
 *     a page can say so
 * @param known whether something is known of who asks, beside where from
 */
record Request(String path, List<String> query, Language language, Visitor visitor, boolean known) {
    static Request of(HttpServletRequest request) {
        String given = request.getQueryString();
        List<String> query = Stream.of(given == null ? new String[0] : given.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(Language.PARAMETER))
                .toList();
        String path = pathOf(request);
        Visitor visitor = request.getAttribute(Visitor.ATTRIBUTE) instanceof Visitor known ? known : Visitor.ANONYMOUS;
        return new Request(
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                query,
                Language.ofQuery(given),
                visitor,
                known(request));
    }

    private static boolean known(HttpServletRequest request) {
        return Identity.of(request) != Identity.NOBODY
                || Caller.find(request)
                        .filter(caller -> caller.authority() != Authority.NONE)
                        .isPresent();
    }

    /** Under which a page is kept for all who may see the same; empty for somebody who is known, or may see more. */
    Optional<PageKey> key() {
        boolean stranger =
                !known && visitor.groups().isEmpty() && visitor.loans().isEmpty();
        return stranger ? Optional.of(new PageKey(path, language, visitor.onSite())) : Optional.empty();
    }

    /** Another address of what was asked for, with the same parameters and language. @throws BadRequestException as {@link #parameters} */
    String alsoAt(String address) {
        List<String> pairs = new ArrayList<>();
        parameters()
                .forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        if (language != Language.VI) {
            pairs.add(Language.PARAMETER + language.tag());
        }
        return pairs.isEmpty() ? address : address + "?" + String.join("&", pairs);
    }

    /** With one slash at its beginning: a link to two would lead to another host. */
    private static String pathOf(HttpServletRequest request) {
        return "/"
                + request.getRequestURI()
                        .substring(request.getContextPath().length())
                        .replaceFirst("^[/\\\\]+", "");
    }

    /** @throws BadRequestException if it is not well encoded */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
        }
        return parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("the query is not well encoded", e);
        }
    }
}
