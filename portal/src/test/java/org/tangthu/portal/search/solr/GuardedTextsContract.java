package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.search.PageMatch;
import org.tangthu.iiif.search.WordCount;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

/** Texts that are for some are found by them inside of the item, and by nothing else. */
interface GuardedTextsContract extends SearchContract {
    String GROUP = "nghien-cuu";
    String TEXT = "bí mật nghề giấy";

    /** A level that is for some, and one of those. */
    enum Readers {
        ON_SITE,
        RESTRICTED,
        LENDING;

        ItemFixture item(String title) {
            ItemFixture item = ItemFixture.titled(title);
            return this == RESTRICTED ? item.groups(GROUP) : item.access(AccessLevel.valueOf(name()));
        }

        Visitor of(Item item) {
            return switch (this) {
                case ON_SITE -> Visitor.IN_READING_ROOM;
                case RESTRICTED -> new Visitor(false, Set.of(new Group(item.library(), GROUP)), Map.of());
                case LENDING -> new Visitor(false, Set.of(), Map.of(item.id(), loan("2026-06-01T00:00:01Z")));
            };
        }

        static Loan loan(String until) {
            return new Loan(1, Instant.parse(until), false);
        }
    }

    @ParameterizedTest
    @EnumSource
    default void whoMayReadATextFindsAndCompletesItsWordsInsideOfTheItem(Readers readers) {
        Item item = put(readers.item("Luận văn"), "Mở đầu", TEXT);
        put(readers.item("Luận văn khác"), TEXT);

        assertThat(pagesFor(readers.of(item), item, "giấy")).containsExactly("0002");
        assertThat(completedFor(readers.of(item), item, "bí m")).containsExactly(new WordCount("bí mật", 1));
    }

    @ParameterizedTest
    @EnumSource
    default void whoeverElseAsksFindsNothing(Readers readers) {
        Item item = put(readers.item("Luận văn"), TEXT);
        List<Visitor> others = new ArrayList<>(List.of(Visitor.ANONYMOUS, endedLoan(item), otherGroup()));
        Stream.of(Readers.values()).filter(other -> other != readers).forEach(other -> others.add(other.of(item)));

        for (Visitor other : others) {
            assertThat(pagesFor(other, item, "giấy")).isEmpty();
            assertThat(completedFor(other, item, "g")).isEmpty();
        }
    }

    private static Visitor endedLoan(Item item) {
        return new Visitor(false, Set.of(), Map.of(item.id(), Readers.loan("2026-06-01T00:00:00Z")));
    }

