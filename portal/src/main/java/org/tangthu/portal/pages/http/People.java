package org.tangthu.portal.pages.http;

import java.util.Optional;
import org.tangthu.portal.account.Identities;
import org.tangthu.portal.oidc.OpenIdProvider;
import org.tangthu.portal.oidc.ProvedAccounts;
import org.tangthu.portal.pages.account.AccountPages;
import org.tangthu.portal.pages.account.SignInPages;
import org.tangthu.portal.pages.staff.StaffPages;
import org.tangthu.repository.lending.Lending;
import org.tangthu.repository.signin.AccountServices;

/**
 * What the pages of people with accounts are made of.
 *
 * @param identities remembers who is who, until something changes
 * @param openId empty if nobody signs in elsewhere
 */
public record People(
        AccountServices accounts,
        Identities identities,
        Lending lending,
        Optional<OpenId> openId,
        SignInPages signInPages,
        AccountPages accountPages,
        StaffPages staffPages) {
    /** A provider, and the accounts of whom it proves. */
    public record OpenId(OpenIdProvider provider, ProvedAccounts accounts) {}
}
