package org.tangthu.linkeddata.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.StoreConnection;

/** The folder of a TDB2 database, opened so that neither a death nor a failure stands in the way of the next opening. */
final class Tdb2Folder {
    private final Path folder;
    private final Location location;

    Tdb2Folder(Path folder) {
        this.folder = folder;
        this.location = Location.create(folder);
    }

    /** @return the dataset, made if there is none */
    DatasetGraph connect() throws IOException {
        Files.createDirectories(folder);
        Optional<Path> database = database();
        if (database.isPresent()) {
            Tdb2Journal.mend(database.get());
        }
        try {
            return DatabaseMgr.connectDatasetGraph(location);
        } catch (RuntimeException | Error e) {
            releaseAfter(e);
            throw e;
        }
    }

    /** Where TDB2 keeps the files proper: the newest of its folders; empty before it has made one. */
    private Optional<Path> database() {
        return Optional.ofNullable(DatabaseOps.findStorageLocation(folder));
    }

    /** TDB2 holds its locks and its journal open when it fails; at the next attempt these would be all that it complains of. */
    private void releaseAfter(Throwable failure) {
        try {
            database().map(Location::create).ifPresent(database -> {
                StoreConnection.internalExpel(database, true);
                ChannelManager.release(database.absolute(Names.journalFile));
                ProcessFileLock.release(StoreConnection.lockForLocation(database));
            });
            ProcessFileLock.release(DatabaseConnection.lockForLocation(location));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
