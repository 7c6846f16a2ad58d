/**
 * Signing in with an OpenID provider (OpenID Connect Core 1.0, section 3.1): authorization code, PKCE, state and nonce.
 * {@link org.tangthu.portal.oidc.OpenIdProvider} speaks to the one provider of the configuration and to nobody else, and
 * proves who somebody is there; {@link org.tangthu.portal.oidc.ProvedAccounts} finds or makes the account that stands for
 * that person here. No other package knows the protocol.
 */
package org.tangthu.portal.oidc;
