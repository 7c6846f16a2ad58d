package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;

/** An error as programs read it (RFC 9457). Its {@code instance} is the number of the request, which stands in the log. */
public final class ProblemDocument {
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemDocument() {}

    /**
     * @param status of HTTP
     * @param detail what is wrong and what would be right
     * @param requestId empty for a request that was refused before it had one
     */
    public static ObjectNode of(int status, String detail, Optional<String> requestId) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("type", "about:blank");
        document.put("title", title(status));
        document.put("status", status);
        document.put("detail", detail);
        requestId.ifPresent(number -> document.put("instance", "urn:tangthu:request:" + number));
        return document;
    }

    private static String title(int status) {
        Status known = Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
