package org.tangthu.iiif.auth.v2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.auth.AuthWords;
import org.tangthu.iiif.auth.Pattern;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.address.Addresses;

/** Describes the services of version 2.0 as they stand with guarded images. */
public final class AuthServices2 {
    private final Addresses addresses;
    private final AuthWords words;

    public AuthServices2(Addresses addresses, AuthWords words) {
        this.addresses = addresses;
        this.words = words;
    }

    /**
     * The probe service of an image for its {@code info.json} (section 5.1), with the access services in the order in which
     * they are to be tried.
     *
     * @param item name of the ARK
     * @param reason why the image is not for everybody
     */
    public Map<String, Object> probe(String item, String page, Reason reason) {
        return probe(item, page, reason, false);
    }

    /**
     * The same for a manifest, where every service must have an {@code id} (Presentation API 3.0, section 3.4), also the
     * external one, which should have none and whose is ignored (section 3.1).
     */
    public Map<String, Object> named(String item, String page, Reason reason) {
        return probe(item, page, reason, true);
    }

    private Map<String, Object> probe(String item, String page, Reason reason, boolean named) {
        Map<String, Object> probe = typed(addresses.at("/iiif/auth/2/probe/" + item + "." + page), "AuthProbeService2");
        probe.put("errorHeading", words.text("probe." + reason.code() + ".heading"));
        probe.put("errorNote", words.text("probe." + reason.code() + ".note"));
        probe.put(
                "service",
                Pattern.of(reason).stream()
                        .map(pattern -> access(item, pattern, reason, named))
                        .toList());
        return probe;
    }

    private Map<String, Object> access(String item, Pattern pattern, Reason reason, boolean named) {
        Map<String, Object> access = new LinkedHashMap<>();
        if (named || pattern != Pattern.EXTERNAL) {
            access.put("id", addresses.at("/iiif/auth/2/access/" + item + (pattern == Pattern.KIOSK ? "/kiosk" : "")));
        }
        access.put("type", "AuthAccessService2");
        access.put("profile", pattern.code());
        String key = "access." + pattern.code();
        if (pattern == Pattern.ACTIVE) {
            key = "access." + reason.code();
            access.put("heading", words.text(key + ".heading"));
            access.put("note", words.text(key + ".note"));
            access.put("confirmLabel", words.text(key + ".confirm"));
        }
        access.put("label", words.text(key + ".label"));
        access.put("service", pattern == Pattern.EXTERNAL ? List.of(token()) : List.of(token(), logout()));
        return access;
    }

    private Map<String, Object> token() {
        Map<String, Object> token = typed(addresses.at("/iiif/auth/2/token"), "AuthAccessTokenService2");
        token.put("errorHeading", words.text("token.error.heading"));
        token.put("errorNote", words.text("token.error.note"));
        return token;
    }

    private Map<String, Object> logout() {
        Map<String, Object> logout = typed(addresses.at("/iiif/auth/2/logout"), "AuthLogoutService2");
        logout.put("label", words.text("logout.label"));
        return logout;
    }

    private static Map<String, Object> typed(String id, String type) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", id);
        resource.put("type", type);
        return resource;
    }
}
