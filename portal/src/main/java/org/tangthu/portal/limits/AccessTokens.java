package org.tangthu.portal.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Knows the administrator's token and the tokens that raise budgets, and keeps digests of them only. Thread-safe. */
public final class AccessTokens {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 512;
    private static final Standing ANONYMOUS = new Standing.Anonymous();

    private final String administrator;
    private final Set<String> raising;

    /**
     * @param administrator the token itself
     * @param raising SHA-256 of the others, hexadecimal
     */
    public AccessTokens(String administrator, Set<String> raising) {
        this.administrator = digest(administrator);
        this.raising = Set.copyOf(raising);
    }

    /** @param authorization the request header of this name, or null */
    Standing standing(String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER) || authorization.length() > LONGEST) {
            return ANONYMOUS;
        }
        String digest = digest(authorization.substring(BEARER.length()).strip());
        if (isAdministrator(digest)) {
            return new Standing.Administrator();
        }
        return raising.contains(digest) ? new Standing.Raised(digest) : ANONYMOUS;
    }

    /** Compares in a time that tells nothing about where two digests differ. */
    private boolean isAdministrator(String digest) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), administrator.getBytes(StandardCharsets.US_ASCII));
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** What a request's token says about its sender. */
    sealed interface Standing {
        record Anonymous() implements Standing {}

        /** @param token its digest, by which its bearer is counted */
        record Raised(String token) implements Standing {}

        record Administrator() implements Standing {}
    }
}
