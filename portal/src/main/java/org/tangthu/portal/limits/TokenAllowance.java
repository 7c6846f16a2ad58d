package org.tangthu.portal.limits;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token that raises its bearer's budgets.
 *
 * @param name what those who look after the server call its bearer
 * @param digest SHA-256 of the token, hexadecimal
 * @param factor by how much the budgets are multiplied; empty for what holds for all tokens
 */
public record TokenAllowance(String name, String digest, Optional<Integer> factor) {
    private static final int MOST = 1_000;
    private static final int SHOWN = 8;
    private static final Pattern FORM = Pattern.compile("(?:([\\w.-]{1,40})=)?([0-9a-f]{64})(?:\\*([1-9]\\d{0,3}))?");

    public TokenAllowance {
        Objects.requireNonNull(name);
        Objects.requireNonNull(digest);
        if (factor.filter(times -> times < 1 || times > MOST).isPresent()) {
            throw new IllegalArgumentException("a token multiplies budgets by 1 to " + MOST);
        }
    }

    /**
     * Reads {@code DIGEST}, {@code NAME=DIGEST}, and either with {@code *FACTOR}; without a name the token is called by the
     * beginning of its digest.
     *
     * @throws IllegalArgumentException if it is nothing like that
     */
    public static TokenAllowance parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no digest of a token");
        }
        String digest = form.group(2);
        return new TokenAllowance(
                Optional.ofNullable(form.group(1)).orElse(digest.substring(0, SHOWN)),
                digest,
                Optional.ofNullable(form.group(3)).map(Integer::valueOf));
    }
}
