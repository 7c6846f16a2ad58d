package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that is asked for (RFC 9110, 14.2).
 *
 * @param first byte, from 0
 * @param last byte, included; before the first if there is no such part
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Empty if the whole is to be sent: none is asked for, several are, what is asked for cannot be read, the client has
     * begun with another file ({@code If-Range}), or the method is not GET, for which alone there are ranges.
     *
     * @param tag strong entity tag of the file, with its quotes
     */
    static Optional<ByteRange> of(HttpServletRequest request, String tag, long length) {
        String range = request.getHeader("Range");
        String same = request.getHeader("If-Range");
        if (range == null || !request.getMethod().equals("GET") || same != null && !same.equals(tag)) {
            return Optional.empty();
        }
        return Optional.of(ONE.matcher(range.strip()))
                .filter(Matcher::matches)
                .filter(asked -> asked.group(1).length() + asked.group(2).length() > 0)
                .map(asked -> of(asked.group(1), asked.group(2), length));
    }

    private static ByteRange of(String first, String last, long length) {
        if (first.isEmpty()) {
            long many = Long.parseLong(last);
            return new ByteRange(many == 0 ? length : Math.max(0, length - many), length - 1);
        }
        return new ByteRange(
                Long.parseLong(first), last.isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(last)));
    }

    /** In bytes; 0 if there is no such part. */
    long length() {
        return Math.max(0, last - first + 1);
    }
}
