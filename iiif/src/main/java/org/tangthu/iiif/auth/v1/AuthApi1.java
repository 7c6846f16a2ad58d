package org.tangthu.iiif.auth.v1;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tangthu.iiif.auth.AuthApi;
import org.tangthu.iiif.auth.AuthWords;
import org.tangthu.iiif.auth.TokenAnswer;
import org.tangthu.iiif.auth.TokenAnswer.Refusal;

/** Authentication API 1.0: what its token service answers (sections 2.2.2 to 2.2.6). */
public final class AuthApi1 implements AuthApi {
    private final AuthWords words;

    public AuthApi1(AuthWords words) {
        this.words = words;
    }

    @Override
    public String path() {
        return "/iiif/auth/1";
    }

    /** Section 2.2.3. */
    @Override
    public boolean answersPrograms() {
        return true;
    }

    @Override
    public Map<String, Object> message(TokenAnswer answer, String messageId) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("messageId", messageId);
        message.putAll(plain(answer));
        return message;
    }

    @Override
    public Map<String, Object> plain(TokenAnswer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (answer instanceof TokenAnswer.Granted granted) {
            json.put("accessToken", granted.token());
            json.put("expiresIn", granted.lasts().toSeconds());
        } else if (answer instanceof TokenAnswer.Refused refused) {
            json.put("error", error(refused.refusal()));
            json.put("description", words.line("token." + error(refused.refusal()) + ".note"));
        }
        return json;
    }

    private static String error(Refusal refusal) {
        return switch (refusal) {
            case INVALID_REQUEST -> "invalidRequest";
            case INVALID_ORIGIN -> "invalidOrigin";
            case MISSING_ASPECT -> "missingCredentials";
            case INVALID_ASPECT, EXPIRED_ASPECT -> "invalidCredentials";
            case UNAVAILABLE -> "unavailable";
        };
    }
}
