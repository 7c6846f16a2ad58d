package org.tangthu.portal.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Validates ID tokens (OpenID Connect Core 1.0, section 3.1.3.7): signature, issuer, audience, times and nonce. Keys are
 * kept; a token that names an unknown key makes them be asked for again, but not more often than every some seconds,
 * however many such tokens come. Thread-safe.
 */
final class IdTokens {
    /** Signatures that only the provider can make: none with a shared secret, and never none. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration WAITED = Duration.ofSeconds(8);
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final ClientID client;
    private final BackChannel channel;
    private volatile Keys keys;

    /** @param address where the source gets them */
    private record Keys(URI address, JWKSource<SecurityContext> source) {}

    IdTokens(ClientID client, BackChannel channel) {
        this.client = client;
        this.channel = channel;
    }

    /**
     * @throws BadJOSEException if the token proves nothing
     * @throws com.nimbusds.jose.KeySourceException if the keys cannot be had
     */
    IDTokenClaimsSet validated(JWT token, Nonce nonce, OIDCProviderMetadata metadata)
            throws BadJOSEException, JOSEException {
        JWSVerificationKeySelector<SecurityContext> selector =
                new JWSVerificationKeySelector<>(ALGORITHMS, keys(metadata.getJWKSetURI()));
        return new IDTokenValidator(metadata.getIssuer(), client, selector, null).validate(token, nonce);
    }

    private JWKSource<SecurityContext> keys(URI address) {
        Keys current = keys;
        if (current == null || !current.address().equals(address)) {
            current = new Keys(address, source(address));
            keys = current;
        }
        return current.source();
    }

    private JWKSource<SecurityContext> source(URI address) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), channel)
                    .cache(KEPT.toMillis(), WAITED.toMillis())
                    .rateLimited(BETWEEN.toMillis())
                    .retrying(false)
                    .build();
        } catch (MalformedURLException e) {
            throw new ProviderUnavailable("The OpenID provider names no address of its keys: " + address, e);
        }
    }
}
