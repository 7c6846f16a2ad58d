package org.tangthu.portal.deposit;

import java.util.regex.Pattern;

/**
 * A file that is going to be sent.
 *
 * @param length in bytes
 * @param sha512 lower-case hexadecimal
 */
public record Announced(String name, long length, String sha512) {
    private static final Pattern SHA512 = Pattern.compile("[0-9a-f]{128}");

    /** @throws IllegalArgumentException if the length or the digest is none */
    public Announced {
        if (length < 0 || !SHA512.matcher(sha512).matches()) {
            throw new IllegalArgumentException("a file has a length and a SHA-512");
        }
    }
}
