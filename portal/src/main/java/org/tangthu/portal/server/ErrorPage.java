package org.tangthu.portal.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tangthu.repository.address.Addresses;

/** What an error says. It holds nothing that came with the request, so there is nothing to escape. */
final class ErrorPage {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Addresses addresses;

    /** @param addresses to lead on: to the first page, and to the doors for those who want much at once */
    ErrorPage(Addresses addresses) {
        this.addresses = addresses;
    }

    String problem(int status, String requestId) {
        ResourceBundle texts = texts(Locale.ENGLISH);
        return JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", title(texts, status))
                .put("status", status)
                .put("detail", detail(texts, status) + bulkDoors(status))
                .put("instance", "urn:tangthu:request:" + requestId)
                .toString();
    }

    /** @param lang {@code vi} or {@code en}; null leaves it to {@code acceptLanguage}, and that to Vietnamese */
    String html(int status, String requestId, String lang, String acceptLanguage) {
        Locale locale = locale(lang, acceptLanguage);
        ResourceBundle texts = texts(locale);
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="robots" content="noindex"><title>%s</title></head>
                <body><main><h1>%2$s</h1><p>%s%s</p><p><a href="%s/">%s</a></p><p><small>%s %s</small></p></main></body></html>
                """
                .formatted(
                        locale.getLanguage(),
                        title(texts, status),
                        detail(texts, status),
                        bulkDoors(status),
                        addresses.base(),
                        texts.getString("home"),
                        texts.getString("request"),
                        requestId);
    }

    private String bulkDoors(int status) {
        return status == 429
                ? " " + String.join(" ", List.of(addresses.sparql(), addresses.at("/api/openapi.json")))
                : "";
    }

    private static String title(ResourceBundle texts, int status) {
        return text(texts, status + ".title", status >= 500 ? "500.title" : "400.title");
    }

    private static String detail(ResourceBundle texts, int status) {
        return text(texts, status + ".detail", status >= 500 ? "500.detail" : "400.detail");
    }

    private static String text(ResourceBundle texts, String key, String general) {
        return texts.getString(texts.containsKey(key) ? key : general);
    }

    private static Locale locale(String lang, String acceptLanguage) {
        boolean english = lang == null
                ? acceptLanguage != null && acceptLanguage.startsWith("en")
                : lang.equals(Locale.ENGLISH.getLanguage());
        return english ? Locale.ENGLISH : new Locale("vi");
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle("org.tangthu.portal.server.errors", locale, EXACT);
    }
}
