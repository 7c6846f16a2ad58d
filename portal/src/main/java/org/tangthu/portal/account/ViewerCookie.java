package org.tangthu.portal.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Carries the secret of a viewer session, and marks of the origins whose pages may have tokens of it (Authentication API
 * 1.0, section 2.1.2). It goes with images that pages of other sites show, so behind https it is {@code SameSite=None;
 * Secure}, with the prefix {@code __Host-}; over plain http browsers take no such cookie, and it is {@code Lax}. It gives
 * what a reader may see and nothing else. Immutable.
 */
public final class ViewerCookie {
    /** Beyond so many the oldest origin is forgotten; its viewer has to open the access service again. */
    static final int MOST_ORIGINS = 16;

    private static final String NAME = "tangthu-viewer";
    private static final String SECURE_PREFIX = "__Host-";
    private static final int MARK_BYTES = 12;
    private static final Pattern VALUE =
            Pattern.compile("[A-Za-z0-9_-]{43}(?:\\.[A-Za-z0-9_-]{16}){0," + MOST_ORIGINS + "}");

    private final boolean secure;
    private final String name;

    /** @param base address of the site */
    public ViewerCookie(String base) {
        this.secure = base.startsWith("https:");
        this.name = secure ? SECURE_PREFIX + NAME : NAME;
    }

    public String name() {
        return name;
    }

    /**
     * What the cookie says.
     *
     * @param secret of the session
     * @param marks of origins, the oldest first; made with the secret, so that they are worth nothing with another
     */
    public record Value(String secret, List<String> marks) {
        public Value {
            marks = List.copyOf(marks);
        }

        /** Of a session that was just opened. */
        public static Value of(String secret) {
            return new Value(secret, List.of());
        }

        /** @param text the cookie's value as it came; empty if it can never have been one of ours */
        public static Optional<Value> parse(String text) {
            if (!VALUE.matcher(text).matches()) {
                return Optional.empty();
            }
            String[] parts = text.split("\\.");
            return Optional.of(new Value(parts[0], List.of(parts).subList(1, parts.length)));
        }

        /** Whether pages of this origin may have tokens. */
        public boolean admits(String origin) {
            return marks.contains(mark(origin));
        }

        /** The same with another origin. */
        public Value with(String origin) {
            Set<String> more = new LinkedHashSet<>(marks);
            more.add(mark(origin));
            List<String> all = List.copyOf(more);
            return new Value(secret, all.subList(Math.max(0, all.size() - MOST_ORIGINS), all.size()));
        }

        private String mark(String origin) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
                byte[] whole = mac.doFinal(origin.getBytes(StandardCharsets.UTF_8));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, MARK_BYTES));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
            }
        }

        @Override
        public String toString() {
            return Stream.concat(Stream.of(secret), marks.stream())
                    .reduce((one, next) -> one + "." + next)
                    .orElseThrow();
        }
    }

    /** What a request carries. Empty too if it carries several. */
    public Optional<Value> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        List<String> values = (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .toList();
        return values.size() == 1 ? Value.parse(values.get(0)) : Optional.empty();
    }

    /** The value of {@code Set-Cookie} that hands it to a browser. */
    public String carrying(Value value) {
        return name + "=" + value + attributes();
    }

    /** The value of {@code Set-Cookie} that takes it away. */
    public String removed() {
        return name + "=; Max-Age=0" + attributes();
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=" + (secure ? "None; Secure" : "Lax");
    }
}
