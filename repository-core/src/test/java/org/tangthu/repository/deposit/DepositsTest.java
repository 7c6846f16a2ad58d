package org.tangthu.repository.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.publication.StrictCheck;
import org.tangthu.repository.testing.RecordingDisk;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class DepositsTest {
    private static final String ACTOR = "librarian";
    private static final byte[] ITEM = ScanFolder.ITEM.getBytes(StandardCharsets.UTF_8);
    private static final PublicationGate STRICT = new PublicationGate(new StrictCheck(), PublicationGate.Mode.ENFORCED);
    private static final byte[] IMAGE = TestImages.jpeg(40, 30, 1);
    private static final Map<String, byte[]> FILES = Map.of("item.yaml", ITEM, "1.jpg", IMAGE);

    /** Of the disk: sync the draft, move it, sync the folder. */
    private static final int CALLS_OF_A_WRITE = 3;

    @TempDir
    Path temporary;

    private TestRepository repository;
    private Path sources;
    private Deposits deposits;
    private RecordingDisk disk;

    @BeforeEach
    void openWithALibrary() throws IOException {
        repository = TestRepository.in(temporary.resolve("home"));
        repository.commit(SampleEntities.library("VN-TEST-A"));
        sources = Files.createDirectories(temporary.resolve("scans"));
        disk = new RecordingDisk(temporary);
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
    void aDepositIsLookedAtBeforeItsCommitAndNothingIsChanged() throws IOException {
        String id = open(FILES);
        refused(Reason.INCOMPLETE, () -> deposits.look(id, new Expected.Absent(), Optional.empty()));
        send(id, FILES);
        assertThat(deposits.status(id).trial()).isEmpty();
        assertThat(deposits.description(id)).contains(ITEM);
        assertThat(looked(id)).satisfies(trial -> {
            assertThat(trial.good()).isTrue();
            assertThat(trial.problems()).isEmpty();
        });
        assertThat(deposits.status(id).state()).isEqualTo(DepositState.OPEN);
        assertThat(repository.core().journal().last()).isEqualTo(1);
        assertThat(commit(id, new Expected.Absent()).state()).isEqualTo(DepositState.DONE);
        refused(Reason.STATE, () -> deposits.look(id, new Expected.Absent(), Optional.empty()));
    }

    @Test
    void aDescriptionThatWasFoundWrongIsSentAnewAndTheImagesStay() throws IOException {
        byte[] wrong =
                ScanFolder.ITEM.replace("kind: manuscript", "kind: manuskript").getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = Map.of("item.yaml", wrong, "1.jpg", IMAGE);
        String id = open(files);
        send(id, files);
        assertThat(looked(id)).satisfies(trial -> {
            assertThat(trial.good()).isFalse();
            assertThat(trial.problems()).extracting(Problem::field).contains("kind");
        });
        put(id, "item.yaml", 0, ITEM.length, stream(ITEM));
        assertThat(deposits.status(id).trial()).as("of what is no more").isEmpty();
        assertThat(looked(id).good()).isTrue();
        assertThat(commit(id, new Expected.Absent()).state()).isEqualTo(DepositState.DONE);
    }

    @Test
    void aLookFindsThatTheItemIsThereAlreadyOrBelongsToOthers() throws IOException {
        String first = open(FILES);
        send(first, FILES);
        commit(first, new Expected.Absent());
        String again = deposits.open(form(FILES), ACTOR, Optional.empty(), false);
        send(again, Map.of("item.yaml", ITEM, "1.jpg", IMAGE));
        assertThat(looked(again).good()).as("it changes nothing").isTrue();

        byte[] changed = (ScanFolder.ITEM + "extent: 2 tr.\n").getBytes(StandardCharsets.UTF_8);
        String other = open(Map.of("item.yaml", changed));
        send(other, Map.of("item.yaml", changed));
        assertThat(looked(other).good()).isFalse();
        assertThat(looked(other).problems())
                .extracting(Problem::what)
                .anyMatch(what -> what.contains("is there already"));
        deposits.look(other, new Expected.Any(), Optional.of(Set.of("VN-TEST-B")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> deposits.status(other).trial().filter(Trial::ended).isPresent());
        assertThat(deposits.status(other).trial().orElseThrow().problems())
                .extracting(Problem::what)
                .anyMatch(what -> what.contains("you may deposit for VN-TEST-B only"));
    }

    private Trial looked(String id) {
        deposits.look(id, new Expected.Absent(), Optional.of(Set.of("VN-TEST-A")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> deposits.status(id).trial().filter(Trial::ended).isPresent());
        return deposits.status(id).trial().orElseThrow();
    }

    @Test
    void depositsAreListedForWhoOpenedThem() throws IOException {
        String id = open(FILES);
        assertThat(deposits.list(Optional.of("somebody else"), 10)).isEmpty();
        assertThat(deposits.list(Optional.empty(), 0)).isEmpty();
        assertThat(deposits.list(Optional.of(ACTOR), 10)).singleElement().satisfies(deposit -> {
            assertThat(deposit.id()).isEqualTo(id);
            assertThat(deposit.state()).isEqualTo(DepositState.OPEN);
            assertThat(deposit.files()).isEqualTo(2);
            assertThat(deposit.bytes()).isEqualTo(ITEM.length + IMAGE.length);
        });
        send(id, FILES);
        commit(id, new Expected.Absent());
        assertThat(deposits.list(Optional.empty(), 10))
                .extracting(DepositSummary::state)
                .containsExactly(DepositState.DONE);
    }

    @Test
    void anUploadCutInHalfGoesOnFromWhereItStopped() throws IOException {
        String id = open(FILES);
        put(id, "item.yaml", 0, ITEM.length, stream(ITEM));
        byte[] half = Arrays.copyOf(IMAGE, IMAGE.length / 2);
        refused(Reason.INCOMPLETE, () -> put(id, "1.jpg", 0, IMAGE.length, stream(half)));
        assertThat(deposits.status(id).files())
                .contains(new DepositStatus.FileStatus("1.jpg", IMAGE.length, half.length));
        byte[] rest = Arrays.copyOfRange(IMAGE, half.length, IMAGE.length);
        put(id, "1.jpg", half.length, rest.length, stream(rest));
        assertThat(commit(id, new Expected.Absent()).state()).isEqualTo(DepositState.DONE);
    }

    @Test
    void anUploadCutInHalfIsNeverCommitted() throws IOException {
        String id = open(FILES);
        put(id, "item.yaml", 0, ITEM.length, stream(ITEM));
        byte[] half = Arrays.copyOf(IMAGE, IMAGE.length / 2);
        refused(Reason.INCOMPLETE, () -> put(id, "1.jpg", 0, IMAGE.length, stream(half)));
        refused(Reason.INCOMPLETE, () -> deposits.commit(id, new Expected.Absent(), Optional.empty()));
        assertThat(deposits.status(id).state()).isEqualTo(DepositState.OPEN);
        assertThat(repository.core().journal().last()).isEqualTo(1);
    }

    @Test
    void aPartThatDoesNotFollowIsRefused() throws IOException {
        String id = open(FILES);
        refused(Reason.OFFSET, () -> put(id, "1.jpg", 10, 10, stream(IMAGE)));
        refused(Reason.INVALID, () -> put(id, "1.jpg", 0, IMAGE.length + 1, stream(IMAGE)));
        refused(Reason.UNKNOWN, () -> put(id, "2.jpg", 0, 1, stream(IMAGE)));
    }

    @Test
    void aFileOfAnotherDigestIsRefusedAndMayBeSentAgain() throws IOException {
        String id = open(FILES);
        byte[] damaged = IMAGE.clone();
        damaged[100] ^= 1;
        refused(Reason.DIGEST, () -> put(id, "1.jpg", 0, damaged.length, stream(damaged)));
        assertThat(put(id, "1.jpg", 0, IMAGE.length, stream(IMAGE)).complete()).isTrue();
    }

    @Test
    void aPartOfAnotherDigestTakesNothingElseWithIt() throws IOException {
        String id = open(FILES);
        put(id, "1.jpg", 0, 100, stream(IMAGE));
        byte[] next = Arrays.copyOfRange(IMAGE, 100, IMAGE.length);
        byte[] damaged = next.clone();
        damaged[7] ^= 1;
        UploadPart part = new UploadPart(100, next.length, Optional.of(Sha512.of(next)));

        refused(Reason.DIGEST, () -> deposits.put(id, "1.jpg", part, stream(damaged)));
        assertThat(deposits.status(id).files()).contains(new DepositStatus.FileStatus("1.jpg", IMAGE.length, 100));
        assertThat(deposits.put(id, "1.jpg", part, stream(next)).complete()).isTrue();
    }

    @Test
    void theNamesOfDepositAndFilesAreSynced() throws IOException {
        String id = open(FILES);
        String folder = "home/tmp/deposits";
        assertThat(disk.calls()).contains("sync folder home/tmp", "sync folder " + folder);
        disk.forget();
        put(id, "1.jpg", 0, 100, stream(IMAGE));
        assertThat(disk.calls()).contains("sync folder " + folder + "/" + id);
    }

    @Test
    void whatCameSurvivesARestart() throws IOException {
        String id = open(FILES);
        put(id, "1.jpg", 0, 100, stream(IMAGE));
        restart();
        assertThat(deposits.status(id).files()).contains(new DepositStatus.FileStatus("1.jpg", IMAGE.length, 100));
        byte[] rest = Arrays.copyOfRange(IMAGE, 100, IMAGE.length);
        put(id, "1.jpg", 100, rest.length, stream(rest));
        put(id, "item.yaml", 0, ITEM.length, stream(ITEM));
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
        folder.write(folder.record()
                .expecting(new Expected.Absent(), Optional.empty())
                .in(DepositState.CHECKING, repository.clock().instant(), List.of()));
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
    void aDepositThatGetsFilesStaysOpen() throws IOException {
        String id = open(FILES);
        repository.clock().move(Duration.ofHours(20));
        put(id, "1.jpg", 0, 100, stream(IMAGE));
        repository.clock().move(Duration.ofHours(20));
        restart();
        open(FILES);
        assertThat(deposits.status(id).state()).isEqualTo(DepositState.OPEN);
        repository.clock().move(Duration.ofHours(25));
        open(FILES);
        refused(Reason.UNKNOWN, () -> deposits.status(id));
    }

    @Test
    void aDepositIsNotThrownAwayWhileAFileIsComing() throws IOException {
        String id = open(FILES);
        InputStream slow = new FilterInputStream(stream(IMAGE)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                repository.clock().move(Duration.ofDays(10));
                open(Map.of("item.yaml", ITEM));
                return super.read(buffer, offset, length);
            }
        };
        assertThat(put(id, "1.jpg", 0, IMAGE.length, slow).complete()).isTrue();
        open(FILES);
        assertThat(deposits.status(id).state()).isEqualTo(DepositState.OPEN);
    }

    @Test
    void aJudgementThatCannotBeWrittenDownLeavesTheDepositOpen() throws IOException {
        Map<String, byte[]> bad = Map.of("item.yaml", "kind: x\n".getBytes(StandardCharsets.UTF_8));
        String id = open(bad);
        send(id, bad);
        disk.failAfter(CALLS_OF_A_WRITE);
        deposits.commit(id, new Expected.Absent(), Optional.empty());
        await().until(() -> deposits.status(id).state() == DepositState.OPEN);
        assertThat(deposits.status(id).problems()).singleElement().asString().contains("cannot be kept on disk");

        disk.failAfter(-1);
        assertThat(commit(id, new Expected.Absent()).state()).isEqualTo(DepositState.REFUSED);
    }

    @Test
    void anErrorOfTheMachineLeavesTheDepositOpen() throws IOException {
        AtomicBoolean exhausted = new AtomicBoolean(true);
        deposits.close();
        deposits = deposits(() -> {
            if (exhausted.get()) {
                throw new OutOfMemoryError("no more for now");
            }
        });
        String id = open(FILES);
        send(id, FILES);
        deposits.commit(id, new Expected.Absent(), Optional.empty());
        await().until(() -> deposits.status(id).state() == DepositState.OPEN);

        exhausted.set(false);
        assertThat(commit(id, new Expected.Absent()).state()).isEqualTo(DepositState.DONE);
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

    @Test
    void aDepositThatIsOnlyKeptFromBeingPublishedIsMendedWithABetterDescriptionEvenAfterARestart() throws IOException {
        String id = keptBack();
        refused(Reason.INVALID, () -> put(id, "1.jpg", 0, IMAGE.length + 1, stream(IMAGE)));
        byte[] better =
                (ScanFolder.ITEM + "description: [Ghi chép]\nlanguages: [vi]\n").getBytes(StandardCharsets.UTF_8);
        put(id, "item.yaml", 0, better.length, stream(better));

        deposits.close();
        deposits = deposits(STRICT, Throttle.none());
        assertThat(deposits.status(id).files())
                .contains(new DepositStatus.FileStatus("item.yaml", better.length, better.length));
        DepositStatus done = commit(id, new Expected.Absent());
        assertThat(done.state()).isEqualTo(DepositState.DONE);
        assertThat(done.problems()).isEmpty();
    }

    @Test
    void aDepositThatIsKeptFromBeingPublishedAgainKeepsWhatWasSent() throws IOException {
        String id = keptBack();
        deposits.commit(id, new Expected.Absent(), Optional.empty());
        await().until(() -> deposits.status(id).state() == DepositState.OPEN);
        assertThat(deposits.status(id).files()).allMatch(DepositStatus.FileStatus::complete);
        assertThat(repository.core().journal().last()).isEqualTo(1);
    }

    @Test
    void aDepositIsDiscarded() throws IOException {
        String id = open(FILES);
        deposits.discard(id);
        refused(Reason.UNKNOWN, () -> deposits.status(id));
    }

    private String keptBack() throws IOException {
        deposits.close();
        deposits = deposits(STRICT, Throttle.none());
        String id = open(FILES);
        send(id, FILES);
        deposits.commit(id, new Expected.Absent(), Optional.empty());
        await().until(() -> deposits.status(id).state() == DepositState.OPEN);
        assertThat(deposits.status(id).problems())
                .extracting(Problem::field)
                .containsExactly("description", "languages");
        return id;
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
            put(id, file.getKey(), 0, file.getValue().length, stream(file.getValue()));
        }
    }

    private DepositStatus.FileStatus put(String id, String name, long offset, long length, InputStream in)
            throws IOException {
        return deposits.put(id, name, UploadPart.of(offset, length), in);
    }

    private DepositStatus commit(String id, Expected expected) {
        deposits.commit(id, expected, Optional.empty());
        await().until(() -> deposits.status(id).state().ended());
        return deposits.status(id);
    }

    private void restart() {
        deposits.close();
        deposits = deposits();
    }

    private Deposits deposits() {
        return deposits(Throttle.none());
    }

    private Deposits deposits(Throttle throttle) {
        return deposits(PublicationGate.open(), throttle);
    }

    private Deposits deposits(PublicationGate gate, Throttle throttle) {
        return new Deposits(
                temporary.resolve("home/tmp/deposits"),
                repository.core().ingest(ImageLimits.DEFAULT, gate, throttle),
                List.of(sources),
                new DepositLimits(3, 10, 100_000_000, Duration.ofDays(1), Duration.ofDays(1)),
                repository.clock(),
                disk);
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
