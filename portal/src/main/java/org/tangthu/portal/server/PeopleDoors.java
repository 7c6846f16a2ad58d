package org.tangthu.portal.server;

import java.time.Clock;
import java.util.Optional;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.config.SiteSettings;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.oidc.OidcSettings;
import org.tangthu.portal.oidc.OpenIdProvider;
import org.tangthu.portal.oidc.ProvedAccounts;
import org.tangthu.portal.pages.account.AccountPages;
import org.tangthu.portal.pages.account.SignInPages;
import org.tangthu.portal.pages.http.People;
import org.tangthu.portal.pages.staff.StaffPages;
import org.tangthu.repository.address.Addresses;

/** Puts together what the pages of people with accounts need. */
final class PeopleDoors {
    private PeopleDoors() {}

    static People of(Services services, Configuration configuration, Addresses addresses) {
        SiteSettings site = configuration.site();
        Clock clock = services.repository().clock();
        Editions editions = new Editions(addresses, site.zone());
        Optional<String> provider = configuration.oidc().map(OidcSettings::name);
        return new People(
                services.accounts(),
                services.identities(),
                services.lending(),
                configuration
                        .oidc()
                        .map(settings -> new People.OpenId(
                                new OpenIdProvider(settings, clock),
                                new ProvedAccounts(
                                        settings,
                                        services.accounts().accounts(),
                                        services.accounts().administration()))),
                new SignInPages(editions, provider, clock),
                new AccountPages(editions, services.repository().catalogue(), site.name(), clock),
                new StaffPages(editions, provider));
    }
}
