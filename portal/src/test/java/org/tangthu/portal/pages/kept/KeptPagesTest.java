package org.tangthu.portal.pages.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Found;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.catalogue.NotedCatalogue;
import org.tangthu.repository.journal.JournalBell;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.journal.RecentChanges;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.projection.Checkpoint;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MemoryJournal;
import org.tangthu.repository.testing.SampleEntities;

class KeptPagesTest {
    private static final Entity LIBRARY = SampleEntities.library();
    private static final PageKey HOME = new PageKey("/", Language.VI, false);

    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private final MemoryJournal journal = new MemoryJournal();
    private final JournalBell bell = new JournalBell();
    private final RecentChanges changes = new RecentChanges(journal, bell);
    private final NotedCatalogue noted = new NotedCatalogue(catalogue);
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private Optional<Checkpoint> index = Optional.of(at(1));
    private LocalDate today = LocalDate.of(2026, 2, 5);
    private KeptPages pages = pages(1 << 20);

    private KeptPages pages(long most) {
        return new KeptPages(most, noted, changes, () -> index, () -> today, now::get);
    }

    private static Checkpoint at(long sequence) {
        return new Checkpoint("search", 1, 1, sequence, Checkpoint.Role.SERVING);
    }

    @AfterEach
    void close() {
        changes.close();
    }

    private void commit(Entity entity) {
        journal.append(new JournalLine(catalogue.put(entity), Optional.empty(), Optional.empty()));
        bell.ring();
    }

    /** A page that reads the library, and counts how often it is made. */
    private Supplier<Answer> page(Lasting lasting) {
        return () -> {
            made.incrementAndGet();
            noted.find(LIBRARY.id());
            return new Found(new Empty(), Optional.empty(), List.of(), lasting);
        };
    }

    private KeptPages.Made ask(PageKey key, Lasting lasting) {
        return pages.findOrMake(
                key, page(lasting), found -> WrittenPage.of("page " + made.get(), Optional.empty(), List.of()));
    }

    private String text(PageKey key, Lasting lasting) {
        WrittenPage page = ((KeptPages.Page) ask(key, lasting)).page();
        return new String(page.unpacked(), StandardCharsets.UTF_8);
    }

    @Test
    void aPageIsMadeOnce() {
        assertThat(text(HOME, Lasting.AS_THE_CATALOGUE)).isEqualTo("page 1");
        assertThat(text(HOME, Lasting.AS_THE_CATALOGUE)).isEqualTo("page 1");
        assertThat(pages.found()).isEqualTo(1);
        assertThat(pages.made()).isEqualTo(1);
    }

    @Test
    void languagesAndReadingRoomsHaveTheirOwn() {
        text(HOME, Lasting.AS_THE_CATALOGUE);
        assertThat(text(new PageKey("/", Language.EN, false), Lasting.AS_THE_CATALOGUE))
                .isEqualTo("page 2");
        assertThat(text(new PageKey("/", Language.VI, true), Lasting.AS_THE_CATALOGUE))
                .isEqualTo("page 3");
    }

    @Test
    void itHoldsUntilSomethingChangesThatItWasMadeOf() {
        text(HOME, Lasting.AS_THE_CATALOGUE);
        commit(SampleEntities.agent());
        assertThat(text(HOME, Lasting.AS_THE_CATALOGUE)).as("another entity").isEqualTo("page 1");
        commit(LIBRARY);
        assertThat(text(HOME, Lasting.AS_THE_CATALOGUE)).isEqualTo("page 2");
    }

    @Test
    void whatChangesWhileItIsMadeIsNotMissed() {
        pages.findOrMake(
                HOME,
                () -> {
                    noted.find(LIBRARY.id());
                    commit(LIBRARY);
                    return new Found(new Empty(), Optional.empty(), List.of(), Lasting.AS_THE_CATALOGUE);
                },
                found -> WrittenPage.of("before", Optional.empty(), List.of()));
        assertThat(text(HOME, Lasting.AS_THE_CATALOGUE)).isEqualTo("page 1");
    }

