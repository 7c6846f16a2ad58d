package org.tangthu.portal.api.http;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads digest fields (RFC 9530). */
final class Digests {
    private static final Pattern SHA_512 = Pattern.compile("(?:^|,)\\s*sha-512=:([A-Za-z0-9+/]{86}==):\\s*(?:,|$)");
    private static final int LONGEST = 1_000;

    private Digests() {}

    /**
     * The SHA-512 as lower-case hexadecimal.
     *
     * @param field the header, or null
     * @throws Refusal if it gives no SHA-512
     */
    static Optional<String> sha512(String field) {
        if (field == null) {
            return Optional.empty();
        }
        Matcher matcher = SHA_512.matcher(field.substring(0, Math.min(field.length(), LONGEST)));
        if (!matcher.find()) {
            throw Refusal.badRequest("Content-Digest holds a SHA-512: sha-512=:…base64…:");
        }
        return Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(matcher.group(1))));
    }
}
