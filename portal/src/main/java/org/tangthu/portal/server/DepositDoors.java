package org.tangthu.portal.server;

import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.deposit.DepositDesk;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.pages.deposit.DepositPages;
import org.tangthu.portal.pages.http.DepositDoor;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.ArkMinter;

/** Puts together what the pages are made of on which new items are deposited. */
final class DepositDoors {
    private DepositDoors() {}

    static DepositDoor of(Services services, Configuration configuration, Addresses addresses) {
        RepositoryCore core = services.repository();
        Editions editions = new Editions(addresses, configuration.site().zone());
        ArkMinter minter = core.minter();
        return new DepositDoor(
                new DepositDesk(
                        services.deposits(), () -> minter.mint(core.catalogue()::taken), new AuditTrail(core.audit())),
                new DepositPages(editions, core.catalogue(), core.codes(), services.deposits()));
    }
}
