package org.tangthu.portal.server;

import org.tangthu.portal.account.ViewerCookie;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.config.SiteSettings;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.ItemAnswers;
import org.tangthu.portal.pages.http.LendingDesk;
import org.tangthu.portal.pages.lending.LendingPages;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;

/** Puts together what the pages on which items are borrowed need. */
final class LendingDoors {
    private LendingDoors() {}

    static LendingDesk of(Services services, Configuration configuration, Addresses addresses) {
        RepositoryCore repository = services.repository();
        SiteSettings site = configuration.site();
        return new LendingDesk(
                new LendingPages(
                        new ItemAnswers(new PublicItems(repository.catalogue(), repository.access(), site.naan())),
                        services.lending(),
                        repository.access(),
                        addresses,
                        new Editions(addresses, site.zone())),
                services.accounts().sessions(),
                new ViewerCookie(addresses.base()));
    }
}
