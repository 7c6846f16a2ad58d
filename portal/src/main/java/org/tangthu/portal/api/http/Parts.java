package org.tangthu.portal.api.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.repository.deposit.UploadPart;

/** Reads from a request which bytes of a file it brings (RFC 9110, section 14.5). */
final class Parts {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    private Parts() {}

    /**
     * @param contentLength of the request; -1 if it does not tell
     * @param contentRange the header, or null for a whole file
     * @param contentDigest the header, or null
     * @throws Refusal if they are missing or contradict each other
     */
    static UploadPart of(long contentLength, String contentRange, String contentDigest) {
        if (contentLength < 0) {
            throw new Refusal(411, "An upload tells its Content-Length");
        }
        return new UploadPart(offset(contentLength, contentRange), contentLength, Digests.sha512(contentDigest));
    }

    private static long offset(long contentLength, String contentRange) {
        if (contentRange == null) {
            return 0;
        }
        Matcher matcher = RANGE.matcher(contentRange);
        if (!matcher.matches()) {
            throw Refusal.badRequest("Content-Range looks like: bytes 0-1023/4096");
        }
        long first = Long.parseLong(matcher.group(1));
        if (Long.parseLong(matcher.group(2)) - first + 1 != contentLength) {
            throw Refusal.badRequest("Content-Range and Content-Length tell of different lengths");
        }
        return first;
    }
}
