package org.tangthu.portal.api.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which bytes of a file a request brings (RFC 9110, section 14.5). */
record Part(long offset, long length) {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    /**
     * @param contentLength of the request; -1 if it does not tell
     * @param contentRange the header, or null for a whole file
     * @throws Refusal if they are missing or contradict each other
     */
    static Part of(long contentLength, String contentRange) {
        if (contentLength < 0) {
            throw new Refusal(411, "An upload tells its Content-Length");
        }
        if (contentRange == null) {
            return new Part(0, contentLength);
        }
        Matcher matcher = RANGE.matcher(contentRange);
        if (!matcher.matches()) {
            throw Refusal.badRequest("Content-Range looks like: bytes 0-1023/4096");
        }
        long first = Long.parseLong(matcher.group(1));
        if (Long.parseLong(matcher.group(2)) - first + 1 != contentLength) {
            throw Refusal.badRequest("Content-Range and Content-Length tell of different lengths");
        }
        return new Part(first, contentLength);
    }
}
