package org.tangthu.portal.pages.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.tangthu.portal.frame.Answer;
import org.tangthu.repository.model.TextOrigin;

/** Sends texts as files, with what is to be known of them in headers. */
final class TextFile {
    private static final String TEXT_ORIGIN = "Text-Origin";

    /** A deposited file may hold anything: a browser that shows it is to run nothing and load nothing. */
    private static final String INERT =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private TextFile() {}

    static ResponseBuilder response(Answer.Text text) {
        StreamingOutput content = text.content()::writeTo;
        ResponseBuilder response = Response.ok(content).type(text.type()).header("Content-Security-Policy", INERT);
        if (!text.languages().isEmpty()) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, String.join(", ", text.languages()));
        }
        if (text.open()) {
            // Of a text that hangs on who asks, scripts of other sites would learn what their visitors may see.
            response.header("Access-Control-Allow-Origin", "*");
        }
        text.origin().ifPresent(origin -> response.header(TEXT_ORIGIN, origin(origin)));
        return response;
    }

    /** Who made a text, as an item of RFC 8941: {@code person}, or {@code machine;engine="Tesseract";version="5.3.0"}. */
    private static String origin(TextOrigin origin) {
        return origin.machine()
                .map(machine ->
                        "machine" + parameter("engine", machine.engine()) + parameter("version", machine.version()))
                .orElse("person");
    }

    private static String parameter(String name, Optional<String> value) {
        return value.map(text -> ";" + name + "=\"" + text.replaceAll("[^ -~]|[\"\\\\]", "?") + "\"")
                .orElse("");
    }
}
