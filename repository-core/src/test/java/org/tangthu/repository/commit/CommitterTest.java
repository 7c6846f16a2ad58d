package org.tangthu.repository.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;
import org.tangthu.repository.object.NewVersion.StagedFile;
import org.tangthu.repository.object.ObjectVersion;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class CommitterTest {
    @TempDir
    Path home;

    private TestRepository repository;
    private Committer committer;
    private Catalogue catalogue;

    @BeforeEach
    void open() {
        repository = TestRepository.in(home);
        committer = repository.core().committer();
        catalogue = repository.core().catalogue();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void aCommitIsInObjectsCatalogueAndJournal() {
        Item item = SampleEntities.item(1);
        PageList pages = SampleEntities.pages(3);
        JournalEntry entry = repository.commit(item, pages);

        assertThat(entry)
                .isEqualTo(new JournalEntry(
                        1,
                        repository.clock().instant(),
                        item.entityKind(),
                        item.id(),
                        1,
                        Event.CREATED,
                        "tester",
                        Optional.of(SampleEntities.LIBRARY)));
        assertThat(repository.core().journal().after(0, 10)).containsExactly(entry);
        assertThat(catalogue.find(item.id()))
                .contains(new CatalogueEntry(item, 1, 1, entry.at(), entry.at(), 3, Optional.of("0001")));
        assertThat(catalogue.pages(item.id())).isEqualTo(pages);
        ObjectVersion head = repository.core().objects().head(item.id()).orElseThrow();
        assertThat(head.paths()).containsExactlyInAnyOrder("record.json", "pages.json", "premis.json");
        assertThat(head.created()).isEqualTo(entry.at());
        assertThat(head.user()).isEqualTo("tester");
        assertThat(head.message())
                .isEqualTo("tangthu:1 repository=" + repository.core().repositoryId()
                        + " sequence=1 event=created kind=item library=VN-TEST-A");
    }

    @Test
    void filesAreDigestedAndKeptByteForByte() throws IOException {
        Item item = SampleEntities.item(1);
        byte[] bytes = "pixels".getBytes(StandardCharsets.UTF_8);
        Path loose = Files.writeString(home.resolve("loose"), "words");
        try (Staging staging = committer.staging()) {
            StagedFile master = staging.copy(new ByteArrayInputStream(bytes));
            StagedFile text = staging.copy(loose);
            committer.commit(new Change(
                    item,
                    Optional.empty(),
                    Map.of("masters/0001.tif", master, "text/0001.hocr", text),
                    Set.of(),
                    Event.CREATED,
                    "tester",
                    OptionalInt.of(0)));
        }
        try (InputStream in = repository
                .core()
                .objects()
                .file(item.id(), "masters/0001.tif")
                .orElseThrow()
                .open()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(loose).exists();
        assertThat(repository.core().objects().verify(item.id())).isEmpty();
        try (Stream<Path> left = Files.list(home.resolve("tmp/staging"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void everyVersionAddsItsEventToPremis() {
        Item item = SampleEntities.item(1);
        repository.commit(item);
        repository.clock().move(Duration.ofDays(1));
        repository.commit(item.withState(State.WITHDRAWN));
        repository.commit(item);

        List<PremisEvent> events = new TruthReader(repository.core().objects()).events(item.id());
        assertThat(events).extracting(PremisEvent::type).containsExactly("created", "withdrawn", "restored");
        assertThat(events).extracting(PremisEvent::sequence).containsExactly(1L, 2L, 3L);
        assertThat(events)
                .extracting(PremisEvent::at)
                .isEqualTo(repository.core().journal().of(item.id()).stream()
                        .map(JournalEntry::at)
                        .toList());
        assertThat(events).extracting(PremisEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void instantsIncreaseEvenWhereTheClockStandsOrGoesBack() {
        List<Instant> instants = new ArrayList<>();
        instants.add(repository.commit(SampleEntities.item(1)).at());
        instants.add(repository.commit(SampleEntities.item(2)).at());
        repository.clock().move(Duration.ofDays(-30));
        instants.add(repository.commit(SampleEntities.item(3)).at());

        assertThat(instants).isSorted().doesNotHaveDuplicates();
        assertThat(instants.get(2)).isEqualTo(instants.get(0).plusMillis(2));
    }

    @Test
    void pagesStayWhereAChangeDoesNotNameThem() {
        Item item = SampleEntities.item(1);
        repository.commit(item, SampleEntities.pages(3));
        repository.commit(SampleEntities.retitled(1, "Khác"));

        assertThat(catalogue.pages(item.id()).size()).isEqualTo(3);
        assertThat(catalogue.find(item.id()).orElseThrow().pageCount()).isEqualTo(3);
        assertThat(catalogue.find(item.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aChangeMadeFromAnOldVersionIsRefused() {
        Item item = SampleEntities.item(1);
        repository.commit(item);
        repository.commit(SampleEntities.retitled(1, "Hai"));

        assertThatThrownBy(() -> committer.commit(Change.of(item, Event.UPDATED, "tester", 1)))
                .isInstanceOf(VersionConflict.class)
                .hasMessageContaining("is at version 2, not 1");
        assertThatThrownBy(() -> committer.commit(Change.create(item, "tester")))
                .isInstanceOf(VersionConflict.class)
                .hasMessageContaining("exists already");
        assertThatThrownBy(() -> committer.commit(Change.of(SampleEntities.item(2), Event.UPDATED, "tester", 4)))
                .isInstanceOf(VersionConflict.class)
                .hasMessageContaining("does not exist");
        assertThat(repository.core().journal().last()).isEqualTo(2);
    }

    @Test
    void aLocalIdBelongsToOneItemOfALibrary() {
        Item first = SampleEntities.item(1);
        Item second = SampleEntities.rival(1, SampleEntities.ark(2));
        repository.commit(first);

        assertThatThrownBy(() -> repository.commit(second))
                .isInstanceOf(LocalIdConflict.class)
                .hasMessageContaining("T.1")
                .hasMessageContaining(first.id());
        assertThat(repository.core().objects().head(second.id())).isEmpty();
        assertThat(catalogue.taken(second.ark())).isFalse();
    }

    @Test
    void anIdentifierBelongsToOneKind() {
        repository.commit(SampleEntities.agent());
        Library library = SampleEntities.library(SampleEntities.agent().id());

        assertThatThrownBy(() -> repository.commit(library))
                .isInstanceOf(IdentifierConflict.class)
                .hasMessageContaining("entity of kind agent");
    }

    @Test
    void anEntityOfEachKindComesBack() {
        repository.commit(SampleEntities.library());
        repository.commit(SampleEntities.collection());
        repository.commit(SampleEntities.agent());

        assertThat(catalogue.find(SampleEntities.LIBRARY).orElseThrow().entity())
                .isEqualTo(SampleEntities.library());
        assertThat(catalogue.find("han-nom").orElseThrow().entity()).isEqualTo(SampleEntities.collection());
        assertThat(catalogue.find("nguyen-du").orElseThrow().entity()).isEqualTo(SampleEntities.agent());
    }

    @Test
    void commitsOfManyThreadsFollowOneAnother() throws InterruptedException {
        List<Thread> threads = Stream.iterate(1, number -> number + 1)
                .limit(4)
                .map(thread -> new Thread(() -> {
                    for (int number = 0; number < 10; number++) {
                        repository.commit(SampleEntities.item(thread * 100 + number));
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(repository.core().journal().after(0, 100))
                .extracting(JournalEntry::sequence)
                .isEqualTo(Stream.iterate(1L, number -> number + 1).limit(40).toList());
    }
}
