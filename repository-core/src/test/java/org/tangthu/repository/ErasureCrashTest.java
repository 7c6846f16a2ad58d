package org.tangthu.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.commit.CommitStep;
import org.tangthu.repository.erasure.ErasureRequest.State;
import org.tangthu.repository.erasure.Erasures;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.verify.Finding;
import org.tangthu.repository.verify.VerifyListener;

/**
 * A process is killed (SIGKILL) while it erases an item. An erasure that nobody agreed to yet has not begun; one that was
 * agreed to is carried out to the last byte after the next start, once.
 */
class ErasureCrashTest {
    private static final Authority AN = Authority.all("an");
    private static final String ITEM = SampleEntities.item(1).id();

    /** Calls to the disk between two deaths. */
    private static final int STRIDE = 3;

    private static final int MOST_CALLS = 300;

    @TempDir
    Path folder;

    private int homes;

    @Test
    void aDeathAtAnyStepOfTheTombstoneIsFollowedByTheErasure() throws Exception {
        for (CommitStep step : CommitStep.values()) {
            assertThat(dies("step", step.name()))
                    .as("it stands still at %s", step)
                    .isTrue();
            checkHome(step.name());
        }
    }

    @Test
    void aDeathBetweenAnyTwoCallsToTheDiskIsFollowedByTheErasure() throws Exception {
        int call = 1;
        while (dies("disk", Integer.toString(call))) {
            checkHome("call " + call);
            call += STRIDE;
            assertThat(call).isLessThan(MOST_CALLS);
        }
        checkHome("none");
        assertThat(call).as("deaths").isGreaterThan(5 * STRIDE);
    }

    private Path home() {
        return folder.resolve("home-" + homes);
    }

    /** @return whether it was killed where it stood; false if it came to its end before */
    private boolean dies(String... where) throws Exception {
        homes++;
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ErasingWriter.class.getName(),
                home().toString()));
        command.addAll(List.of(where));
        Process writer = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("asked");
            String line = lines.readLine();
            assertThat(line).isIn("here", "done");
            // Through its handle: killing the process object closes the pipe, with what is still in it.
            writer.toHandle().destroyForcibly();
            writer.waitFor();
            return line.equals("here");
        }
    }

    private void checkHome(String where) throws Exception {
        try (RepositoryCore core = RepositoryCore.open(RepositorySettings.local(home()), Clock.systemUTC());
                Erasures erasures = core.erasures(core.projections(List.of()), List.of())) {
            await(where)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> erasures.find(1, AN).state() == State.DONE);
            assertThat(core.catalogue().find(ITEM)).as(where).isEmpty();
            assertThat(core.journal().of(ITEM))
                    .as(where)
                    .extracting(JournalEntry::event)
                    .containsExactly(Event.CREATED, Event.UPDATED, Event.UPDATED, Event.PURGED);
            assertThat(core.catalogue().find(SampleEntities.item(2).id())).isPresent();
            assertThat(findings(core)).as(where).isEmpty();
            assertThat(core.sql().commits().pending()).isEmpty();
            assertThat(filesWithTheCanary()).as(where).isEmpty();
        }
    }

    private List<Path> filesWithTheCanary() throws IOException {
        String canary = new String(ErasingWriter.CANARY.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(canary)) {
                    found.add(file);
                }
            }
        }
        return found;
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
