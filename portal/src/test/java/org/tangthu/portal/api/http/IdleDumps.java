package org.tangthu.portal.api.http;

import java.nio.file.Path;
import java.util.Optional;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.dump.DumpKeeper;
import org.tangthu.linkeddata.dump.DumpSettings;
import org.tangthu.linkeddata.publish.OpenDataSettings;
import org.tangthu.linkeddata.publish.PublisherType;
import org.tangthu.linkeddata.store.Tdb2Generations;
import org.tangthu.repository.RepositoryCore;

/** Dumps that were never begun. */
final class IdleDumps {
    private IdleDumps() {}

    static DumpKeeper in(Path folder, RepositoryCore core) {
        return new DumpKeeper(
                new DumpSettings(folder.resolve("dumps"), Optional.empty(), 1),
                new OpenDataSettings(
                        "Kho tài liệu số",
                        "Thư viện tỉnh",
                        PublisherType.REGIONAL,
                        Optional.empty(),
                        Rest.LICENCE,
                        core.settings().timeZone(),
                        Optional.empty(),
                        6),
                new Tdb2Generations(folder.resolve("rdf"), core.addresses().base()),
                Optional::empty,
                new Describer(
                        core.addresses(),
                        core.codes(),
                        core.access(),
                        core.settings().naan(),
                        Rest.LICENCE),
                core.addresses(),
                core.access()::now);
    }
}
