package org.tangthu.repository.negotiation;

import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A weak entity tag (RFC 9110, 8.8.3): two answers with the same tag say the same, if not byte for byte.
 *
 * @param opaque what stands between the quotes: visible ASCII without quotes
 */
public record EntityTag(String opaque) {
    private static final Pattern LISTED = Pattern.compile("\"([^\"]*+)\"");

    public EntityTag {
        if (!isOpaque(opaque)) {
            throw new IllegalArgumentException("no entity tag: " + opaque);
        }
    }

    private static boolean isOpaque(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c <= ' ' || c > '~' || c == '"') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /**
     * Whether the client has this version already (RFC 9110, 13.1.2), strong tags and weak ones alike.
     *
     * @param ifNoneMatch the values of all {@code If-None-Match} headers
     */
    public boolean isIn(Enumeration<String> ifNoneMatch) {
        while (ifNoneMatch.hasMoreElements()) {
            if (isIn(ifNoneMatch.nextElement())) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(String header) {
        if (header.strip().equals("*")) {
            return true;
        }
        Matcher listed = LISTED.matcher(header);
        while (listed.find()) {
            if (listed.group(1).equals(opaque)) {
                return true;
            }
        }
        return false;
    }

    /** As the header {@code ETag} has it. */
    @Override
    public String toString() {
        return "W/\"" + opaque + '"';
    }
}
