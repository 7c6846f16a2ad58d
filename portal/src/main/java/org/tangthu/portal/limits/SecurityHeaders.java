package org.tangthu.portal.limits;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that keep browsers from being turned against their users; on every answer. */
public final class SecurityHeaders {
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @param base address of the site: a reader who came by another name still loads its images from there */
    public SecurityHeaders(String base) {
        URI site = URI.create(base);
        String origin = site.getScheme() + "://" + site.getRawAuthority();
        headers.put(
                "Content-Security-Policy",
                "default-src 'self' %1$s; img-src 'self' %1$s data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
                        .formatted(origin));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if ("https".equals(site.getScheme())) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    public void setOn(HttpServletResponse response) {
        headers.forEach(response::setHeader);
    }
}
