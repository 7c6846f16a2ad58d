package org.tangthu.portal.server;

import org.tangthu.portal.account.ViewerCookie;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.config.SiteSettings;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.ItemAnswers;
import org.tangthu.portal.pages.http.ViewingDesk;
import org.tangthu.portal.pages.viewing.AccessPages;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;

/** Puts together what the windows need that viewers open. */
final class ViewingDoors {
    private ViewingDoors() {}

    static ViewingDesk of(Services services, Configuration configuration, Addresses addresses) {
        RepositoryCore repository = services.repository();
        SiteSettings site = configuration.site();
        ViewerCookie cookie = new ViewerCookie(addresses.base());
        return new ViewingDesk(
                new AccessPages(
                        new ItemAnswers(new PublicItems(repository.catalogue(), repository.access(), site.naan())),
                        repository.access(),
                        services.lending(),
                        services.viewing(),
                        cookie,
                        addresses,
                        new Editions(addresses, site.zone())),
                cookie);
    }
}