    private static Visitor otherGroup() {
        return new Visitor(false, Set.of(new Group("VN-B", GROUP)), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"METADATA_ONLY", "PRESERVATION"})
    default void textThatIsForNobodyIsInNoIndex(AccessLevel level) {
        Item item = put(ItemFixture.titled("Luận văn").access(level), TEXT);

        assertThat(pagesFor(Visitor.IN_READING_ROOM, item, "giấy")).isEmpty();
        assertThat(size(Index.PAGES) + size(Index.GUARDED)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    default void textUnderEmbargoIsInNoIndexUntilTheItemComesAgainAfterItsEnd(Readers readers) {
        ItemFixture thesis = readers.item("Luận án");
        Item item = put(thesis.embargo(LocalDate.of(2026, 6, 2)), TEXT);
        assertThat(pagesFor(readers.of(item), item, "giấy")).isEmpty();
        assertThat(size(Index.PAGES) + size(Index.GUARDED)).isZero();

        Item released = put(thesis.embargo(LocalDate.of(2026, 6, 1)), TEXT);
        assertThat(pagesFor(readers.of(item), released, "giấy")).containsExactly("0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "SUBMITTED", "APPRAISED", "WITHDRAWN"})
    default void textOfWhatIsNotPublishedIsInNoIndex(State state) {
        ItemFixture thesis = Readers.ON_SITE.item("Luận văn");
        put(thesis, TEXT);
        project();
        put(thesis.state(state), TEXT);
        project();

        assertThat(size(Index.GUARDED)).isZero();
    }

    @Test
    default void textMovesWithTheLevelOfItsItem() {
        ItemFixture booklet = ItemFixture.titled("Địa chí");
        Item open = put(booklet, "giấy dó", "giấy bản");
        assertThat(pagesFor(Visitor.ANONYMOUS, open, "giấy")).hasSize(2);
        assertThat(List.of(size(Index.PAGES), size(Index.GUARDED))).containsExactly(2L, 0L);

        Item closed = put(booklet.access(AccessLevel.ON_SITE), "giấy dó", "giấy bản");
        assertThat(pagesFor(Visitor.IN_READING_ROOM, closed, "giấy")).hasSize(2);
        assertThat(List.of(size(Index.PAGES), size(Index.GUARDED))).containsExactly(0L, 2L);

        Item opened = put(booklet.access(AccessLevel.OPEN), "giấy dó");
        assertThat(pagesFor(Visitor.ANONYMOUS, opened, "giấy")).hasSize(1);
        assertThat(List.of(size(Index.PAGES), size(Index.GUARDED))).containsExactly(1L, 0L);
        assertThat(found("giấy")).containsExactly(opened);
    }

    @Test
    default void textOfWhatIsPurgedIsInNoIndex() {
        Item item = put(Readers.ON_SITE.item("Luận văn"), TEXT);
        project();
        purge(item);
        project();
        search().projector().expunge(generation());

        assertThat(size(Index.GUARDED)).isZero();
    }

    /** Neither what is found, in which order and why, nor numbers, suggestions, completions, likeness or names. */
    @Test
    default void everyAnswerForEverybodyIsTheSameWithoutGuardedTexts() {
        put(ItemFixture.titled("Nghề giấy").by("Nguyễn Du").subject("Thủ công"), "giấy dó", "giấy bản");
        put(ItemFixture.titled("Nghề gốm").by("Nguyễn Du").subject("Thủ công"), "đất và giấy");
        Item like = put(ItemFixture.titled("Nghề đúc đồng").subject("Thủ công"));
        Map<Readers, ItemFixture> theses = Map.of(
                Readers.ON_SITE, Readers.ON_SITE.item("Luận văn"),
                Readers.RESTRICTED, Readers.RESTRICTED.item("Luận án"),
                Readers.LENDING, Readers.LENDING.item("Sách mới"));
        theses.values().forEach(thesis -> put(thesis, "mực", "nho", "son"));
        List<Object> without = answersForEverybody(like);

        theses.values().forEach(thesis -> put(thesis, TEXT + " Thủ công giấy giấy giấy", "giấy dó", TEXT));
        assertThat(answersForEverybody(like)).isEqualTo(without);
        assertThat(size(Index.GUARDED)).isEqualTo(9);
    }

    private List<Object> answersForEverybody(Item item) {
        project();
        List<Object> answers = new ArrayList<>();
        for (String typed :
                List.of("giấy", "giấy dó", "bí mật", "bi mat", "bí mậ", "nghề giay", "bí mật nghề giấy", "")) {
            answers.add(told(search().items().search(SearchQuery.of(typed))));
            answers.add(search().pages().search(item.ark(), typed, 0, 10));
            answers.add(search().completions().complete(typed, 10));
        }
        answers.add(search().similar().similar(item.ark(), 10));
        return answers;
    }

    /** All but when the items were changed. */
    private static List<Object> told(SearchResult result) {
        List<Object> hits = result.hits().stream()
                .<Object>map(hit -> List.of(hit.ark(), hit.snippet(), hit.page(), hit.reasons()))
                .toList();
        return List.of(
                result.total(),
                hits,
                result.facets(),
                result.partial(),
                result.meant(),
                result.suggestions(),
                result.wider());
    }

    private List<String> pagesFor(Visitor visitor, Item item, String typed) {
        project();
        return search().inside().search(item, visitor, typed, 0, 10).pages().stream()
                .map(PageMatch::page)
                .toList();
    }

    private List<WordCount> completedFor(Visitor visitor, Item item, String typed) {
        project();
        return search().inside().complete(item, visitor, typed, 10);
    }
}
