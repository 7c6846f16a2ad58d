package org.tangthu.portal.pages.install;

import org.tangthu.portal.frame.Assets;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.Site;

/** What browsers ask for to install the site. Thread-safe. */
public final class InstallPages {
    static final String OFFLINE = "/offline";

    private final Site site;
    private final Assets assets;
    private final Editions editions;
    private final String build;

    /** @param build name of the program's build: with another one browsers take a new worker */
    public InstallPages(Site site, Assets assets, Editions editions, String build) {
        this.site = site;
        this.assets = assets;
        this.editions = editions;
        this.build = build;
    }

    /** The manifest (W3C Web Application Manifest) as JSON. */
    public String manifest(Language language) {
        return AppManifest.of(site, assets, editions.get(language));
    }

    /** The service worker, a classic script. */
    public String worker() {
        return Worker.of(assets, editions, build);
    }

    /** What is shown in place of a page that cannot be had; the worker keeps it. */
    public OfflinePage offline(Language language) {
        return new OfflinePage(Head.unindexed(editions.get(language).text("offline.title")));
    }
}
