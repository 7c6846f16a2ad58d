package org.tangthu.repository.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.commit.TruthReader;
import org.tangthu.repository.erasure.ErasureRefused.Obstacle;
import org.tangthu.repository.erasure.ErasureRequest.State;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.testing.FolderProjector;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class ErasuresTest {
    private static final Item ITEM = SampleEntities.item(1);
    private static final Ruling RULING = new Ruling("12/QĐ-STTTT", LocalDate.of(2026, 11, 2));
    private static final String CANARY = "Gia phả họ Bí Mật";

    private static final Authority HOA = librarian("hoa", SampleEntities.LIBRARY);
    private static final Authority AN = librarian("an", SampleEntities.LIBRARY);
    private static final Authority STRANGER = librarian("minh", SampleEntities.OTHER_LIBRARY);

    @TempDir
    Path home;

    private final AtomicBoolean stuck = new AtomicBoolean();
    private final List<String> cleared = new ArrayList<>();
    private TestRepository repository;
    private FolderProjector folder;
    private ProjectionRunner runner;
    private Erasures erasures;

    private static Authority librarian(String actor, String library) {
        return new Authority(actor, EnumSet.of(Scope.READ, Scope.PURGE), Optional.of(Set.of(library)));
    }

    @BeforeEach
    void fill() {
        repository = TestRepository.in(home);
        repository.commit(SampleEntities.retitled(1, CANARY), SampleEntities.pages(3));
        repository.commit(SampleEntities.item(2), SampleEntities.pages(2));
        open();
    }

    private void open() {
        folder = new FolderProjector(
                "folder", 1, home.resolve("folder"), repository.core().catalogue());
        runner = repository.projections(folder);
        Remnants elsewhere = Remnants.at("elsewhere", id -> {
            if (stuck.get()) {
                throw new IllegalStateException("the disk there is away");
            }
            cleared.add(id);
        });
        erasures = repository.core().erasures(runner, List.of(elsewhere));
    }

    private void reopen() {
        repository.reopen();
        open();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private ErasureRequest ask(Authority who) {
        return erasures.ask(ITEM.id(), ErasureReason.PERSONAL_DATA, "Con cháu đề nghị", RULING, who);
    }

    private static void refused(Obstacle obstacle, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(ErasureRefused.class, refusal -> assertThat(refusal.obstacle())
                .isEqualTo(obstacle));
    }

    private State state(ErasureRequest request) {
        return erasures.find(request.number(), AN).state();
    }

    private List<Path> filesWith(String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(raw)) {
                    found.add(home.relativize(file));
                }
            }
        }
        return found;
    }

    @Test
    void whatTwoPersonsAgreeOnIsErasedToTheLastByte() throws Exception {
        assertThat(filesWith(CANARY)).isNotEmpty();
        ErasureRequest request = ask(HOA);
        assertThat(request)
                .extracting(ErasureRequest::state, ErasureRequest::askedBy, ErasureRequest::library)
                .containsExactly(State.ASKED, "hoa", SampleEntities.LIBRARY);
        assertThat(repository.core().catalogue().find(ITEM.id()))
                .as("nothing is done before somebody agrees")
                .isPresent();

        ErasureRequest done = erasures.agree(request.number(), AN);
        assertThat(done)
                .extracting(ErasureRequest::state, ErasureRequest::judgedBy, ErasureRequest::sentence)
                .containsExactly(State.DONE, Optional.of("an"), Optional.empty());
        assertThat(repository.core().catalogue().find(ITEM.id())).isEmpty();
        assertThat(new TruthReader(repository.core().objects()).tombstone(ITEM.id()))
                .satisfies(tombstone -> assertThat(tombstone.askedBy()).isEqualTo("hoa"))
                .satisfies(tombstone -> assertThat(tombstone.agreedBy()).isEqualTo("an"));
        assertThat(cleared).containsExactly(ITEM.id());
        assertThat(folder.contents()).containsKey(SampleEntities.item(2).id()).doesNotContainKey(ITEM.id());
        assertThat(filesWith(CANARY)).isEmpty();
        assertThat(filesWith("Con cháu")).isEmpty();
    }

    @Test
    void nothingOfItComesBackByAnyRebuild() throws Exception {
        erasures.agree(ask(HOA).number(), AN);
        repository.core().rebuildSql();
        runner.rebuild(List.of("folder"));
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();

        assertThat(repository.core().catalogue().find(ITEM.id())).isEmpty();
        assertThat(folder.contents()).doesNotContainKey(ITEM.id());
        assertThat(filesWith(CANARY)).isEmpty();
    }

    @Test
    void nobodyAgreesToWhatHeAsked() {
        ErasureRequest request = ask(HOA);

        refused(Obstacle.SAME_PERSON, () -> erasures.agree(request.number(), HOA));
        Authority byToken = HOA.only(EnumSet.of(Scope.PURGE), Optional.empty());
        refused(Obstacle.SAME_PERSON, () -> erasures.agree(request.number(), byToken));
        assertThat(state(request)).isEqualTo(State.ASKED);
    }

    @Test
    void whoHasNothingToDoWithTheLibraryLearnsNothing() {
        ErasureRequest request = ask(HOA);
        Authority publisher =
                new Authority("lan", EnumSet.of(Scope.PUBLISH), Optional.of(Set.of(SampleEntities.LIBRARY)));

        for (Authority other : List.of(STRANGER, publisher, Authority.NONE)) {
            refused(Obstacle.UNKNOWN, () -> ask(other));
            refused(Obstacle.UNKNOWN, () -> erasures.agree(request.number(), other));
            refused(Obstacle.UNKNOWN, () -> erasures.refuse(request.number(), other));
            refused(Obstacle.UNKNOWN, () -> erasures.find(request.number(), other));
            assertThat(erasures.list(other, Long.MAX_VALUE, 10)).isEmpty();
        }
        assertThat(erasures.list(Authority.all("root"), Long.MAX_VALUE, 10)).containsExactly(request);
    }

    @Test
    void onlyItemsThatAreThereAreAskedFor() {
        repository.commit(SampleEntities.library());
        Authority all = Authority.all("root");

        refused(
                Obstacle.UNKNOWN,
                () -> erasures.ask(SampleEntities.LIBRARY, ErasureReason.UNLAWFUL, "vì", RULING, all));
        refused(
                Obstacle.UNKNOWN,
                () -> erasures.ask(SampleEntities.ark(9).toString(), ErasureReason.UNLAWFUL, "vì", RULING, all));
        assertThatThrownBy(() -> erasures.ask(ITEM.id(), ErasureReason.UNLAWFUL, " ", RULING, all))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRequestThatIsRefusedOrTooOldIsOver() {
        ErasureRequest refused = ask(HOA);
        refused(Obstacle.ASKED_ALREADY, () -> ask(AN));
        erasures.refuse(refused.number(), HOA);
        refused(Obstacle.CLOSED, () -> erasures.agree(refused.number(), AN));

        ErasureRequest old = ask(HOA);
        repository.clock().move(Erasures.OPEN_FOR);
        assertThat(state(old)).isEqualTo(State.EXPIRED);
        refused(Obstacle.CLOSED, () -> erasures.agree(old.number(), AN));
        assertThat(repository.core().catalogue().find(ITEM.id())).isPresent();
    }

    @Test
    void whatCannotBeClearedNowIsClearedAfterTheNextStart() throws Exception {
        stuck.set(true);
        ErasureRequest request = erasures.agree(ask(HOA).number(), AN);
        assertThat(request.state()).isEqualTo(State.AGREED);
        assertThat(repository.core().catalogue().find(ITEM.id()))
                .as("it is nowhere to be seen meanwhile")
                .isEmpty();
        assertThat(repository.core().objects().erased(ITEM.id())).isTrue();
        refused(Obstacle.CLOSED, () -> erasures.refuse(request.number(), AN));

        stuck.set(false);
        reopen();
        await().until(() -> state(request) == State.DONE);
        assertThat(cleared).containsExactly(ITEM.id());
        assertThat(repository.core().journal().of(ITEM.id()))
                .extracting(JournalEntry::event)
                .containsExactly(Event.CREATED, Event.PURGED);
    }

    @Test
    void whatWasAgreedIsCarriedOutAfterADeathBeforeItBegan() throws Exception {
        ErasureRequest request = ask(HOA);
        repository
                .core()
                .sql()
                .erasures()
                .agree(request.number(), "an", repository.clock().instant());
        reopen();

        await().until(() -> state(request) == State.DONE);
        assertThat(repository.core().catalogue().find(ITEM.id())).isEmpty();
        assertThat(filesWith(CANARY)).isEmpty();
    }

    @Test
    void aProjectionThatIsAwayHoldsUpTheEndAndNothingElse() throws Exception {
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
        folder.refuse(ITEM.id());
        ErasureRequest request = erasures.agree(ask(HOA).number(), AN);
        assertThat(request.state()).isEqualTo(State.AGREED);
        assertThat(repository.core().objects().erased(ITEM.id())).isTrue();

        reopen();
        await().until(() -> state(request) == State.DONE);
        assertThat(folder.contents()).doesNotContainKey(ITEM.id());
    }

    @Test
    void theGenerationThatIsKeptToGoBackToIsDropped() throws Exception {
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
        runner.rebuild(List.of("folder"));
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
        assertThat(runner.status("folder").kept()).isPresent();
        erasures.agree(ask(HOA).number(), AN);

        assertThat(runner.status("folder").kept()).isEmpty();
        try (Stream<Path> files = Files.walk(home.resolve("folder"))) {
            assertThat(files.filter(file -> file.toString().contains(ITEM.ark().name())))
                    .isEmpty();
        }
    }

    @Test
    void whatTheDatabaseHeldOfItBeforeTheUpgradeIsOverwrittenOnce() throws Exception {
        AtomicInteger rows = new AtomicInteger();
        repository.core().sql().put("sql.vacuum", "deleted rows");
        repository.core().journal().after(0, 10).forEach(entry -> rows.incrementAndGet());
        reopen();

        assertThat(repository.core().sql().setting("sql.vacuum")).isEmpty();
        assertThat(repository.core().journal().after(0, 10)).hasSize(rows.get());
    }
}
