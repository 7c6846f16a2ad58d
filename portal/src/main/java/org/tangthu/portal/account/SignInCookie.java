package org.tangthu.portal.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Carries the secret of a sign-in session (RFC 6265). No script sees it, no request that another site starts carries it,
 * and it ends with the browser. Behind https it has the prefix {@code __Host-}: no neighbouring site can set it, and no
 * request without https carries it. Immutable.
 */
public final class SignInCookie {
    private static final String NAME = "tangthu";
    private static final String SECURE_PREFIX = "__Host-";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{20,128}");

    private final boolean secure;
    private final String name;

    /** @param base address of the site */
    public SignInCookie(String base) {
        this.secure = base.startsWith("https:");
        this.name = secure ? SECURE_PREFIX + NAME : NAME;
    }

    public String name() {
        return name;
    }

    /** The secret that a request carries. Empty too if it carries several, of which some are not ours. */
    public Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        List<String> values = (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .toList();
        return values.size() == 1 && SECRET.matcher(values.get(0)).matches()
                ? Optional.of(values.get(0))
                : Optional.empty();
    }

    /** The value of {@code Set-Cookie} that hands a secret to a browser. */
    public String carrying(String secret) {
        return name + "=" + secret + attributes();
    }

    /** The value of {@code Set-Cookie} that takes it away. */
    public String removed() {
        return name + "=; Max-Age=0" + attributes();
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
