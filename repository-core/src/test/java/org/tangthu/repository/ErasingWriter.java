package org.tangthu.repository;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.CommitObserver;
import org.tangthu.repository.commit.CommitStep;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.commit.Staging;
import org.tangthu.repository.erasure.ErasureReason;
import org.tangthu.repository.erasure.Erasures;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.testing.SampleEntities;

/** The program of a process that is going to be killed while it erases an item. */
final class ErasingWriter {
    static final String CANARY = "Gia phả họ Bí Mật";
    static final int VERSIONS = 3;

    private static volatile boolean armed;

    private ErasingWriter() {}

    /**
     * @param arguments an empty home; where to stand still once the erasure was asked for: {@code step NAME} of a commit,
     *     or {@code disk n} at the n-th call to the disk
     */
    public static void main(String[] arguments) {
        boolean byStep = arguments[1].equals("step");
        CommitObserver observer = byStep ? standAt(CommitStep.valueOf(arguments[2])) : CommitObserver.none();
        Disk disk = byStep ? Disk.real() : new StandingDisk(Integer.parseInt(arguments[2]));
        RepositoryCore core =
                RepositoryCore.open(RepositorySettings.local(Path.of(arguments[0])), Clock.systemUTC(), disk, observer);
        for (int version = 0; version < VERSIONS; version++) {
            commit(core, version);
        }
        core.committer().commit(Change.create(SampleEntities.item(2), "writer"));
        Erasures erasures = core.erasures(core.projections(List.of()), List.of());
        long number = erasures.ask(
                        SampleEntities.item(1).id(),
                        ErasureReason.UNLAWFUL,
                        CANARY,
                        new Ruling("7/QĐ", LocalDate.of(2026, 1, 1)),
                        Authority.all("hoa"))
                .number();
        armed = true;
        System.out.println("asked");
        erasures.agree(number, Authority.all("an"));
        System.out.println("done");
    }

    private static void commit(RepositoryCore core, int version) {
        try (Staging staging = core.committer().staging()) {
            byte[] bytes = (CANARY + " " + version).getBytes(StandardCharsets.UTF_8);
            core.committer()
                    .commit(new Change(
                            SampleEntities.retitled(1, CANARY + " " + version),
                            Optional.of(SampleEntities.pages(2)),
                            Map.of("masters/0001.tif", staging.copy(new ByteArrayInputStream(bytes))),
                            Set.of(),
                            version == 0 ? Event.CREATED : Event.UPDATED,
                            "writer",
                            OptionalInt.of(version)));
        }
    }

    private static CommitObserver standAt(CommitStep step) {
        return passed -> {
            if (armed && passed == step) {
                stand();
            }
        };
    }

    private static void stand() {
        System.out.println("here");
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
        private final AtomicInteger left;

        StandingDisk(int call) {
            this.left = new AtomicInteger(call);
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
            if (armed && left.decrementAndGet() == 0) {
                stand();
            }
        }
    }
}
