package org.tangthu.repository;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.Staging;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;

/**
 * The program of a process that is going to be killed: it commits new items and new versions without end, and writes a
 * line for each commit it was promised. At a given moment it says so and stands still, to be killed there.
 */
final class CrashingWriter {
    private CrashingWriter() {}

    /**
     * @param arguments the home; the number of the first item; where to stand still, as {@link
     *     Standstill#of} takes it, or {@code never}
     */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        int first = Integer.parseInt(arguments[1]);
        Standstill end = Standstill.of(Arrays.copyOfRange(arguments, 2, arguments.length))
                .armed();
        RepositoryCore core =
                RepositoryCore.open(RepositorySettings.local(home), Clock.systemUTC(), end.disk(), end.observer());
        System.out.println("open");
        for (int number = first; ; number++) {
            commit(core, number);
            commit(core, first + (number - first) / 2);
        }
    }

    private static void commit(RepositoryCore core, int number) {
        Item item = SampleEntities.item(number);
        int version =
                core.catalogue().find(item.id()).map(CatalogueEntry::version).orElse(0);
        try (Staging staging = core.committer().staging()) {
            byte[] bytes = ("page of " + number + " in version " + (version + 1)).getBytes(StandardCharsets.UTF_8);
            JournalEntry entry = core.committer()
                    .commit(new Change(
                            item,
                            Optional.of(SampleEntities.pages(2)),
                            Map.of("masters/0001.tif", staging.copy(new ByteArrayInputStream(bytes))),
                            Set.of(),
                            version == 0 ? Event.CREATED : Event.UPDATED,
                            "writer",
                            OptionalInt.of(version)));
            System.out.println("ack " + entry.id() + " " + entry.version() + " " + entry.sequence());
        }
    }
}
