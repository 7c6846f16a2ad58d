package org.tangthu.portal.limits;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that keep browsers from being turned against their users; on every answer. */
public final class SecurityHeaders {
    private final Map<ContentPolicy, String> policies = new EnumMap<>(ContentPolicy.class);
    private final Map<String, String> others = new LinkedHashMap<>();

    /** @param base address of the site: a reader who came by another name still loads its images from there */
    public SecurityHeaders(String base) {
        URI site = URI.create(base);
        for (ContentPolicy policy : ContentPolicy.values()) {
            policies.put(policy, policy.on(site.getScheme() + "://" + site.getRawAuthority()));
        }
        others.put("X-Content-Type-Options", "nosniff");
        others.put("Referrer-Policy", "strict-origin-when-cross-origin");
        others.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if ("https".equals(site.getScheme())) {
            others.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Those of an answer that says what went wrong. */
    public void setOn(HttpServletResponse response) {
        set(ContentPolicy.SITE, response);
    }

    /** @param path of the request below the base, decoded */
    void setOn(HttpServletResponse response, String path) {
        set(ContentPolicy.of(path), response);
    }

    private void set(ContentPolicy policy, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policies.get(policy));
        others.forEach(response::setHeader);
    }
}
