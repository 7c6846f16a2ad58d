package org.tangthu.repository.account;

import java.util.Objects;

/**
 * Somebody at an OpenID provider (OpenID Connect Core 1.0, section 5.7: only the two together name one person for good).
 *
 * @param issuer address of the provider
 * @param subject names the person there
 */
public record ExternalIdentity(String issuer, String subject) {
    public ExternalIdentity {
        Objects.requireNonNull(issuer);
        Objects.requireNonNull(subject);
    }
}
