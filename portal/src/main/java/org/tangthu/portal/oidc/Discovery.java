package org.tangthu.portal.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * What the provider says of itself (OpenID Connect Discovery 1.0, section 4), kept for an hour, and longer while it does
 * not answer. However many people ask, it is asked by one at a time, and after a failure not again for some seconds.
 * Thread-safe.
 */
final class Discovery {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration QUEUE = Duration.ofSeconds(3);

    private final String issuer;
    private final BackChannel channel;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(null, Instant.MIN);

    /** @param metadata null before the first answer @param again when to ask again */
    private record Known(OIDCProviderMetadata metadata, Instant again) {}

    Discovery(String issuer, BackChannel channel, Clock clock) {
        this.issuer = issuer;
        this.channel = channel;
        this.clock = clock;
    }

    /** @throws ProviderUnavailable if it never answered */
    OIDCProviderMetadata metadata() {
        if (stale() && turn()) {
            try {
                if (stale()) {
                    ask();
                }
            } finally {
                asking.unlock();
            }
        }
        OIDCProviderMetadata metadata = known.metadata();
        if (metadata == null) {
            throw new ProviderUnavailable("The OpenID provider " + issuer + " does not answer");
        }
        return metadata;
    }

    private boolean stale() {
        return !clock.instant().isBefore(known.again());
    }

    /** Who knows something goes on with it while another asks; who knows nothing waits for a while. */
    private boolean turn() {
        try {
            return known.metadata() == null
                    ? asking.tryLock(QUEUE.toMillis(), TimeUnit.MILLISECONDS)
                    : asking.tryLock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void ask() {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(channel.text(address()));
            check(metadata);
            known = new Known(metadata, clock.instant().plus(FRESH));
        } catch (IOException | ParseException e) {
            known = new Known(known.metadata(), clock.instant().plus(PAUSE));
            if (known.metadata() == null) {
                throw new ProviderUnavailable(
                        "The OpenID provider " + issuer + " cannot be asked what it offers: " + e.getMessage(), e);
            }
        }
    }

    private URI address() {
        return URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + WELL_KNOWN);
    }

    /** Section 4.3: it must be the very issuer that is configured; and what is safe must not lead to what is not. */
    private void check(OIDCProviderMetadata metadata) throws ParseException {
        if (!metadata.getIssuer().getValue().equals(issuer)) {
            throw new ParseException("it says that it is " + metadata.getIssuer());
        }
        if (metadata.getAuthorizationEndpointURI() == null
                || metadata.getTokenEndpointURI() == null
                || metadata.getJWKSetURI() == null) {
            throw new ParseException("it names no endpoint for authorization, tokens or keys");
        }
        boolean safe = Stream.of(
                        metadata.getAuthorizationEndpointURI(),
                        metadata.getTokenEndpointURI(),
                        metadata.getJWKSetURI(),
                        metadata.getUserInfoEndpointURI(),
                        metadata.getEndSessionEndpointURI())
                .filter(Objects::nonNull)
                .allMatch(endpoint -> "https".equals(endpoint.getScheme()) || issuer.startsWith("http:"));
        if (!safe) {
            throw new ParseException("it names endpoints without https");
        }
    }
}
