package org.tangthu.portal.server;

import java.util.List;
import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.ops.Volumes;
import org.tangthu.portal.pages.http.StatusDesk;
import org.tangthu.portal.pages.queue.QueuePages;
import org.tangthu.portal.pages.status.StatusPages;
import org.tangthu.portal.pages.status.StatusSources;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Accounts;
import org.tangthu.repository.address.Addresses;

/** Puts together what the pages are made of that tell how the engines stand, and which items wait for somebody. */
final class StatusDoors {
    private static final List<String> FOLDERS =
            List.of("ocfl", "sql", "rdf", "search", "images", "dumps", "tmp", "logs");

    private StatusDoors() {}

    static StatusDesk of(Services services, Configuration configuration, Addresses addresses) {
        RepositoryCore core = services.repository();
        Accounts accounts = services.accounts().accounts();
        Editions editions = new Editions(addresses, configuration.site().zone());
        StatusSources sources = new StatusSources(
                services.projections(),
                core.catalogue(),
                services.deposits(),
                services.ocr(),
                services.iiif()::pdfQueue,
                new Volumes(configuration.home(), FOLDERS),
                actor -> accounts.find(actor).map(Account::name).orElse(actor),
                core.clock());
        return new StatusDesk(
                new StatusPages(editions, sources),
                new QueuePages(editions, core.catalogue(), core.codes()),
                services.projections(),
                new AuditTrail(core.audit()));
    }
}
