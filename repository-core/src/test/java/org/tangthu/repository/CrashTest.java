package org.tangthu.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.CommitStep;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.object.ObjectVersion;
import org.tangthu.repository.verify.Finding;
import org.tangthu.repository.verify.VerifyListener;

/** A process is killed (SIGKILL) while it commits, the home is opened again, and everything it was promised is there. */
class CrashTest {
    private static final int ROUNDS = 25;
    private static final int LONG_ROUNDS = 1_000;
    /** Calls to the disk until the first commits are through; later ones fall into every corner of a commit. */
    private static final int FIRST_CALL = 60;

    /** So that the checks do not grow without bound. */
    private static final int ROUNDS_PER_HOME = 8;

    @TempDir
    Path folder;

    private Path home;
    private final Map<String, Integer> promised = new HashMap<>();
    private int nextNumber;
    private int commitsWithoutPromise;

    @BeforeEach
    void makeHome() {
        home = folder.resolve("home-" + nextNumber);
        promised.clear();
        RepositoryCore.open(RepositorySettings.local(home), Clock.systemUTC()).close();
    }

    @Test
    void aDeathAtAnyStepOfACommitLosesNothing() throws Exception {
        for (CommitStep step : CommitStep.values()) {
            dieAt("step", step.name(), "4");
            boolean installed = step.compareTo(CommitStep.INSTALLED) >= 0;
            assertThat(commitsWithoutPromise)
                    .as("what reached the object store at " + step + " is finished, what did not is cancelled")
                    .isEqualTo(installed ? 1 : 0);
        }
    }

    @Test
    void aDeathBetweenTwoCallsToTheDiskLosesNothing() throws Exception {
        for (int call = FIRST_CALL; call < FIRST_CALL + 30; call += 3) {
            dieAt("disk", Integer.toString(call));
        }
    }

    @Test
    void aDeathAtAnyMomentLosesNothing() throws Exception {
        dieAtRandom(ROUNDS);
    }

    @Test
    @Tag("long")
    void aThousandDeathsLoseNothing() throws Exception {
        dieAtRandom(LONG_ROUNDS);
    }

    private void dieAtRandom(int rounds) throws Exception {
        Random random = new Random(42);
        for (int round = 1; round <= rounds; round++) {
            if (round % ROUNDS_PER_HOME == 0) {
                makeHome();
            }
            try (DoomedProcess writer = start("never")) {
                boolean whileOpening = round % 5 == 0;
                if (!whileOpening) {
                    assertThat(writer.lines().readLine()).isEqualTo("open");
                }
                Thread.sleep(random.nextInt(whileOpening ? 1_000 : 250));
                writer.kill();
                writer.lines().lines().forEach(this::promise);
            }
            checkHome();
        }
    }

    private void dieAt(String... where) throws Exception {
        try (DoomedProcess writer = start(where)) {
            String line = writer.lines().readLine();
            while (line != null && !line.equals(Standstill.HERE)) {
                promise(line);
                line = writer.lines().readLine();
            }
            assertThat(line).as("the writer stands still at %s", List.of(where)).isEqualTo(Standstill.HERE);
            writer.kill();
        }
        checkHome();
    }

    private DoomedProcess start(String... where) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(home.toString(), Integer.toString(nextNumber)));
        arguments.addAll(List.of(where));
        nextNumber += 1_000;
        return DoomedProcess.start(CrashingWriter.class, arguments);
    }

    /** A line that was cut by the death was not given. */
    private void promise(String line) {
        String[] words = line.split(" ");
        if (words.length == 4 && words[0].equals("ack")) {
            promised.merge(words[1], Integer.parseInt(words[2]), Math::max);
        }
    }

    private void checkHome() throws Exception {
        try (RepositoryCore core = RepositoryCore.open(RepositorySettings.local(home), Clock.systemUTC())) {
            int unpromised = 0;
            for (JournalEntry entry : core.journal().after(0, Integer.MAX_VALUE)) {
                if (entry.version() > promised.getOrDefault(entry.id(), 0)) {
                    unpromised++;
                    promised.put(entry.id(), entry.version());
                }
            }
            commitsWithoutPromise = unpromised;
            promised.forEach((id, version) -> {
                assertThat(core.catalogue().find(id).map(CatalogueEntry::version))
                        .contains(version);
                assertThat(core.objects().head(id).map(ObjectVersion::version)).contains(version);
            });
            assertThat(unpromised).as("at most the commit that was under way").isLessThanOrEqualTo(1);
            assertThat(findings(core)).isEmpty();
            assertThat(core.sql().commits().pending()).isEmpty();
            try (Stream<Path> left = Files.list(home.resolve("tmp/staging"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    private static List<String> findings(RepositoryCore core) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        core.verifier(Optional.empty()).verify(new VerifyListener() {
            @Override
            public void checked(String part, long done, long all) {}

            @Override
            public void found(Finding finding) {
                findings.add(finding.toString());
            }
        });
        return findings;
    }
}
