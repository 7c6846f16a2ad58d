package org.tangthu.portal.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps for ten minutes, in the browser alone, what an attempt to sign in at the OpenID provider hangs on, and where to go
 * then. Immutable.
 */
public final class AttemptCookie {
    private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{0,2000})");
    private static final int SECONDS = 600;

    private final boolean secure;
    private final String name;

    /** @param base address of the site */
    public AttemptCookie(String base) {
        this.secure = base.startsWith("https:");
        this.name = (secure ? "__Host-" : "") + "tangthu-openid";
    }

    /** @param returnTo where to go then; the browser may have changed it */
    public record Begun(String secret, String returnTo) {}

    /** What the browser began. */
    public Optional<Begun> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> VALUE.matcher(cookie.getValue()))
                .filter(Matcher::matches)
                .flatMap(parts -> begun(parts.group(1), parts.group(2)))
                .findFirst();
    }

    private static Stream<Begun> begun(String secret, String returnTo) {
        try {
            byte[] path = Base64.getUrlDecoder().decode(returnTo);
            return Stream.of(new Begun(secret, new String(path, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notOurs) {
            return Stream.empty();
        }
    }

    /** The value of {@code Set-Cookie} that begins an attempt. */
    public String carrying(String secret, String returnTo) {
        String path = Base64.getUrlEncoder().withoutPadding().encodeToString(returnTo.getBytes(StandardCharsets.UTF_8));
        return name + "=" + secret + "." + path + "; Max-Age=" + SECONDS + attributes();
    }

    /** The value of {@code Set-Cookie} that ends it. */
    public String removed() {
        return name + "=; Max-Age=0" + attributes();
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
