package org.tangthu.portal.api.http;

import java.util.regex.Pattern;

/** Reads parameters of a request. */
final class Parameters {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private Parameters() {}

    /** @throws Refusal if it is not a number from 1 to the largest */
    static int limit(String text, int largest) {
        int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > largest) {
            throw Refusal.badRequest("limit is a number from 1 to " + largest);
        }
        return limit;
    }
}
