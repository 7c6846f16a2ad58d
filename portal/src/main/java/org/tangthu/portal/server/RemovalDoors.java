package org.tangthu.portal.server;

import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.pages.http.Removals;
import org.tangthu.portal.pages.staff.RemovalPages;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.commit.TruthReader;

/** Puts together what the pages are made of on which items are withdrawn, restored and erased. */
final class RemovalDoors {
    private RemovalDoors() {}

    static Removals of(Services services, Configuration configuration, Addresses addresses) {
        RepositoryCore core = services.repository();
        Editions editions = new Editions(addresses, configuration.site().zone());
        return new Removals(
                core.catalogue(),
                new TruthReader(core.objects()),
                services.lifecycle(),
                services.erasures(),
                new AuditTrail(core.audit()),
                new RemovalPages(editions, core.catalogue(), core.codes(), services.gate(), actor -> core.sql()
                        .accounts()
                        .find(actor)
                        .map(Account::name)
                        .orElse(actor)),
                configuration.site().naan());
    }
}
