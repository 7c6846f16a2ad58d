package org.tangthu.portal.server;

import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.connect.ConnectorDesk;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.pages.connect.ConnectorPages;
import org.tangthu.portal.pages.http.ConnectorDoor;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.address.Addresses;

/** Puts together what the page of connectors is made of. */
final class ConnectorDoors {
    private ConnectorDoors() {}

    static ConnectorDoor of(Services services, Configuration configuration, Addresses addresses) {
        RepositoryCore repository = services.repository();
        Editions editions = new Editions(addresses, configuration.site().zone());
        ConnectorDesk desk = new ConnectorDesk(services.connectors(), repository.catalogue(), repository.audit());
        return new ConnectorDoor(desk, new ConnectorPages(editions, desk, repository.catalogue()));
    }
}
