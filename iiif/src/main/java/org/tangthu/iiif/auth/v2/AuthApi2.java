package org.tangthu.iiif.auth.v2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.auth.AuthApi;
import org.tangthu.iiif.auth.AuthWords;
import org.tangthu.iiif.auth.ProbeResult;
import org.tangthu.iiif.auth.TokenAnswer;
import org.tangthu.iiif.auth.TokenAnswer.Refusal;
import org.tangthu.repository.address.Addresses;

/** Authorization Flow API 2.0: what its token and probe services answer. */
public final class AuthApi2 implements AuthApi {
    /** Stands in every answer, and before the own context of every document that names our services (section 2.1). */
    public static final String CONTEXT = "http://iiif.io/api/auth/2/context.json";

    private final Addresses addresses;
    private final AuthWords words;

    public AuthApi2(Addresses addresses, AuthWords words) {
        this.addresses = addresses;
        this.words = words;
    }

    @Override
    public String path() {
        return "/iiif/auth/2";
    }

    @Override
    public boolean answersPrograms() {
        return false;
    }

    /** Sections 4.4 and 4.5. */
    @Override
    public Map<String, Object> message(TokenAnswer answer, String messageId) {
        Map<String, Object> message = plain(answer);
        message.put("messageId", messageId);
        return message;
    }

    @Override
    public Map<String, Object> plain(TokenAnswer answer) {
        if (answer instanceof TokenAnswer.Granted granted) {
            Map<String, Object> message = typed("AuthAccessToken2");
            message.put("accessToken", granted.token());
            message.put("expiresIn", granted.lasts().toSeconds());
            return message;
        }
        Refusal refusal = ((TokenAnswer.Refused) answer).refusal();
        Map<String, Object> message = typed("AuthAccessTokenError2");
        message.put("profile", profile(refusal));
        message.put("heading", words.text("token." + profile(refusal) + ".heading"));
        message.put("note", words.text("token." + profile(refusal) + ".note"));
        return message;
    }

    private static String profile(Refusal refusal) {
        return switch (refusal) {
            case INVALID_REQUEST -> "invalidRequest";
            case INVALID_ORIGIN -> "invalidOrigin";
            case MISSING_ASPECT -> "missingAspect";
            case INVALID_ASPECT -> "invalidAspect";
            case EXPIRED_ASPECT -> "expiredAspect";
            case UNAVAILABLE -> "unavailable";
        };
    }

    /**
     * The probe's answer (section 5.2). What stands in for a refused image is the image service of its preview, which is
     * open to everybody. There is no {@code location}: an image has one address.
     */
    public Map<String, Object> result(ProbeResult result) {
        Map<String, Object> json = typed("AuthProbeResult2");
        if (result instanceof ProbeResult.Refused refused) {
            json.put("status", 401);
            json.put("substitute", List.of(substitute(refused)));
            json.put("heading", refused.heading());
            json.put("note", refused.note());
        } else {
            json.put("status", 200);
        }
        return json;
    }

    private Map<String, Object> substitute(ProbeResult.Refused refused) {
        Map<String, Object> preview = new LinkedHashMap<>();
        preview.put("id", addresses.at("/iiif/image/3/" + refused.item() + "." + refused.page() + ".preview"));
        preview.put("type", "ImageService3");
        preview.put("profile", "level2");
        preview.put("label", words.text("preview"));
        return preview;
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", CONTEXT);
        json.put("type", type);
        return json;
    }
}
