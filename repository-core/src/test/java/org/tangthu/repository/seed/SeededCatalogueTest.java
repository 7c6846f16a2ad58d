package org.tangthu.repository.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.SilentVerification;
import org.tangthu.repository.testing.TestRepository;

class SeededCatalogueTest {
    private static final SeededItems ITEMS = new SeededItems(Ark.TEST_NAAN, 7);

    @TempDir
    Path home;

    private TestRepository repository;

    @BeforeEach
    void open() {
        repository = TestRepository.in(home);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private SeededCatalogue seeded() {
        return repository.core().seeded(7);
    }

    @Test
    void theSameNumberIsTheSameItemAndAnotherIsAnother() {
        assertThat(ITEMS.item(12)).isEqualTo(new SeededItems(Ark.TEST_NAAN, 7).item(12));
        assertThat(ITEMS.item(12)).isNotEqualTo(new SeededItems(Ark.TEST_NAAN, 8).item(12));
        Set<String> ids = new HashSet<>();
        LongStream.range(0, 20_000).forEach(number -> ids.add(ITEMS.item(number).id()));
        assertThat(ids).hasSize(20_000);
    }

    @Test
    void everyCodeIsOfItsList() {
        CodeLists codes = CodeLists.load();
        LongStream.range(0, 500).mapToObj(ITEMS::item).forEach(item -> {
            assertThat(codes.scheme("kind").contains(item.kind())).isTrue();
            assertThat(item.heritage())
                    .allMatch(heritage -> codes.scheme("heritage").contains(heritage.code()));
            assertThat(item.description().languages())
                    .allMatch(language -> codes.scheme("language").contains(language));
        });
    }

    @Test
    void withPagesTheFirstFiftyAreLargeBooksAndMostHaveOnePage() {
        seeded().fillWithPages(61, done -> {});
        assertThat(LongStream.range(0, 61).map(number -> repository
                        .core()
                        .catalogue()
                        .pages(ITEMS.item(number).id())
                        .size()))
                .startsWith(1_000L)
                .endsWith(1_000L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 0L)
                .hasSize(61);
    }

    @Test
    void itemsArriveInOrderBesideWhatIsThere() {
        JournalEntry before = repository.commit(SampleEntities.item(1));
        AtomicLong done = new AtomicLong();
        seeded().fill(2_500, done::set);
        JournalEntry after = repository.commit(SampleEntities.item(2));

        assertThat(done).hasValue(2_500);
        assertThat(repository.core().catalogue().count(EntityKind.ITEM)).isEqualTo(2_502);
        List<JournalEntry> entries = repository.core().journal().after(0, 10_000);
        assertThat(entries).extracting(JournalEntry::at).isSorted().doesNotHaveDuplicates();
        assertThat(entries)
                .startsWith(before)
                .endsWith(after)
                .hasSize(2_502 + ITEMS.libraries().size());
        Item item = ITEMS.item(1_234);
        assertThat(repository.core().catalogue().find(item.id()).map(CatalogueEntry::entity))
                .contains(item);
    }

    @Test
    void fillingAgainAddsOnlyWhatIsNew() {
        seeded().fill(100, done -> {});
        seeded().fill(150, done -> {});

        assertThat(repository.core().catalogue().count(EntityKind.ITEM)).isEqualTo(150);
    }

    @Test
    void committedItemsAreTrue() throws InterruptedException {
        seeded().commit(repository.core().committer(), 20, done -> {});

        assertThat(repository.core().catalogue().count(EntityKind.ITEM)).isEqualTo(20);
        assertThat(repository
                        .core()
                        .verifier(Optional.empty())
                        .verify(new SilentVerification())
                        .findings())
                .isZero();
    }

    @Test
    @Tag("long")
    void aMillionItemsAreThereInMinutes() {
        long start = System.nanoTime();
        seeded().fill(1_000_000, done -> {});

        assertThat(repository.core().catalogue().count(EntityKind.ITEM)).isEqualTo(1_000_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(15));
    }
}
