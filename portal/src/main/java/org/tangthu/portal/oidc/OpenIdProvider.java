package org.tangthu.portal.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.SerializeException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The provider of the configuration. The person's browser is sent there and comes back with a code; what the code is worth
 * this server asks the provider itself. Thread-safe.
 */
public final class OpenIdProvider {
    private final OidcSettings settings;
    private final ClientID client;
    private final BackChannel channel = new BackChannel();
    private final Discovery discovery;
    private final IdTokens tokens;
    private final UserInfo userInfo;

    public OpenIdProvider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.client = new ClientID(settings.clientId());
        this.discovery = new Discovery(settings.issuer(), channel, clock);
        this.tokens = new IdTokens(client, channel);
        this.userInfo = new UserInfo(settings, channel);
    }

    /** For people, on the page of signing in. */
    public String name() {
        return settings.name();
    }

    /** As it names itself in identities. */
    public String issuer() {
        return settings.issuer();
    }

    /**
     * Where to send the browser.
     *
     * @param callback where the provider is to send it back
     * @throws ProviderUnavailable if the provider does not answer
     */
    public URI authorization(Attempt attempt, URI callback) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope(settings.scopes().toArray(String[]::new)), client, callback)
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .endpointURI(discovery.metadata().getAuthorizationEndpointURI())
                .build()
                .toURI();
    }

    /**
     * Finds who came back.
     *
     * @param attempt the one that this browser began
     * @param parameters of the address at which it came back
     * @throws IdentityRefused if that proves nobody
     * @throws ProviderUnavailable if the provider does not answer
     */
    public ProvedIdentity prove(Attempt attempt, URI callback, Map<String, List<String>> parameters) {
        OIDCProviderMetadata metadata = discovery.metadata();
        AuthorizationCode code = code(attempt, callback, parameters, metadata);
        try {
            OIDCTokens given = exchange(code, attempt, callback, metadata);
            IDTokenClaimsSet claims = tokens.validated(given.getIDToken(), attempt.nonce(), metadata);
            return userInfo.complete(claims, given.getAccessToken(), metadata);
        } catch (BadJOSEException e) {
            throw new IdentityRefused("The token of the OpenID provider is not valid: " + e.getMessage(), e);
        } catch (IOException | KeySourceException e) {
            throw new ProviderUnavailable("The OpenID provider does not answer: " + e.getMessage(), e);
        } catch (ParseException | JOSEException e) {
            throw new IdentityRefused("The OpenID provider answers what no provider may: " + e.getMessage(), e);
        }
    }

    private static AuthorizationCode code(
            Attempt attempt, URI callback, Map<String, List<String>> parameters, OIDCProviderMetadata metadata) {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(callback, parameters);
        } catch (ParseException e) {
            throw new IdentityRefused("This is no answer of an OpenID provider: " + e.getMessage(), e);
        }
        if (!attempt.state().equals(response.getState())) {
            throw new IdentityRefused("The answer belongs to another attempt to sign in");
        }
        // RFC 9207: of several providers that know this site, the answer may come from the one that was asked only.
        Issuer issuer = response.getIssuer();
        if (issuer == null
                ? metadata.supportsAuthorizationResponseIssuerParam()
                : !metadata.getIssuer().equals(issuer)) {
            throw new IdentityRefused("The answer comes from another provider: " + issuer);
        }
        if (!response.indicatesSuccess()) {
            throw new IdentityRefused("The OpenID provider says no: "
                    + response.toErrorResponse().getErrorObject().getCode());
        }
        return Optional.ofNullable(response.toSuccessResponse().getAuthorizationCode())
                .orElseThrow(() -> new IdentityRefused("The answer has no code"));
    }

    private OIDCTokens exchange(AuthorizationCode code, Attempt attempt, URI callback, OIDCProviderMetadata metadata)
            throws IOException, ParseException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, callback, attempt.verifier());
        URI endpoint = metadata.getTokenEndpointURI();
        TokenRequest request = settings.clientSecret()
                .map(secret -> authentication(new Secret(secret), metadata))
                .map(authentication -> new TokenRequest.Builder(endpoint, authentication, grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant))
                .build();
        TokenResponse response;
        try {
            response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(channel));
        } catch (SerializeException e) {
            throw new ParseException(e.getMessage(), e);
        }
        if (!response.indicatesSuccess()) {
            throw new IdentityRefused("The OpenID provider does not take the code: "
                    + response.toErrorResponse().getErrorObject().getCode());
        }
        return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
    }

    /** By the header, which every provider takes that says nothing else (RFC 6749, section 2.3.1). */
    private ClientAuthentication authentication(Secret secret, OIDCProviderMetadata metadata) {
        List<ClientAuthenticationMethod> taken = metadata.getTokenEndpointAuthMethods();
        boolean byBody = taken != null
                && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return byBody ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }

    /**
     * Where the browser can end the session at the provider too (RP-Initiated Logout 1.0). No token is kept for it, so the
     * provider may ask the person once more.
     *
     * @param after where the provider is to send the browser then
     * @return empty if the provider offers none or does not answer
     */
    public Optional<URI> ending(URI after) {
        try {
            return Optional.ofNullable(discovery.metadata().getEndSessionEndpointURI())
                    .map(endpoint -> new LogoutRequest(endpoint, null, null, client, after, null, null).toURI());
        } catch (ProviderUnavailable away) {
            return Optional.empty();
        }
    }
}
