package org.tangthu.portal.server;

import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Site;
import org.tangthu.portal.pages.Sources;
import org.tangthu.portal.pages.about.AboutPages;
import org.tangthu.portal.pages.collections.CollectionPages;
import org.tangthu.portal.pages.exhibitions.ExhibitionPages;
import org.tangthu.portal.pages.frames.FramePages;
import org.tangthu.portal.pages.http.SitePages;
import org.tangthu.portal.pages.libraries.LibraryPages;

/** Puts together what the pages of the site itself are made of, of its libraries, collections and exhibitions. */
final class SiteDoors {
    private SiteDoors() {}

    static SitePages of(Site site, Sources sources) {
        Editions editions = new Editions(sources.addresses(), site.zone());
        return new SitePages(
                new AboutPages(site, sources.addresses(), editions),
                new LibraryPages(sources, editions),
                new CollectionPages(sources, editions),
                new ExhibitionPages(sources, editions),
                new FramePages(sources, editions));
    }
}
