package org.tangthu.portal.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.tangthu.linkeddata.HarvestSettings;
import org.tangthu.linkeddata.oai.OaiSettings;
import org.tangthu.linkeddata.oai.PageLimits;
import org.tangthu.portal.config.SiteSettings;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.record.RecordFormats;

/** As whom the repository shows itself to harvesters. */
final class HarvestDoors {
    /** Pages that are worth finding, besides those of items, collections and libraries. */
    private static final List<String> PAGES = List.of(
            "/",
            "/about",
            "/accessibility",
            "/standards",
            "/browse",
            "/map",
            "/exhibitions",
            "/embed",
            "/open-data",
            "/developers",
            "/catalog",
            "/quality",
            "/ns",
            "/sparql");

    private HarvestDoors() {}

    /** @param home of the portal, in which lists are prepared */
    static HarvestSettings settings(Path home, SiteSettings site, Addresses addresses, RepositoryCore repository) {
        return new HarvestSettings(oai(site, addresses, repository), home.resolve("lists"), PAGES);
    }

    private static OaiSettings oai(SiteSettings site, Addresses addresses, RepositoryCore repository) {
        return new OaiSettings(
                repository.repositoryId(),
                site.name(),
                site.email().orElseGet(() -> postmaster(addresses)),
                site.metadataLicence(),
                site.friends(),
                new RecordFormats(addresses, repository.codes()),
                PageLimits.DEFAULT.withRecords(site.pageRecords()));
    }

    /** The protocol asks for an address, and every domain has this one (RFC 2142); its form needs a dot in the name. */
    private static String postmaster(Addresses addresses) {
        String host = URI.create(addresses.base()).getHost();
        return "postmaster@" + (host.contains(".") ? host : host + ".localdomain");
    }
}
