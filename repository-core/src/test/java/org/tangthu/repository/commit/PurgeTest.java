package org.tangthu.repository.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.object.Folders;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.object.ObjectVersion;
import org.tangthu.repository.sql.Dump;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.SilentVerification;
import org.tangthu.repository.testing.TestRepository;
import org.tangthu.repository.verify.Finding;
import org.tangthu.repository.verify.VerifyListener;

class PurgeTest {
    private static final Item ITEM = SampleEntities.item(1);
    private static final Ruling RULING = new Ruling("12/QĐ-STTTT", LocalDate.of(2026, 11, 2));

    @TempDir
    Path home;

    private TestRepository repository;

    @BeforeEach
    void fill() {
        repository = TestRepository.in(home);
        repository.commit(ITEM, SampleEntities.pages(3));
        repository.commit(SampleEntities.retitled(1, "Gia phả họ Bí Mật"));
        repository.commit(SampleEntities.item(1).withState(State.WITHDRAWN));
        repository.commit(SampleEntities.item(2), SampleEntities.pages(2));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private JournalEntry purge() {
        return repository.core().committer().purge(new Purge(ITEM.id(), "personal-data", RULING, "hoa", "an"));
    }

    private JournalEntry purgeAndErase() {
        JournalEntry entry = purge();
        repository.core().objects().erase(ITEM.id());
        return entry;
    }

    @Test
    void aPurgeIsAVersionThatLeavesNothingButItsTombstone() {
        JournalEntry entry = purge();

        assertThat(entry)
                .extracting(JournalEntry::version, JournalEntry::event, JournalEntry::actor, JournalEntry::library)
                .containsExactly(4, Event.PURGED, "an", Optional.of(SampleEntities.LIBRARY));
        assertThat(repository.core().journal().of(ITEM.id())).hasSize(4).endsWith(entry);
        assertThat(repository.core().catalogue().find(ITEM.id())).isEmpty();
        assertThat(repository.core().catalogue().pages(ITEM.id()).isEmpty()).isTrue();
        assertThat(repository.core().catalogue().count(EntityKind.ITEM)).isEqualTo(1);
        assertThat(repository
                        .core()
                        .catalogue()
                        .findByLocalId(ITEM.library(), ITEM.localId().orElseThrow()))
                .isEmpty();
        ObjectVersion head = repository.core().objects().head(ITEM.id()).orElseThrow();
        assertThat(head.paths()).containsExactlyInAnyOrder("tombstone.json", "premis.json");
        TruthReader truth = new TruthReader(repository.core().objects());
        assertThat(truth.purged(ITEM.id())).isTrue();
        assertThat(truth.tombstone(ITEM.id()))
                .extracting(
                        Tombstone::id,
                        Tombstone::kind,
                        Tombstone::library,
                        Tombstone::reason,
                        Tombstone::ruling,
                        Tombstone::at,
                        Tombstone::askedBy,
                        Tombstone::agreedBy)
                .containsExactly(
                        ITEM.id(),
                        EntityKind.ITEM,
                        Optional.of(ITEM.library()),
                        "personal-data",
                        RULING,
                        entry.at(),
                        "hoa",
                        "an");
        assertThat(truth.events(ITEM.id())).singleElement().satisfies(event -> assertThat(event.detail())
                .contains("asked for by hoa", "agreed to by an", "12/QĐ-STTTT"));
    }

    @Test
    void aPurgedItemDisappearsAsFarAsItCouldBeSeen() {
        repository.commit(SampleEntities.item(1));
        purge();

        assertThat(repository.core().journal().lines(ITEM.id()))
                .extracting(line -> line.entry().event(), JournalLine::appearance, JournalLine::told)
                .containsExactly(
                        tuple(Event.CREATED, Optional.of(Appearance.APPEARED), Optional.of(Appearance.APPEARED)),
                        tuple(Event.UPDATED, Optional.of(Appearance.CHANGED), Optional.of(Appearance.CHANGED)),
                        tuple(
                                Event.WITHDRAWN,
                                Optional.of(Appearance.DISAPPEARED),
                                Optional.of(Appearance.DISAPPEARED)),
                        tuple(Event.RESTORED, Optional.of(Appearance.APPEARED), Optional.of(Appearance.APPEARED)),
                        tuple(Event.PURGED, Optional.of(Appearance.DISAPPEARED), Optional.of(Appearance.DISAPPEARED)));
    }

    @Test
    void theIdentifierIsNeverGivenAgain() {
        purgeAndErase();

        assertThat(repository.core().catalogue().taken(ITEM.ark())).isTrue();
        assertThatThrownBy(() -> repository.commit(ITEM)).isInstanceOf(IdentifierConflict.class);
        assertThatThrownBy(this::purge).isInstanceOf(VersionConflict.class);
        assertThat(repository.core().journal().of(ITEM.id())).hasSize(4);
    }

    @Test
    void aChangeThatWasMadeFromWhatWasThereIsRefused() {
        purge();
        Change change = Change.of(ITEM, Event.RESTORED, "late", 3);

        assertThatThrownBy(() -> repository.core().committer().commit(change)).isInstanceOf(VersionConflict.class);
    }

    @Test
    void theLocalIdIsFreeForAnother() {
        purgeAndErase();
        Item other = SampleEntities.rival(1, SampleEntities.ark(3));

        assertThat(repository.commit(other).version()).isEqualTo(1);
    }

    @Test
    void sqlIsRebuiltFromErasedObjectsExactlyAsItWas() {
        repository.commit(SampleEntities.item(1));
        purgeAndErase();
        Map<String, List<String>> before = Dump.truth(repository.core().sql());
        for (String table : List.of(
                "entity", "page_list", "local_key", "membership", "feed_item", "feed_member", "ark_name", "journal")) {
            Dump.forget(repository.core().sql(), table);
        }
        repository.core().rebuildSql();

        assertThat(Dump.truth(repository.core().sql())).isEqualTo(before);
        assertThat(repository.core().objects().erased(ITEM.id())).isTrue();
    }

    @Test
    void aDraftIsErasedAsIfItHadNeverBeen() throws InterruptedException {
        Item draft = SampleEntities.item(3).withState(State.DRAFT);
        repository.commit(draft);
        repository.core().committer().purge(new Purge(draft.id(), "personal-data", RULING, "hoa", "an"));
        repository.core().objects().erase(draft.id());
        Map<String, List<String>> before = Dump.truth(repository.core().sql());
        assertThat(repository.core().catalogue().taken(draft.ark())).isTrue();
        assertThat(repository.core().catalogue().remembered(draft.ark())).isFalse();
        assertThat(findings(false)).isEmpty();

        Dump.forget(repository.core().sql(), "ark_name");
        repository.core().rebuildSql();
        assertThat(Dump.truth(repository.core().sql())).isEqualTo(before);
    }

    @Test
    void whereTheDatabaseWasLostWithTheNoteOfItTheErasureIsFinishedByTheRebuild() throws IOException {
        purge();
        assertThat(filesWith("Bí Mật")).isNotEmpty();
        repository.core().rebuildSql();

        assertThat(repository.core().objects().erased(ITEM.id())).isTrue();
        assertThat(filesWith("Bí Mật")).isEmpty();
    }

    private List<Path> filesWith(String words) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home.resolve("ocfl"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.UTF_8).contains(words)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private List<String> findings(boolean repair) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        VerifyListener listener = new VerifyListener() {
            @Override
            public void checked(String part, long done, long all) {}

            @Override
            public void found(Finding finding) {
                findings.add(finding.toString());
            }
        };
        if (repair) {
            repository.core().verifier(Optional.empty()).repair(listener);
        } else {
            repository.core().verifier(Optional.empty()).verify(listener);
        }
        return findings;
    }

