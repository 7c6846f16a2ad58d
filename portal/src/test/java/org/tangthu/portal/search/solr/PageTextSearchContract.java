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
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.text.Box;

/** What search in the texts of an item promises. */
interface PageTextSearchContract extends SearchContract {
    @Test
    default void passagesOfTheItemAreFoundInReadingOrderWithTheirPlaces() {
        Item item = put(ItemFixture.titled("Địa chí"), "Mở đầu", "Làng làm giấy dó\nbên hồ Tây", "Tờ giấy");
        put(ItemFixture.titled("Sách khác"), "giấy");

        PageMatches found = inside(item.ark(), "giấy");

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

        assertThat(inside(item.ark(), "giấy").pages())
                .extracting(PageMatch::machine)
                .containsExactly(true, false);
    }

    @Test
    default void matchesArePaged() {
        Item item = put(ItemFixture.titled("Địa chí"), "giấy một", "giấy hai", "giấy ba");
        project();

        PageMatches second = search().inside().search(item.ark(), "giấy", 1, 1);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.pages()).extracting(PageMatch::page).containsExactly("0002");
        assertThatThrownBy(() -> search().inside().search(item.ark(), "giấy", -1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> search().inside().search(item.ark(), "giấy", 0, PageTextSearch.MAX_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void nothingIsFoundForNoWordAndInNothingThatIsGuarded() {
        ItemFixture thesis = ItemFixture.titled("Luận văn");
        Item item = put(thesis, "giấy");
        assertThat(inside(item.ark(), " .,\"").total()).isZero();
        assertThat(completed(item.ark(), "gi")).isNotEmpty();

        put(thesis.access(AccessLevel.ON_SITE), "giấy");
        assertThat(inside(item.ark(), "giấy").total()).isZero();
        assertThat(completed(item.ark(), "gi")).isEmpty();

        put(thesis.access(AccessLevel.OPEN).state(State.WITHDRAWN), "giấy");
        assertThat(inside(item.ark(), "giấy").total()).isZero();
    }

    @Test
    default void wordsOfTheItemAreCompleted() {
        ItemFixture booklet = ItemFixture.titled("Địa chí");
        Item item = put(booklet, "Hội hè, họ Hồ và họ Hoàng", "họ hồ 大越 大越 大河");
        put(ItemFixture.titled("Sách khác"), "hổ");

        assertThat(completed(item.ark(), "ho"))
                .containsExactly(
                        new WordCount("họ", 3),
                        new WordCount("hồ", 2),
                        new WordCount("hoàng", 1),
                        new WordCount("hội", 1));
        assertThat(completed(item.ark(), "họ h"))
                .as("of two words those that follow each other")
                .containsExactly(new WordCount("họ hồ", 2), new WordCount("họ hoàng", 1));
        assertThat(completed(item.ark(), "ho hồ")).startsWith(new WordCount("họ hồ", 2));
        assertThat(completed(item.ark(), "nhiều họ ho"))
                .as("of more, behind those before them")
                .containsExactly(
                        new WordCount("nhiều họ hồ", OptionalLong.empty()),
                        new WordCount("nhiều họ hoàng", OptionalLong.empty()));
        assertThat(completed(item.ark(), "nhiều chữ hồ"))
                .as("of words that nowhere follow each other the last")
                .extracting(WordCount::word)
                .startsWith("nhiều chữ hồ", "nhiều chữ họ");
        assertThat(completed(item.ark(), "大"))
                .containsExactly(new WordCount("大", 3), new WordCount("大越", 2), new WordCount("大河", 1));
        assertThat(completed(item.ark(), "")).isEmpty();

        put(booklet, "Hội hè");
        assertThat(completed(item.ark(), "ho")).as("after a new version").containsExactly(new WordCount("hội", 1));
    }

    @Test
    default void whileNothingIsServedSearchInsideIsUnavailable() {
        try (Search fresh = open(somewhereEmpty())) {
            Ark ark = ItemFixture.titled("Sách").item().ark();
            assertThatThrownBy(() -> fresh.inside().search(ark, "sách", 0, 1))
                    .isInstanceOf(PageTextSearchUnavailable.class);
            assertThatThrownBy(() -> fresh.inside().complete(ark, "s", 1))
                    .isInstanceOf(PageTextSearchUnavailable.class);
        }
    }

    private PageMatches inside(Ark item, String typed) {
        project();
        return search().inside().search(item, typed, 0, 10);
    }

    private Passage onlyPassage(Item item, String typed) {
        PageMatches found = inside(item.ark(), typed);
        assertThat(found.pages()).as(typed).hasSize(1);
        assertThat(found.pages().get(0).passages()).as(typed).hasSize(1);
        return found.pages().get(0).passages().get(0);
    }

    private List<WordCount> completed(Ark item, String typed) {
        project();
        return search().inside().complete(item, typed, 10);
    }
}
