package org.tangthu.portal.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.repository.account.ExternalIdentity;

/** What the provider tells of somebody beside the identity (OpenID Connect Core 1.0, sections 5.1 and 5.3). */
final class UserInfo {
    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 1_000;

    private final OidcSettings settings;
    private final BackChannel channel;

    UserInfo(OidcSettings settings, BackChannel channel) {
        this.settings = settings;
        this.channel = channel;
    }

    /** With what the token says, and else what the endpoint says: providers differ in where they say it. */
    ProvedIdentity complete(IDTokenClaimsSet token, AccessToken access, OIDCProviderMetadata metadata)
            throws IOException, ParseException {
        ExternalIdentity identity = new ExternalIdentity(
                token.getIssuer().getValue(), token.getSubject().getValue());
        boolean told = token.getClaim("name") != null
                && settings.claim().map(claim -> token.getClaim(claim) != null).orElse(true);
        if (told || metadata.getUserInfoEndpointURI() == null) {
            return identity(identity, token, token);
        }
        return identity(identity, token, asked(token, access, metadata));
    }

    private ClaimsSet asked(IDTokenClaimsSet token, AccessToken access, OIDCProviderMetadata metadata)
            throws IOException, ParseException {
        UserInfoResponse response =
                UserInfoResponse.parse(new UserInfoRequest(metadata.getUserInfoEndpointURI(), access)
                        .toHTTPRequest()
                        .send(channel));
        if (!response.indicatesSuccess()) {
            throw new IOException("the endpoint of user information says no");
        }
        com.nimbusds.openid.connect.sdk.claims.UserInfo told =
                response.toSuccessResponse().getUserInfo();
        // Section 5.3.2: without the same subject it could be anybody's.
        if (told == null || !told.getSubject().equals(token.getSubject())) {
            throw new ParseException("the user information is another person's or no plain JSON");
        }
        return told;
    }

    private ProvedIdentity identity(ExternalIdentity identity, ClaimsSet first, ClaimsSet second) {
        return new ProvedIdentity(
                identity,
                spoken("name", first, second),
                spoken("preferred_username", first, second),
                settings.claim()
                        .map(claim -> values(first.getClaim(claim) == null ? second : first, claim))
                        .orElse(Set.of()));
    }

    private static Optional<String> spoken(String claim, ClaimsSet first, ClaimsSet second) {
        return Optional.ofNullable(first.getStringClaim(claim))
                .or(() -> Optional.ofNullable(second.getStringClaim(claim)))
                .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
    }

    /** A claim of one value, or of a list of them. */
    private static Set<String> values(ClaimsSet claims, String claim) {
        Object value = claims.getClaim(claim);
        Collection<?> all = value instanceof Collection<?> list ? list : value == null ? Set.of() : Set.of(value);
        return all.stream()
                .limit(MOST_VALUES)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }
}
