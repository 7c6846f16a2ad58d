package org.tangthu.portal.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import org.tangthu.repository.account.SecretValue;

/**
 * One attempt to sign in at the provider. All that ties the answer to it is made from one secret, which the browser keeps
 * meanwhile and the server does not: state (no other site can end it), nonce (no token of another attempt fits) and the
 * verifier of PKCE (RFC 7636: no stolen code fits).
 *
 * @param secret as {@link SecretValue} makes it
 */
public record Attempt(String secret) {
    public Attempt {
        if (!secret.matches("[A-Za-z0-9_-]{" + SecretValue.LENGTH + "}")) {
            throw new IllegalArgumentException("This is no secret of an attempt");
        }
    }

    public static Attempt begin() {
        return new Attempt(SecretValue.random());
    }

    State state() {
        return new State(derived("state"));
    }

    Nonce nonce() {
        return new Nonce(derived("nonce"));
    }

    CodeVerifier verifier() {
        return new CodeVerifier(derived("verifier"));
    }

    private String derived(String purpose) {
        return SecretValue.digest(purpose + " " + secret);
    }

    @Override
    public String toString() {
        return "Attempt";
    }
}
