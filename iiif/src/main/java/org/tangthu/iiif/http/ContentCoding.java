package org.tangthu.iiif.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which content codings a client reads (RFC 9110, section 12.5.3). */
public final class ContentCoding {
    private static final Pattern CODING =
            Pattern.compile("([a-z0-9*!#$%&'+.^_`|~-]++)(?:\\s*;\\s*q=([01](?:\\.\\d{0,3})?))?");

    private ContentCoding() {}

    /** Whether gzip is named and not refused, or else everything is accepted. */
    public static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = String.join(",", Collections.list(request.getHeaders("Accept-Encoding")))
                .toLowerCase(Locale.ROOT);
        OptionalDouble gzip = quality(accepted, "gzip");
        return (gzip.isPresent() ? gzip : quality(accepted, "*")).orElse(0) > 0;
    }

    private static OptionalDouble quality(String accepted, String coding) {
        Matcher listed = CODING.matcher(accepted);
        while (listed.find()) {
            if (listed.group(1).equals(coding)) {
                return OptionalDouble.of(listed.group(2) == null ? 1 : Double.parseDouble(listed.group(2)));
            }
        }
        return OptionalDouble.empty();
    }
}
