package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.repository.model.Item;

/** What comes before what. Each table has queries and the titles that they find, in their order. */
interface RankingContract extends SearchContract {
    @ParameterizedTest
    @CsvSource({
        "đường,  Con đường | Con dương | Con duong",
        "dương,  Con dương | Con đường | Con duong",
        "ĐƯỜNG,  Con đường | Con dương | Con duong",
        "duowng, Con dương | Con đường | Con duong",
    })
    default void diacriticsThenVowelsThenLetters(String query, String titles) {
        put(ItemFixture.titled("Con duong"));
        put(ItemFixture.titled("Con đường"));
        put(ItemFixture.titled("Con dương"));
        put(ItemFixture.titled("Con đò"));

        assertThat(titles(query)).containsExactly(titles.split(" \\| "));
    }

    @ParameterizedTest
    @CsvSource({
        "đại việt,      Sử Đại Việt | Việt kể đại lược",
        "dai viet,      Sử Đại Việt | Việt kể đại lược",
        "ddaij vieejt,  Sử Đại Việt | Việt kể đại lược",
        "sử đại việt,   Sử Đại Việt",
    })
    default void wordsOfTwoSyllablesBeforeTheSyllablesApart(String query, String titles) {
        put(ItemFixture.titled("Việt kể đại lược"));
        put(ItemFixture.titled("Sử Đại Việt"));

        assertThat(titles(query)).containsExactly(titles.split(" \\| "));
    }

    @Test
    default void whatStandsTogetherInATextBeforeWhatStandsApart() {
        put(ItemFixture.titled("Tập một"), "nội thành bên hà");
        put(ItemFixture.titled("Tập hai"), "ra hà nội chơi");

        assertThat(titles("hà nội")).containsExactly("Tập hai", "Tập một");
    }

    @ParameterizedTest
    @CsvSource({"truyện kiều", "truyen kieu", "truyeenj kieeuf"})
    default void aTitleThatIsAllOfItThenTitlesThenDescriptionsThenTexts(String query) {
        put(ItemFixture.titled("Sổ máy đọc"), Shelf.MACHINE + "truyện kiều");
        put(ItemFixture.titled("Sổ chép tay"), "truyện kiều");
        put(ItemFixture.titled("Sổ khác").description("nói về truyện kiều"));
        put(ItemFixture.titled("Bàn về truyện Kiều"));
        put(ItemFixture.titled("Truyện Kiều"));

        assertThat(titles(query))
                .containsExactly("Truyện Kiều", "Bàn về truyện Kiều", "Sổ khác", "Sổ chép tay", "Sổ máy đọc");
    }

    @Test
    default void theWordAsTypedBeforeWhatItsKeysMean() {
        put(ItemFixture.titled("Sổ tập hai").description("hí trường"));
        put(ItemFixture.titled("Sổ tập một").description("his story"));

        assertThat(titles("his")).containsExactly("Sổ tập một", "Sổ tập hai");
    }

    @Test
    default void wordsMayStandInDifferentFieldsButTogetherWhereTheyAreNeighbours() {
        put(ItemFixture.titled("Nguyễn Kiều truyện du ký"));
        put(ItemFixture.titled("Truyện Kiều").by("Nguyễn Du"));

        assertThat(titles("nguyễn du truyện kiều")).containsExactly("Truyện Kiều", "Nguyễn Kiều truyện du ký");
    }

    @ParameterizedTest
    @CsvSource({
        "vhv1312,        Sách Hán | Bàn về VHv.1312",
        "VHv.1312,       Sách Hán | Bàn về VHv.1312",
        "VHv. 1312,      Sách Hán | Bàn về VHv.1312",
    })
    default void aShelfmarkBeforeWhatSpeaksOfIt(String query, String titles) {
        put(ItemFixture.titled("Bàn về VHv.1312"));
        put(ItemFixture.titled("Sách Hán").shelfmark("VHv.1312"));

        assertThat(titles(query)).contains("Sách Hán").first().isEqualTo("Sách Hán");
    }

    @ParameterizedTest
    @CsvSource({
        "Tự Đức 24,     Bia Tự Đức 24 | Bia một",
        "tu duc 24,     Bia Tự Đức 24 | Bia một",
        "Tuwj DDuwcs 24,Bia Tự Đức 24 | Bia một",
        "1871,          Bia một | Bia Tự Đức 24",
        "嗣德二十四年,    Bia một | Bia Tự Đức 24",
    })
    default void yearsByAnyCalendar(String query, String titles) {
        put(ItemFixture.titled("Bia một").date("1871"));
        put(ItemFixture.titled("Bia Tự Đức 24"));
        put(ItemFixture.titled("Bia hai").date("1872"));

        assertThat(titles(query)).containsExactlyInAnyOrder(titles.split(" \\| "));
    }

    @ParameterizedTest
    @CsvSource({
        "UBND tỉnh,             UBND tỉnh Bắc Ninh | Ủy ban nhân dân tỉnh Hà Nam",
        "ủy ban nhân dân tỉnh,  Ủy ban nhân dân tỉnh Hà Nam | UBND tỉnh Bắc Ninh",
        "uỷ ban nhân dân tỉnh,  Ủy ban nhân dân tỉnh Hà Nam | UBND tỉnh Bắc Ninh",
    })
    default void abbreviationsAndWhatTheyStandFor(String query, String titles) {
        put(ItemFixture.titled("UBND tỉnh Bắc Ninh"));
        put(ItemFixture.titled("Ủy ban nhân dân tỉnh Hà Nam"));

        assertThat(titles(query)).containsExactly(titles.split(" \\| "));
    }

    @Test
    default void whatHasMostOfTheWordsWhereNothingHasAll() {
        put(ItemFixture.titled("Lịch sử Hà Nội"));
        put(ItemFixture.titled("Lịch làm việc"));

        SearchResult result = result(SearchQuery.of("lịch sử hà nội xưa"));
        assertThat(result.partial()).isTrue();
        assertThat(items(result)).extracting(item -> item.label().value()).containsExactly("Lịch sử Hà Nội");
        assertThat(result(SearchQuery.of("lịch sử")).partial()).isFalse();
        assertThat(result(SearchQuery.of("không đâu có")).partial()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sông", "sông hồng", "song hong", "\"sông hồng\" núi", "núi sông hồng", "soong hoongf"})
    default void ofManyResultsEachIsShownOnce(String query) {
        putMany();
        SearchResult first = result(SearchQuery.of(query));

        assertThat(paged(query))
                .hasSize((int) first.total())
                .hasSizeGreaterThan(5)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sông", "sông hồng", "núi sông hồng"})
    default void whatHasAllOfItInTheTitleIsFirst(String query) {
        putMany();
        project();

        assertThat(paged(query).stream().map(item -> !item.label().value().contains(query)))
                .contains(true, false)
                .isSorted();
    }

    private void putMany() {
        List<String> words = List.of("sông", "hồng", "núi", "song", "hong", "cầu");
        put(ItemFixture.titled("bến núi sông hồng"));
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            put(ItemFixture.titled(phrase(words, random)).description(phrase(words, random)));
        }
    }

    private static String phrase(List<String> words, Random random) {
        return random.ints(1 + random.nextInt(4), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
    }

    private List<Item> paged(String query) {
        List<Item> all = new ArrayList<>();
        for (int page = 1; page <= 25; page++) {
            all.addAll(items(search().items().search(SearchQuery.of(query).page(page, 7))));
        }
        return all;
    }
}
