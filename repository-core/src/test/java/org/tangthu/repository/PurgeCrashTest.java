package org.tangthu.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.commit.CommitStep;
import org.tangthu.repository.erasure.ErasureRequest.State;
import org.tangthu.repository.erasure.Erasures;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.SilentVerification;
import org.tangthu.repository.testing.TestRepository;

/** A process is killed (SIGKILL) while it erases an item; the next one ends what was agreed, once and to the last byte. */
class PurgeCrashTest {
    private static final Item ITEM = SampleEntities.item(1);
    private static final String CANARY = "Gia pha ho Bi Mat";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STAGED")
    void aDeathAtAnyStepOfTheCommitOnlyDelaysIt(CommitStep step) throws Exception {
        assertThat(dies(home("step"), "step", step.name(), "1")).isTrue();
        isErased(home("step"));
    }

    @Test
    void aDeathBeforeItIsNotedThatNothingIsLeftOnlyDelaysIt() throws Exception {
        assertThat(dies(home("erased"), CrashingEraser.ERASED)).isTrue();
        isErased(home("erased"));
    }

    @Test
    void aDeathBetweenTwoCallsToTheDiskOnlyDelaysIt() throws Exception {
        int call = 1;
        while (dies(home("disk-" + call), "disk", Integer.toString(call))) {
            isErased(home("disk-" + call));
            call += 4;
        }
        assertThat(call).as("calls that were tried").isGreaterThan(12);
    }

    private Path home(String name) {
        return folder.resolve(name);
    }

    /** @return whether the moment came; if not, the erasure went through */
    private static boolean dies(Path home, String... when) throws Exception {
        try (TestRepository repository = TestRepository.in(home)) {
            repository.commit(SampleEntities.retitled(1, CANARY), SampleEntities.pages(3));
            repository.commit(ITEM, SampleEntities.pages(2));
            repository.commit(SampleEntities.item(2), SampleEntities.pages(2));
        }
        List<String> arguments = new ArrayList<>(List.of(home.toString()));
        arguments.addAll(List.of(when));
        try (DoomedProcess eraser = DoomedProcess.start(CrashingEraser.class, arguments)) {
            String line = eraser.lines().readLine();
            assertThat(line).isIn(Standstill.HERE, CrashingEraser.DONE);
            eraser.kill();
            return line.equals(Standstill.HERE);
        }
    }

    private static void isErased(Path home) throws IOException, InterruptedException {
        try (RepositoryCore core = RepositoryCore.open(RepositorySettings.local(home), Clock.systemUTC())) {
            Erasures erasures = core.erasures(core.projections(List.of()), List.of());
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            erasures.find(1, CrashingEraser.librarian("an")).state() == State.DONE);

            assertThat(core.catalogue().find(ITEM.id())).isEmpty();
            assertThat(core.catalogue().taken(ITEM.ark())).isTrue();
            assertThat(core.objects().erased(ITEM.id())).isTrue();
            assertThat(core.journal().of(ITEM.id()))
                    .extracting(JournalEntry::event)
                    .containsExactly(Event.CREATED, Event.UPDATED, Event.PURGED);
            assertThat(core.audit().after(0, AuditFilter.ALL, 1_000))
                    .filteredOn(entry -> entry.event().action() == AuditAction.PURGE)
                    .hasSize(1);
            assertThat(core.verifier(Optional.empty())
                            .verify(new SilentVerification())
                            .findings())
                    .isZero();
        }
        assertThat(filesWithCanary(home)).isEmpty();
    }

    private static List<Path> filesWithCanary(Path home) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(CANARY)) {
                    found.add(home.relativize(file));
                }
            }
        }
        return found;
    }
}