    @Test
    void whatWasFoundHoldsUntilTheIndexMovesOn() {
        text(HOME, Lasting.AS_THE_INDEX);
        PageKey item = new PageKey("/item/x", Language.VI, false);
        text(item, Lasting.AS_THE_CATALOGUE);
        index = Optional.of(at(2));
        assertThat(text(item, Lasting.AS_THE_CATALOGUE)).as("it asked no index").isEqualTo("page 2");
        assertThat(text(HOME, Lasting.AS_THE_INDEX)).isEqualTo("page 3");
    }

    @Test
    void aDayBegins() {
        text(HOME, Lasting.AS_THE_CATALOGUE);
        today = today.plusDays(1);
        assertThat(text(HOME, Lasting.AS_THE_CATALOGUE)).isEqualTo("page 2");
    }

    @Test
    void noneIsOlderThanAFewMinutes() {
        text(HOME, Lasting.AS_THE_CATALOGUE);
        now.addAndGet(KeptPages.OLDEST.minus(Duration.ofSeconds(1)).toNanos());
        assertThat(text(HOME, Lasting.AS_THE_CATALOGUE)).isEqualTo("page 1");
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(text(HOME, Lasting.AS_THE_CATALOGUE)).isEqualTo("page 2");
    }

    @Test
    void whatIsForOneVisitorAndWhatIsNoPageIsNotKept() {
        assertThat(ask(HOME, Lasting.NO)).isInstanceOf(KeptPages.Other.class);
        assertThat(ask(HOME, Lasting.NO)).isInstanceOf(KeptPages.Other.class);
        assertThat(made).hasValue(2);
        assertThat(pages.findOrMake(HOME, Answer.Gone::new, found -> null))
                .isEqualTo(new KeptPages.Other(new Answer.Gone()));
        assertThat(pages.bytes()).isZero();
    }

    @Test
    void addressesWithoutAnEndAreNotKept() {
        PageKey endless = new PageKey("/search?q=" + "a".repeat(300), Language.VI, false);
        text(endless, Lasting.AS_THE_INDEX);
        assertThat(text(endless, Lasting.AS_THE_INDEX)).isEqualTo("page 2");
    }

    @Test
    void memoryIsBoundedAndWhatWasNotAskedForLongestGoes() {
        pages = pages(5_500);
        for (int i = 0; i < 4; i++) {
            text(new PageKey("/" + i, Language.VI, false), Lasting.AS_THE_CATALOGUE);
        }
        text(new PageKey("/0", Language.VI, false), Lasting.AS_THE_CATALOGUE);
        text(new PageKey("/4", Language.VI, false), Lasting.AS_THE_CATALOGUE);
        assertThat(pages.bytes()).isBetween(1L, 5_500L);
        assertThat(text(new PageKey("/0", Language.VI, false), Lasting.AS_THE_CATALOGUE))
                .isEqualTo("page 1");
        assertThat(text(new PageKey("/1", Language.VI, false), Lasting.AS_THE_CATALOGUE))
                .isEqualTo("page 6");
    }

    @Test
    void withoutMemoryNothingIsKept() {
        pages = pages(0);
        text(HOME, Lasting.AS_THE_CATALOGUE);
        assertThat(text(HOME, Lasting.AS_THE_CATALOGUE)).isEqualTo("page 2");
        assertThat(pages.bytes()).isZero();
    }

    @Test
    void everythingCanBeThrownAway() {
        text(HOME, Lasting.AS_THE_CATALOGUE);
        pages.forget();
        assertThat(pages.bytes()).isZero();
        assertThat(text(HOME, Lasting.AS_THE_CATALOGUE)).isEqualTo("page 2");
    }

    @Test
    void whatIsBeingMadeMeanwhileIsNotKeptEither() {
        pages.findOrMake(HOME, page(Lasting.AS_THE_CATALOGUE), found -> {
            pages.forget();
            return WrittenPage.of("before", Optional.empty(), List.of());
        });
        assertThat(pages.bytes()).isZero();
        assertThat(text(HOME, Lasting.AS_THE_CATALOGUE)).isEqualTo("page 2");
    }

    private record Empty() implements PageModel {
        @Override
        public Head head() {
            return Head.unindexed("");
        }

        @Override
        public String template() {
            return "";
        }
    }
}
