package org.tangthu.portal.server;

import java.time.Duration;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.things.AgentPages;
import org.tangthu.portal.pages.things.MapPages;
import org.tangthu.portal.pages.things.PlacePages;
import org.tangthu.portal.search.KeptPlaceCounts;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.address.Addresses;

/** Puts together the pages of people and places, and the map. */
final class ThingDoors {
    private static final Duration COUNTED_AGAIN = Duration.ofMinutes(1);

    private ThingDoors() {}

    static PortalFrame frame(Pages pages, Services services, Configuration configuration, Addresses addresses) {
        RepositoryCore repository = services.repository();
        Editions editions = editions(configuration, addresses);
        return new PortalFrame(
                pages,
                new PlacePages(repository.codes(), addresses, editions, pages.cards()),
                new AgentPages(
                        repository.catalogue(),
                        repository.codes(),
                        addresses,
                        editions,
                        services.linkedData().profiles()::embedded,
                        services.search().agents(),
                        pages.cards()),
                addresses);
    }

    static MapPages map(Services services, Configuration configuration, Addresses addresses) {
        return new MapPages(
                services.repository().codes().places(),
                new KeptPlaceCounts(services.search().places(), COUNTED_AGAIN),
                addresses,
                editions(configuration, addresses));
    }

    private static Editions editions(Configuration configuration, Addresses addresses) {
        return new Editions(addresses, configuration.site().zone());
    }
}
