package org.tangthu.portal.server;

import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Site;
import org.tangthu.portal.pages.about.AboutPages;
import org.tangthu.portal.pages.http.SitePages;
import org.tangthu.repository.address.Addresses;

/** Puts together what the pages of the site itself are made of. */
final class SiteDoors {
    private SiteDoors() {}

    static SitePages of(Site site, Addresses addresses) {
        return new SitePages(new AboutPages(site, addresses, new Editions(addresses, site.zone())));
    }
}
