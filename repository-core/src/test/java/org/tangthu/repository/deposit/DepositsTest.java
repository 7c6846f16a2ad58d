package org.tangthu.repository.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.deposit.DepositRefused.Reason;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.image.TestImages;
import org.tangthu.repository.ingest.Outcome.Kind;
import org.tangthu.repository.ingest.ScanFolder;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.object.Sha512;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class DepositsTest {
    private static final String ACTOR = "librarian";
    private static final byte[] ITEM = ScanFolder.ITEM.getBytes(StandardCharsets.UTF_8);
    private static final byte[] IMAGE = TestImages.jpeg(40, 30, 1);
    private static final Map<String, byte[]> FILES = Map.of("item.yaml", ITEM, "1.jpg", IMAGE);

    @TempDir
    Path temporary;

    private TestRepository repository;
    private Path sources;
    private Deposits deposits;

    @BeforeEach
    void openWithALibrary() throws IOException {
        repository = TestRepository.in(temporary.resolve("home"));
        repository.commit(SampleEntities.library("VN-TEST-A"));
        sources = Files.createDirectories(temporary.resolve("scans"));
        deposits = deposits();
    }

    @AfterEach
    void close() {
        deposits.close();
        repository.close();
    }

    @Test
    void aCompleteDepositIsCommitted() throws IOException {
        String id = open(FILES);
        send(id, FILES);
        DepositStatus status = commit(id, new Expected.Absent());
        assertThat(status.state()).isEqualTo(DepositState.DONE);
        assertThat(status.outcome().orElseThrow().kind()).isEqualTo(Kind.CREATED);
        assertThat(repository
                        .core()
                        .catalogue()
                        .pages(status.outcome().get().id())
                        .size())
                .isEqualTo(1);
    }

    @Test
    void anUploadCutInHalfGoesOnFromWhereItStopped() throws IOException {
        String id = open(FILES);
        deposits.put(id, "item.yaml", 0, ITEM.length, stream(ITEM));
        byte[] half = Arrays.copyOf(IMAGE, IMAGE.length / 2);
        refused(Reason.INCOMPLETE, () -> deposits.put(id, "1.jpg", 0, IMAGE.length, stream(half)));
        assertThat(deposits.status(id).files())
                .contains(new DepositStatus.FileStatus("1.jpg", IMAGE.length, half.length));
        byte[] rest = Arrays.copyOfRange(IMAGE, half.length, IMAGE.length);
        deposits.put(id, "1.jpg", half.length, rest.length, stream(rest));
        assertThat(commit(id, new Expected.Absent()).state()).isEqualTo(DepositState.DONE);
    }

    @Test
    void anUploadCutInHalfIsNeverCommitted() throws IOException {
        String id = open(FILES);
        deposits.put(id, "item.yaml", 0, ITEM.length, stream(ITEM));
        byte[] half = Arrays.copyOf(IMAGE, IMAGE.length / 2);
        refused(Reason.INCOMPLETE, () -> deposits.put(id, "1.jpg", 0, IMAGE.length, stream(half)));
        refused(Reason.INCOMPLETE, () -> deposits.commit(id, new Expected.Absent()));
        assertThat(deposits.status(id).state()).isEqualTo(DepositState.OPEN);
        assertThat(repository.core().journal().last()).isEqualTo(1);
    }

    @Test
    void aPartThatDoesNotFollowIsRefused() throws IOException {
        String id = open(FILES);
        refused(Reason.OFFSET, () -> deposits.put(id, "1.jpg", 10, 10, stream(IMAGE)));
        refused(Reason.INVALID, () -> deposits.put(id, "1.jpg", 0, IMAGE.length + 1, stream(IMAGE)));
        refused(Reason.UNKNOWN, () -> deposits.put(id, "2.jpg", 0, 1, stream(IMAGE)));
    }

    @Test
    void aFileOfAnotherDigestIsRefusedAndMayBeSentAgain() throws IOException {
        String id = open(FILES);
        byte[] damaged = IMAGE.clone();
        damaged[100] ^= 1;
        refused(Reason.DIGEST, () -> deposits.put(id, "1.jpg", 0, damaged.length, stream(damaged)));
        assertThat(deposits.put(id, "1.jpg", 0, IMAGE.length, stream(IMAGE)).complete())
                .isTrue();
    }

    @Test
    void whatCameSurvivesARestart() throws IOException {
        String id = open(FILES);
        deposits.put(id, "1.jpg", 0, 100, stream(IMAGE));
        restart();
        assertThat(deposits.status(id).files()).contains(new DepositStatus.FileStatus("1.jpg", IMAGE.length, 100));
        byte[] rest = Arrays.copyOfRange(IMAGE, 100, IMAGE.length);
        deposits.put(id, "1.jpg", 100, rest.length, stream(rest));
        deposits.put(id, "item.yaml", 0, ITEM.length, stream(ITEM));
        assertThat(commit(id, new Expected.Absent()).state()).isEqualTo(DepositState.DONE);
        restart();
        assertThat(deposits.status(id).outcome()).isPresent();
    }

    @Test
    void whatWasBeingCheckedWhenTheProcessDiedIsTakenUpAgain() throws IOException {
        String id = open(FILES);
        send(id, FILES);
        deposits.close();
        var folder = new DepositFolder(temporary.resolve("home/tmp/deposits").resolve(id), Disk.real());
        folder.write(
                folder.record().in(DepositState.CHECKING, repository.clock().instant(), List.of()));
        deposits = deposits();
        await().until(() -> deposits.status(id).state() == DepositState.DONE);
        assertThat(repository.core().journal().last()).isEqualTo(2);
    }

    @Test
    void aBadDepositIsRefusedWithItsProblems() throws IOException {
        Map<String, byte[]> bad = Map.of("item.yaml", "kind: x\n".getBytes(StandardCharsets.UTF_8), "1.jpg", IMAGE);
        String id = open(bad);
        send(id, bad);
        DepositStatus status = commit(id, new Expected.Absent());
        assertThat(status.state()).isEqualTo(DepositState.REFUSED);
        assertThat(status.problems()).hasSizeGreaterThan(4).anyMatch(problem -> problem.field()
                .equals("kind"));
    }

    @Test
    void aChangeMustNameTheVersionItWasMadeFrom() throws IOException {
        assertThat(deposit(FILES, new Expected.Absent()).state()).isEqualTo(DepositState.DONE);
        Map<String, byte[]> changed =
                Map.of("item.yaml", (ScanFolder.ITEM + "extent: 12 tr.\n").getBytes(StandardCharsets.UTF_8));
        assertThat(deposit(changed, new Expected.Absent()).problems())
                .singleElement()
                .asString()
                .contains("is there already, at version 1; say which version is changed");
        assertThat(deposit(changed, new Expected.Exactly(7)).problems())
                .singleElement()
                .asString()
                .contains("is at version 1, not 7");
        assertThat(deposit(changed, new Expected.Exactly(1))
                        .outcome()
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
        assertThat(deposit(changed, new Expected.Absent())
                        .outcome()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void theSameKeyGivesTheSameDeposit() {
        byte[] form = form(FILES);
        String id = deposits.open(form, ACTOR, Optional.of("k"), false);
        assertThat(deposits.open(form, ACTOR, Optional.of("k"), false)).isEqualTo(id);
        assertThat(deposits.open(form, "another", Optional.of("k"), false)).isNotEqualTo(id);
        refused(Reason.STATE, () -> deposits.open(form(Map.of("item.yaml", ITEM)), ACTOR, Optional.of("k"), false));
    }

    @Test
    void openDepositsAreCounted() {
        open(FILES);
        open(FILES);
        open(FILES);
        refused(Reason.QUOTA, () -> open(FILES));
        repository.clock().move(Duration.ofDays(2));
        assertThat(open(FILES)).isNotEmpty();
    }

    @Test
    void aWrongFormIsRefusedWithItsProblems() {
        assertThatThrownBy(() -> deposits.open(
                        "{\"files\": [{\"name\": \"../x\", \"length\": 1, \"sha512\": \"ab\"}], \"fils\": 1}"
                                .getBytes(StandardCharsets.UTF_8),
                        ACTOR,
                        Optional.empty(),
                        false))
                .isInstanceOfSatisfying(DepositRefused.class, refused -> assertThat(refused.problems())
                        .hasSize(2));
        refused(Reason.INVALID, () -> open(Map.of("1.jpg", IMAGE)));
        refused(Reason.INVALID, () -> open(Map.of("../item.yaml", ITEM)));
        refused(
                Reason.QUOTA,
                () -> deposits.open(
                        ("{\"files\": [{\"name\": \"item.yaml\", \"length\": 999999999, \"sha512\": \""
                                        + "0".repeat(128) + "\"}]}")
                                .getBytes(StandardCharsets.UTF_8),
                        ACTOR,
                        Optional.empty(),
                        false));
    }

    @Test
    void filesUnderConfiguredFoldersMayBeNamedByPath() throws IOException {
        Path item = Files.write(sources.resolve("item.yaml"), ITEM);
        byte[] form = byPath("item.yaml", item);
        refused(Reason.FORBIDDEN, () -> deposits.open(form, ACTOR, Optional.empty(), false));
        String id = deposits.open(form, ACTOR, Optional.empty(), true);
        assertThat(commit(id, new Expected.Absent()).state()).isEqualTo(DepositState.DONE);
        assertThat(item).exists();
    }

    @Test
    void pathsThatLeadElsewhereAreRefused() throws IOException {
        Path secret = Files.write(temporary.resolve("item.yaml"), ITEM);
        refused(Reason.FORBIDDEN, () -> deposits.open(byPath("item.yaml", secret), ACTOR, Optional.empty(), true));
        Path roundabout = sources.resolve("../item.yaml");
        refused(Reason.FORBIDDEN, () -> deposits.open(byPath("item.yaml", roundabout), ACTOR, Optional.empty(), true));
        Path link = Files.createSymbolicLink(sources.resolve("item.yaml"), secret);
        refused(Reason.FORBIDDEN, () -> deposits.open(byPath("item.yaml", link), ACTOR, Optional.empty(), true));
    }

    private DepositStatus deposit(Map<String, byte[]> files, Expected expected) throws IOException {
        String id = open(files);
        send(id, files);
        return commit(id, expected);
    }

    private String open(Map<String, byte[]> files) {
        return deposits.open(form(files), ACTOR, Optional.empty(), false);
    }

    private void send(String id, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            deposits.put(id, file.getKey(), 0, file.getValue().length, stream(file.getValue()));
        }
    }

    private DepositStatus commit(String id, Expected expected) {
        deposits.commit(id, expected);
        await().until(() -> deposits.status(id).state().ended());
        return deposits.status(id);
    }

    private void restart() {
        deposits.close();
        deposits = deposits();
    }

    private Deposits deposits() {
        return repository
                .core()
                .deposits(
                        repository.core().ingest(ImageLimits.DEFAULT, Throttle.none()),
                        List.of(sources),
                        new DepositLimits(3, 10, 100_000_000, Duration.ofDays(1), Duration.ofDays(1)));
    }

    private static byte[] form(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> "{\"name\": \"%s\", \"length\": %d, \"sha512\": \"%s\"}"
                        .formatted(file.getKey(), file.getValue().length, Sha512.of(file.getValue())))
                .collect(Collectors.joining(", ", "{\"files\": [", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] byPath(String name, Path path) {
        return "{\"files\": [{\"name\": \"%s\", \"length\": %d, \"path\": \"%s\"}]}"
                .formatted(name, ITEM.length, path)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DepositRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
