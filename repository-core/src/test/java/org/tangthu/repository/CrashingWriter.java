package org.tangthu.repository;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.CommitObserver;
import org.tangthu.repository.commit.CommitStep;
import org.tangthu.repository.commit.Staging;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.testing.SampleEntities;

/**
 * The program of a process that is going to be killed: it commits new items and new versions without end, and writes a
 * line for each commit it was promised. At a given moment it says so and stands still, to be killed there.
 */
final class CrashingWriter {
    private static final String HERE = "here";

    private CrashingWriter() {}

    /**
     * @param arguments the home; the number of the first item; where to stand still: {@code step NAME n} in the n-th
     *     commit, {@code disk n} at the n-th call to the disk, or {@code never}
     */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        int first = Integer.parseInt(arguments[1]);
        CommitObserver observer = arguments[2].equals("step")
                ? standAt(CommitStep.valueOf(arguments[3]), Integer.parseInt(arguments[4]))
                : CommitObserver.none();
        Disk disk = arguments[2].equals("disk") ? new StandingDisk(Integer.parseInt(arguments[3])) : Disk.real();
        RepositoryCore core = RepositoryCore.open(RepositorySettings.local(home), Clock.systemUTC(), disk, observer);
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

    private static CommitObserver standAt(CommitStep step, int commit) {
        AtomicInteger commits = new AtomicInteger();
        return passed -> {
            if (passed == step && commits.incrementAndGet() == commit) {
                stand();
            }
        };
    }

    private static void stand() {
        System.out.println(HERE);
        while (true) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class StandingDisk implements Disk {
        private final Disk disk = Disk.real();
        private int left;

        StandingDisk(int call) {
            this.left = call;
        }

        @Override
        public void syncFile(Path file) throws IOException {
            called();
            disk.syncFile(file);
        }

        @Override
        public void syncFolder(Path folder) throws IOException {
            called();
            disk.syncFolder(folder);
        }

        @Override
        public void move(Path source, Path target) throws IOException {
            called();
            disk.move(source, target);
        }

        private void called() {
            left--;
            if (left == 0) {
                stand();
            }
        }
    }
}
