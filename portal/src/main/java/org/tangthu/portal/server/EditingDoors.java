package org.tangthu.portal.server;

import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.editing.DescriptionDesk;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.pages.editing.EditPages;
import org.tangthu.portal.pages.http.EditingDesk;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.commit.TruthReader;

/** Puts together what the pages are made of on which descriptions are edited. */
final class EditingDoors {
    private EditingDoors() {}

    static EditingDesk of(Services services, Configuration configuration, Addresses addresses) {
        RepositoryCore core = services.repository();
        Editions editions = new Editions(addresses, configuration.site().zone());
        return new EditingDesk(
                core.catalogue(),
                new TruthReader(core.objects()),
                new DescriptionDesk(
                        core.catalogue(),
                        services.ingest(),
                        services.gate().check(),
                        services.projections(),
                        new AuditTrail(core.audit()),
                        configuration.home().resolve("tmp/edits")),
                new EditPages(editions, core.catalogue(), core.codes()),
                configuration.site().naan());
    }
}
