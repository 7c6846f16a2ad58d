package org.tangthu.portal.forms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Binds a form to the session in which it was shown, so that no other site, and no page shown to another person, can send
 * it. It is made from the session's secret, which cannot be found from it, and is kept nowhere.
 */
public final class FormToken {
    /** Name of the hidden field. */
    public static final String FIELD = "form-token";

    private static final String PURPOSE = "form";

    private FormToken() {}

    /** @param session secret of the sign-in session; of nobody's forms the token is empty */
    public static String of(Optional<String> session) {
        return session.map(FormToken::digest).orElse("");
    }

    /** Compares in a time that does not tell where they differ. */
    public static boolean matches(Optional<String> session, String given) {
        return MessageDigest.isEqual(
                of(session).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String session) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(session.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
        }
    }
}
