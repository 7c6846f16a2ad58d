package org.tangthu.portal.oidc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The provider with which people may sign in.
 *
 * @param issuer its address, exactly as it names itself
 * @param clientId by which it knows this site
 * @param clientSecret proves it; empty where the provider asks for none
 * @param name for people, on the page of signing in
 * @param scopes asked for; {@code openid} is among them
 * @param makesReaders whether somebody who comes for the first time gets the account of a reader
 * @param claim whose values give rights here; empty if none does
 * @param rights what they give
 */
public record OidcSettings(
        String issuer,
        String clientId,
        Optional<String> clientSecret,
        String name,
        List<String> scopes,
        boolean makesReaders,
        Optional<String> claim,
        List<ClaimRight> rights) {
    public OidcSettings {
        Objects.requireNonNull(issuer);
        Objects.requireNonNull(clientId);
        Objects.requireNonNull(clientSecret);
        scopes = List.copyOf(scopes);
        rights = List.copyOf(rights);
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException("The scopes must contain openid");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
