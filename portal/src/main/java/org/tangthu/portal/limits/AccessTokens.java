package org.tangthu.portal.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.repository.account.SecretValue;

/** Knows the administrator's token and the tokens that raise budgets, and keeps digests of them only. Thread-safe. */
public final class AccessTokens {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 512;
    private static final Standing ANONYMOUS = new Standing.Anonymous();

    private final String administrator;
    private final Map<String, TokenAllowance> raising;

    /**
     * @param administrator the token itself
     * @param raising the others; of equal ones the first counts
     */
    public AccessTokens(String administrator, Collection<TokenAllowance> raising) {
        this.administrator = SecretValue.digest(administrator);
        this.raising = raising.stream()
                .collect(Collectors.toUnmodifiableMap(
                        TokenAllowance::digest, Function.identity(), (first, other) -> first));
    }

    /** The token in the request header {@code Authorization} (RFC 6750, section 2.1). */
    static Optional<String> bearer(String authorization) {
        return authorization.length() <= LONGEST && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** @param authorization the request header of this name, or null */
    Standing standing(String authorization) {
        Optional<String> bearer = Optional.ofNullable(authorization).flatMap(AccessTokens::bearer);
        if (bearer.isEmpty()) {
            return ANONYMOUS;
        }
        String digest = SecretValue.digest(bearer.get());
        if (isAdministrator(digest)) {
            return new Standing.Administrator();
        }
        TokenAllowance allowance = raising.get(digest);
        return allowance == null ? ANONYMOUS : new Standing.Raised(allowance);
    }

    /** Compares in a time that tells nothing about where two digests differ. */
    private boolean isAdministrator(String digest) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), administrator.getBytes(StandardCharsets.US_ASCII));
    }

    /** What a request's token says about its sender. */
    sealed interface Standing {
        record Anonymous() implements Standing {}

        /** By a token that raises budgets. */
        record Raised(TokenAllowance token) implements Standing {}

        record Administrator() implements Standing {}
    }
}
