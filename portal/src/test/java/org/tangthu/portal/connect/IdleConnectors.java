package org.tangthu.portal.connect;

import java.util.List;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.Profiles;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.record.ItemRecords;
import org.tangthu.repository.record.RecordFormats;

/** Connectors of a repository that nobody is told of. */
public final class IdleConnectors {
    private IdleConnectors() {}

    public static ConnectorRunner of(RepositoryCore core, ConnectorSettings... settings) {
        return new ConnectorRunner(List.of(settings), core, writer(core), Pace.DEFAULT);
    }

    static ItemWriter writer(RepositoryCore core) {
        Describer describer = new Describer(
                core.addresses(), core.codes(), core.access(), Ark.TEST_NAAN, "https://example.vn/licence");
        return new ItemWriter(
                new Profiles(describer, core.addresses(), core.codes(), core.catalogue()),
                new ItemRecords(core.catalogue(), core.access(), core.codes().places()),
                new RecordFormats(core.addresses(), core.codes()));
    }
}
