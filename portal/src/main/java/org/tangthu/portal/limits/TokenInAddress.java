package org.tangthu.portal.limits;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Addresses stand in logs, histories and the Referer of others: a token in one is as good as published. It is refused
 * where it could be meant (RFC 9700, section 4.3.2), so that nobody makes a habit of it.
 */
final class TokenInAddress {
    private static final Set<String> NAMES = Set.of(
            "access_token",
            "api_token",
            "apitoken",
            "api_key",
            "apikey",
            "auth_token",
            "authorization",
            "bearer",
            "bearer_token",
            "token");

    private TokenInAddress() {}

    /** @param query as it came, or null */
    static boolean isIn(String query) {
        if (query == null) {
            return false;
        }
        for (int from = 0; from <= query.length(); ) {
            int end = query.indexOf('&', from);
            int stop = end < 0 ? query.length() : end;
            int equals = query.indexOf('=', from);
            if (equals > from && equals < stop && isName(query.substring(from, equals))) {
                return true;
            }
            from = stop + 1;
        }
        return false;
    }

    /** In whatever way it is escaped. */
    private static boolean isName(String escaped) {
        try {
            return NAMES.contains(
                    URLDecoder.decode(escaped, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
