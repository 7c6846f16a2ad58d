package org.tangthu.iiif.auth.v1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.iiif.auth.AuthWords;
import org.tangthu.iiif.auth.Pattern;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.address.Addresses;

/**
 * Describes the services of version 1.0 as they stand in {@code info.json} of guarded images and of their previews. Its
 * texts are plain and of no language, so each holds both of ours.
 *
 * <p>There is no kiosk among them: viewers of this version open it for every visitor by themselves, and where browsers
 * refuse such a window some of them break. Whoever sits in a reading room is let in by the external pattern.
 */
public final class AuthServices1 {
    private static final String VERSION = "http://iiif.io/api/auth/1/";

    private final Addresses addresses;
    private final AuthWords words;

    public AuthServices1(Addresses addresses, AuthWords words) {
        this.addresses = addresses;
        this.words = words;
    }

    /**
     * @param item name of the ARK
     * @param reason why its images are not for everybody
     */
    public List<Map<String, Object>> of(String item, Reason reason) {
        return Pattern.of(reason).stream()
                .flatMap(pattern -> access(item, pattern, reason).stream())
                .toList();
    }

    private Optional<Map<String, Object>> access(String item, Pattern pattern, Reason reason) {
        return switch (pattern) {
            case KIOSK -> Optional.empty();
            case EXTERNAL -> Optional.of(service(item, "external", "access.external", reason));
            case ACTIVE -> Optional.of(login(item, reason));
        };
    }

    private Map<String, Object> login(String item, Reason reason) {
        String key = "access." + reason.code();
        Map<String, Object> login = service(item, "login", key, reason);
        login.put("header", words.line(key + ".heading"));
        login.put("description", words.line(key + ".note"));
        login.put("confirmLabel", words.line(key + ".confirm"));
        return login;
    }

    /** Section 2.1.1. With the external pattern the address is nothing but a name, by which viewers tell services apart. */
    private Map<String, Object> service(String item, String profile, String key, Reason reason) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("@context", VERSION + "context.json");
        service.put("@id", addresses.at("/iiif/auth/1/access/" + item));
        service.put("profile", VERSION + profile);
        service.put("label", words.line(key + ".label"));
        service.put("failureHeader", words.line("probe." + reason.code() + ".heading"));
        service.put("failureDescription", words.line("probe." + reason.code() + ".note"));
        service.put("service", profile.equals("login") ? List.of(token(), logout()) : List.of(token()));
        return service;
    }

    private Map<String, Object> token() {
        return related("token");
    }

    private Map<String, Object> logout() {
        Map<String, Object> logout = related("logout");
        logout.put("label", words.line("logout.label"));
        return logout;
    }

    private Map<String, Object> related(String name) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("@id", addresses.at("/iiif/auth/1/" + name));
        service.put("profile", VERSION + name);
        return service;
    }
}
