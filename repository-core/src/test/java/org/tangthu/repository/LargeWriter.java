package org.tangthu.repository;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.Staging;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.testing.SampleEntities;

/** The program of a process that may write no large file: it commits a small item, a large one, and a small one. */
final class LargeWriter {
    private static final int SMALL = 100;

    private LargeWriter() {}

    /** @param arguments the home, and how large the large master is */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        try (RepositoryCore core = RepositoryCore.open(RepositorySettings.local(home), Clock.systemUTC())) {
            commit(core, 1, SMALL);
            commit(core, 2, Integer.parseInt(arguments[1]));
            commit(core, 3, SMALL);
        }
    }

    private static void commit(RepositoryCore core, int number, int size) {
        try (Staging staging = core.committer().staging()) {
            core.committer()
                    .commit(new Change(
                            SampleEntities.item(number),
                            Optional.empty(),
                            Map.of("masters/0001.tif", staging.copy(new ByteArrayInputStream(new byte[size]))),
                            Set.of(),
                            Event.CREATED,
                            "writer",
                            OptionalInt.of(0)));
            System.out.println("committed " + number);
        } catch (RepositoryException e) {
            System.out.println("refused " + number + ": " + e.getMessage());
        }
    }
}