    @Test
    void aTombstoneAgreesWithItself() throws InterruptedException {
        purgeAndErase();

        assertThat(findings(false)).isEmpty();
        assertThat(repository
                        .core()
                        .verifier(Optional.empty())
                        .verify(new SilentVerification())
                        .objects())
                .isEqualTo(2);
    }

    @Test
    void bytesThatAreStillThereAreToldAndErasedByTheRepair() throws InterruptedException {
        purge();

        assertThat(findings(false)).singleElement().asString().contains(ITEM.id(), "still there");
        assertThat(findings(true)).singleElement().asString().contains("(repaired)");
        assertThat(findings(false)).isEmpty();
    }

    @Test
    void aTombstoneThatIsLostIsTold() throws InterruptedException, IOException {
        purgeAndErase();
        try (Stream<Path> files = Files.walk(home.resolve("ocfl"))) {
            Path tombstone = files.filter(file -> file.endsWith("tombstone.json"))
                    .findFirst()
                    .orElseThrow();
            Folders.delete(tombstone.getParent().getParent().getParent());
        }

        assertThat(findings(true)).anySatisfy(finding -> assertThat(finding).contains("tombstone is missing"));
    }

    @Test
    void rowsThatWereLostOfATombstoneAreWrittenAnew() throws InterruptedException {
        purgeAndErase();
        Map<String, List<String>> before = Dump.truth(repository.core().sql());
        for (String table : List.of(
                "entity", "page_list", "local_key", "membership", "feed_item", "feed_member", "ark_name", "journal")) {
            Dump.forget(repository.core().sql(), table);
        }

        assertThat(findings(true)).isNotEmpty().allSatisfy(finding -> assertThat(finding)
                .contains("(repaired)"));
        assertThat(Dump.truth(repository.core().sql())).isEqualTo(before);
    }

    @Test
    void whyAnItemWasWithdrawnStandsInItsEvents() throws IOException {
        Item item = SampleEntities.item(2);
        Reason reason = new Reason("rights-claim", "  Gia đình tác giả\nđề nghị ");
        repository
                .core()
                .committer()
                .commit(Change.of(item.withState(State.WITHDRAWN), Event.WITHDRAWN, "hoa", 1)
                        .because(reason));

        ObjectStore objects = repository.core().objects();
        assertThat(new TruthReader(objects).events(item.id()).get(1).reason())
                .contains(new Reason("rights-claim", "Gia đình tác giả đề nghị"));
        try (InputStream record =
                objects.file(item.id(), "record.json").orElseThrow().open()) {
            assertThat(new String(record.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("Gia đình");
        }
    }
}
