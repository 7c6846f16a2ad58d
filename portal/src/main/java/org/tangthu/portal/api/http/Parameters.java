package org.tangthu.portal.api.http;

import java.util.regex.Pattern;

/** Reads parameters of a request. */
final class Parameters {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern PLACE = Pattern.compile("\\d{1,9}");

    private Parameters() {}

    /** @throws Refusal if it is not a number from 1 to the largest */
    static int limit(String text, int largest) {
        int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > largest) {
            throw Refusal.badRequest("limit is a number from 1 to " + largest);
        }
        return limit;
    }

    /** @throws Refusal if it is not a number from 0 to the largest */
    static int offset(String text, int largest) {
        int offset = number("offset", text);
        if (offset > largest) {
            throw Refusal.badRequest("offset is a number from 0 to " + largest);
        }
        return offset;
    }

    /** @throws Refusal if it is not a number from 0 on */
    static int number(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw Refusal.badRequest(name + " is a number");
        }
        return Integer.parseInt(text);
    }

    /** @throws Refusal if it is not a number from 0 on */
    static int place(String text) {
        if (!PLACE.matcher(text).matches()) {
            throw Refusal.badRequest("after is the number that the last answer named as next");
        }
        return Integer.parseInt(text);
    }
}
