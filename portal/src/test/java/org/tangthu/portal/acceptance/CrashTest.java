package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.server.DyingProgram;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.CommitStep;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.object.ObjectVersion;
import org.tangthu.repository.verify.Finding;
import org.tangthu.repository.verify.VerifyListener;

/**
 * The program is killed (SIGKILL) in the middle of its work, over and over on the same home: what it promised is in OCFL,
 * SQL, RDF, Solr and the images, once.
 */
class CrashTest {
    private static final int ROUNDS = 6;
    private static final int LONG_ROUNDS = 1_000;
    private static final int MOST_ITEMS = 100_000;

    private static final String COUNT = "SELECT (COUNT(DISTINCT ?g) AS ?n)"
            + " { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), 'http://library.test/data/')) }";

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private final Map<String, Integer> promised = new HashMap<>();
    private Path home;
    private int round;

    @Test
    void deathsAtEveryStepAndAtAnyMomentLoseNothingAnywhere() throws Exception {
        makeHome();
        for (CommitStep step : CommitStep.values()) {
            dieAt(step);
        }
        dieAtRandom(ROUNDS);
        everythingIsThereOnce();
    }

    @Test
    @Tag("long")
    void aThousandDeathsLoseNothingAnywhere() throws Exception {
        makeHome();
        dieAtRandom(LONG_ROUNDS);
        everythingIsThereOnce();
    }

    private void makeHome() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("tangthu.yaml"), "baseUrl: http://library.test\nlimits.mode: report\n");
    }

    private void dieAt(CommitStep step) throws Exception {
        Process program = start(step.name(), "3");
        try (BufferedReader lines = lines(program)) {
            String line = lines.readLine();
            while (line != null && !line.equals("here")) {
                hear(line);
                line = lines.readLine();
            }
            assertThat(line).as("the program stands still at %s", step).isEqualTo("here");
            kill(program);
        }
    }

    /** Every fifth time while it still starts, else after some commits, while they are being projected. */
    private void dieAtRandom(int rounds) throws Exception {
        for (int i = 1; i <= rounds; i++) {
            Process program = start();
            try (BufferedReader lines = lines(program)) {
                if (i % 5 != 0) {
                    hear(lines.readLine());
                    hear(lines.readLine());
                }
                Thread.sleep(random.nextInt(1_500));
                kill(program);
                lines.lines().forEach(this::hear);
            }
        }
    }

    private Process start(String... where) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                DyingProgram.class.getName(),
                home.toString(),
                folder.resolve("inbox").toString(),
                Integer.toString(1_000 * ++round)));
        command.addAll(List.of(where));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Through its handle: killing the process object closes the pipe, with what is still in it. */
    private static void kill(Process program) throws InterruptedException {
        program.toHandle().destroyForcibly();
        program.waitFor();
    }

    /** A line that was cut by the death was not given; none at all means that the program did not open the home. */
    private void hear(String line) {
        assertThat(line).as(this::errors).isNotNull();
        String[] words = line.split(" ");
        if (words[0].equals("open")) {
            long items = promised.keySet().stream()
                    .filter(id -> id.startsWith("ark:"))
                    .count();
            assertThat(Long.parseLong(words[1]))
                    .as("what was promised is there after the start")
                    .isGreaterThanOrEqualTo(items);
        } else if (words.length == 4 && words[0].equals("ack")) {
            promised.merge(words[1], Integer.parseInt(words[2]), Math::max);
        }
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void everythingIsThereOnce() throws Exception {
        try (ServedApplication server = ServedApplication.start(home, Map.of())) {
            server.awaitProjections();
            RepositoryCore core = server.application().services().repository();
            assertThat(promised).hasSizeGreaterThan(CommitStep.values().length);
            promised.forEach((id, version) -> {
                assertThat(core.catalogue().find(id)).as(id).hasValueSatisfying(head -> assertThat(head.version())
                        .isGreaterThanOrEqualTo(version));
                assertThat(core.objects().head(id).map(ObjectVersion::version))
                        .as(id)
                        .isEqualTo(core.catalogue().find(id).map(CatalogueEntry::version));
            });
            List<CatalogueEntry> items = core.catalogue().list(EntityKind.ITEM, "", MOST_ITEMS);
            assertThat(items)
                    .extracting(entry -> ((Item) entry.entity()).localId())
                    .doesNotHaveDuplicates();
            assertThat(Answers.select(server, COUNT)).containsExactly(Integer.toString(items.size()));
            assertThat(server.found("")).isEqualTo(items.size());
            assertThat(server.found('"' + DyingProgram.WORDS + '"'))
                    .as("by the words on their pages")
                    .isEqualTo(items.size());
            assertThat(findings(server, core)).isEmpty();
            assertThat(core.sql().commits().pending()).isEmpty();
            try (Stream<Path> left = Files.list(home.resolve("tmp/staging"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    private static List<String> findings(ServedApplication server, RepositoryCore core) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        core.verifier(Optional.of(server.application().services().projections()))
                .verify(new VerifyListener() {
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
