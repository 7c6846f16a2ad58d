package org.tangthu.repository;

import java.security.SecureRandom;
import java.time.Clock;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.ark.ArkMinter;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.ingest.Checks;
import org.tangthu.repository.ingest.IngestRun;
import org.tangthu.repository.json.Descriptions;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.sql.SqlDatabase;

/**
 * Checks deposits against a home without taking it, so that a server may go on with its work there. It reads the
 * catalogue as it stands at each moment.
 */
public final class DryRun implements AutoCloseable {
    private final SqlDatabase sql;
    private final Checks checks;

    private DryRun(
            RepositorySettings settings, ImageLimits images, PublicationGate gate, Clock clock, SqlDatabase sql) {
        this.sql = sql;
        this.checks = new Checks(
                sql.catalogue(),
                new AccessPolicy(clock, settings.timeZone()),
                new Descriptions(CodeLists.load()),
                new ArkMinter(settings.naan(), new SecureRandom()),
                new Checks.Settings(settings.naan(), images, gate));
    }

    /**
     * @param gate asked about what is to be published
     * @param clock tells which embargoes are over
     * @throws RepositoryException if the database cannot be opened
     */
    public static DryRun open(RepositorySettings settings, ImageLimits images, PublicationGate gate, Clock clock) {
        HomeFolders home = new HomeFolders(settings.home().toAbsolutePath());
        return new DryRun(
                settings, images, gate, clock, SqlDatabase.open(settings.sql().orElseGet(home::builtInSql)));
    }

    /** For deposits that come together. */
    public IngestRun run() {
        return checks.run();
    }

    @Override
    public void close() {
        sql.close();
    }
}
