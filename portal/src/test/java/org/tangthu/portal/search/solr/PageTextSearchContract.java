package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tangthu.iiif.search.MatchKind;
import org.tangthu.iiif.search.PageMatch;
import org.tangthu.iiif.search.PageMatches;
import org.tangthu.iiif.search.PageTextSearch;
import org.tangthu.iiif.search.PageTextSearchUnavailable;
import org.tangthu.iiif.search.Passage;
import org.tangthu.iiif.search.WordCount;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.text.Box;

/** What search in the texts of an item promises. */
interface PageTextSearchContract extends SearchContract {
    @Test
    default void passagesOfTheItemAreFoundInReadingOrderWithTheirPlaces() {
        Item item = put(ItemFixture.titled("Địa chí"), "Mở đầu", "Làng làm giấy dó\nbên hồ Tây", "Tờ giấy");
        put(ItemFixture.titled("Sách khác"), "giấy");

        PageMatches found = inside(item, "giấy");

        assertThat(found.total()).isEqualTo(2);
        assertThat(found.pages()).extracting(PageMatch::page).containsExactly("0002", "0003");
        assertThat(found.pages().get(0).passages())
                .containsExactly(new Passage(
                        "Làng làm ",
                        "giấy",
                        " dó\nbên hồ Tây",
                        List.of(new Passage.Line("giấy", Shelf.box(0, 2))),
                        MatchKind.EXACT));
    }

    @Test
    default void neighboursAreOnePassageWithABoxOnEachLine() {
        Item item = put(ItemFixture.titled("Địa chí"), "Làng làm giấy\ndó bên hồ");

        assertThat(onlyPassage(item, "làm giấy dó")).satisfies(passage -> {
            assertThat(passage.words()).isEqualTo("làm giấy\ndó");
            assertThat(passage.boxes()).containsExactly(new Box(100, 0, 190, 40), Shelf.box(1, 0));
        });
    }

    @Test
    default void howAPassageAnswersIsTold() {
        Item item = put(ItemFixture.titled("Địa chí"), "một con đường", "河 內", "giay");

        assertThat(onlyPassage(item, "đường").kind()).isEqualTo(MatchKind.EXACT);
        assertThat(onlyPassage(item, "giấy").kind()).isEqualTo(MatchKind.FOLDED);
        assertThat(onlyPassage(item, "ddwowngf").kind()).isEqualTo(MatchKind.MEANT);
        assertThat(onlyPassage(item, "hà nội").kind()).isEqualTo(MatchKind.READING);
        assertThat(onlyPassage(item, "河内").kind()).isEqualTo(MatchKind.VARIANT);
    }

    @Test
    default void aPersonsReadingOfCharactersIsFoundWhereTheCharactersStand() {
        Item item = put(ItemFixture.titled("Thơ"), "𤾓/trăm 𢆥/năm\n𥪞/trong");

        assertThat(onlyPassage(item, "năm trong").boxes()).containsExactly(Shelf.box(0, 1), Shelf.box(1, 0));
    }

    @Test
    default void textsOfMachinesAreTold() {
        Item item = put(ItemFixture.titled("Địa chí"), Shelf.MACHINE + "giấy dó", "giấy bản");

        assertThat(inside(item, "giấy").pages()).extracting(PageMatch::machine).containsExactly(true, false);
    }

    @Test
    default void matchesArePaged() {
        Item item = put(ItemFixture.titled("Địa chí"), "giấy một", "giấy hai", "giấy ba");
        project();

        PageMatches second = search().inside().search(item, Visitor.ANONYMOUS, "giấy", 1, 1);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.pages()).extracting(PageMatch::page).containsExactly("0002");
        assertThatThrownBy(() -> search().inside().search(item, Visitor.ANONYMOUS, "giấy", -1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        search().inside().search(item, Visitor.ANONYMOUS, "giấy", 0, PageTextSearch.MAX_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void nothingIsFoundForNoWord() {
        Item item = put(ItemFixture.titled("Địa chí"), "giấy");

        assertThat(inside(item, " .,\"").total()).isZero();
        assertThat(completed(item, " .,\"")).isEmpty();
    }

    @Test
    default void wordsOfTheItemAreCompleted() {
        ItemFixture booklet = ItemFixture.titled("Địa chí");
        Item item = put(booklet, "Hội hè, họ Hồ và họ Hoàng", "họ hồ 大越 大越 大河");
        put(ItemFixture.titled("Sách khác"), "hổ");

        assertThat(completed(item, "ho"))
                .containsExactly(
                        new WordCount("họ", 3),
                        new WordCount("hồ", 2),
                        new WordCount("hoàng", 1),
                        new WordCount("hội", 1));
        assertThat(completed(item, "họ h"))
                .as("of two words those that follow each other")
                .containsExactly(new WordCount("họ hồ", 2), new WordCount("họ hoàng", 1));
        assertThat(completed(item, "ho hồ")).startsWith(new WordCount("họ hồ", 2));
        assertThat(completed(item, "nhiều họ ho"))
                .as("of more, behind those before them")
                .containsExactly(
                        new WordCount("nhiều họ hồ", OptionalLong.empty()),
                        new WordCount("nhiều họ hoàng", OptionalLong.empty()));
        assertThat(completed(item, "nhiều chữ hồ"))
                .as("of words that nowhere follow each other the last")
                .extracting(WordCount::word)
                .startsWith("nhiều chữ hồ", "nhiều chữ họ");
        assertThat(completed(item, "大"))
                .containsExactly(new WordCount("大", 3), new WordCount("大越", 2), new WordCount("大河", 1));
        assertThat(completed(item, "")).isEmpty();

        put(booklet, "Hội hè");
        assertThat(completed(item, "ho")).as("after a new version").containsExactly(new WordCount("hội", 1));
    }

    @Test
    default void whileNothingIsServedSearchInsideIsUnavailable() {
        try (Search fresh = open(somewhereEmpty())) {
            Item book = ItemFixture.titled("Sách").item();
            assertThatThrownBy(() -> fresh.inside().search(book, Visitor.ANONYMOUS, "sách", 0, 1))
                    .isInstanceOf(PageTextSearchUnavailable.class);
            assertThatThrownBy(() -> fresh.inside().complete(book, Visitor.ANONYMOUS, "s", 1))
                    .isInstanceOf(PageTextSearchUnavailable.class);
        }
    }

    private PageMatches inside(Item item, String typed) {
        return inside(item, Visitor.ANONYMOUS, typed);
    }

    private PageMatches inside(Item item, Visitor visitor, String typed) {
        project();
        return search().inside().search(item, visitor, typed, 0, 10);
    }

    private Passage onlyPassage(Item item, String typed) {
        PageMatches found = inside(item, typed);
        assertThat(found.pages()).as(typed).hasSize(1);
        assertThat(found.pages().get(0).passages()).as(typed).hasSize(1);
        return found.pages().get(0).passages().get(0);
    }

    private List<WordCount> completed(Item item, String typed) {
        return completed(item, Visitor.ANONYMOUS, typed);
    }

    private List<WordCount> completed(Item item, Visitor visitor, String typed) {
        project();
        return search().inside().complete(item, visitor, typed, 10);
    }
}
