package org.tangthu.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.search.SearchResult.Count;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.Snippet.Span;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.projection.Holdings;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.Projector;

/** What both indexes promise, wherever Solr runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchIndexContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private static final List<String> HOSTILE = List.of(
            "\"",
            "\"\"\"",
            "\"hà nội",
            "{!term f=kind}book",
            "{!func}sum(1,2)",
            "_query_:\"{!frange l=0}1\"",
            "kind:book",
            "*:*",
            "*",
            "a* ?b~2 c^9",
            "+ - && || ! ( ) { } [ ] ^ ~ ? : \\ /",
            "NOT AND OR TO",
            "a\u0000b",
            "\u0001\u0002",
            "\u202e\u200f\u200b",
            "\ud840",
            "\udc0b\ud840",
            "\ue000\uf8ff",
            "\\\"\\",
            "x".repeat(10_000),
            "a ".repeat(5_000),
            "\"".repeat(10_000),
            "đ\"".repeat(3_000),
            "(".repeat(10_000),
            "𡨸".repeat(5_000),
            "${jndi:ldap://x}",
            "$phrase $qf",
            "%s%n",
            "'; --",
            "<script>");

    private final Shelf shelf = new Shelf();
    private final Map<String, JournalEntry> journal = new LinkedHashMap<>();
    private SearchSettings settings;
    private Search search;
    private int generation;

    /** Where an empty Solr is, another one for each call. */
    abstract SearchSettings somewhereEmpty();

    @BeforeAll
    void open() {
        settings = somewhereEmpty();
        search = open(settings);
    }

    @AfterAll
    void close() {
        search.close();
    }

    /** Each test has generations of its own, because a Solr takes a second to start. */
    @BeforeEach
    void beginAnew() {
        shelf.clear();
        journal.clear();
        generation += 2;
    }

    Shelf shelf() {
        return shelf;
    }

    Search open(SearchSettings where) {
        AccessPolicy access = new AccessPolicy(CLOCK, ZoneId.of("Asia/Ho_Chi_Minh"));
        return new Search(where, shelf.catalogue(), access, shelf);
    }

    @Test
    void wordsAreFoundWithAndWithoutDiacritics() {
        Item city = put(ItemFixture.titled("Hà Nội phố phường"));

        assertThat(found("hà nội")).containsExactly(city);
        assertThat(found("ha noi")).containsExactly(city);
        assertThat(found("HÀ NỘI")).containsExactly(city);
        assertThat(found("Ha\u0300 No\u0323\u0302i")).as("decomposed").containsExactly(city);
        assertThat(found("hải phòng")).isEmpty();
    }

    @Test
    void whatIsTypedWithDiacriticsComesFirstWhereItStandsLetterByLetter() {
        Item bare = put(ItemFixture.titled("Duong Duong Duong"));
        Item other = put(ItemFixture.titled("Dương"));
        Item meant = put(ItemFixture.titled("Sổ").description("Con đường làng và nhiều chữ khác ở phía sau"));

        assertThat(found("đường")).first().isEqualTo(meant);
        assertThat(found("đường")).containsExactlyInAnyOrder(meant, other, bare);
        assertThat(found("duong")).containsExactlyInAnyOrder(meant, other, bare);
    }

    @Test
    void anEthOfConvertedDataIsTheVietnameseD() {
        Item converted = put(ItemFixture.titled("Ðông Hòa"));

        assertThat(found("Đông Hòa")).containsExactly(converted);
        assertThat(found("ðông")).containsExactly(converted);
        assertThat(found("dong hoa")).containsExactly(converted);
    }

    @Test
    void charactersAreFoundAloneAndInARow() {
        Item history = put(ItemFixture.titled("大越史記全書"));
        put(ItemFixture.titled("越大"));

        assertThat(found("大越史記")).containsExactly(history);
        assertThat(found("記")).containsExactly(history);
        assertThat(found("\"大越\"")).containsExactly(history);
    }

    @Test
    void charactersBeyondTheBasicPlaneAreNotSplit() {
        Item nom = put(ItemFixture.titled("𡨸喃"), "𤾓𢆥𥪞𡎝𠊛嗟");
        put(ItemFixture.titled("𡨹"), "𤾔");

        assertThat(found("𡨸")).containsExactly(nom);
        assertThat(found("𤾓𢆥")).containsExactly(nom);
    }

    @Test
    void allWordsMustBeFoundThoughInDifferentFields() {
        Item kieu = put(ItemFixture.titled("Truyện Kiều").by("Nguyễn Du").shelfmark("VNb.60"));
        put(ItemFixture.titled("Truyện Lục Vân Tiên").by("Nguyễn Đình Chiểu"));

        assertThat(found("kieu nguyen")).containsExactly(kieu);
        assertThat(found("VNb.60")).containsExactly(kieu);
    }

    @Test
    void quotesAskForAPhrase() {
        Item phrase = put(ItemFixture.titled("Việt Nam sử lược"));
        put(ItemFixture.titled("Sử Việt, đất Nam"));

        assertThat(found("\"Việt Nam\"")).containsExactly(phrase);
        assertThat(found("Việt Nam")).hasSize(2).first().isEqualTo(phrase);
    }

    @Test
    void anItemIsFoundByItsPagesAndShowsTheBestOne() {
        Item booklet = put(ItemFixture.titled("Địa chí"), "Mở đầu", "Làng làm giấy dó bên hồ Tây", "Giấy");

        Hit hit = result(SearchQuery.of("giấy dó")).hits().get(0);

        assertThat(hit.ark()).isEqualTo(booklet.ark());
        assertThat(hit.page()).hasValueSatisfying(page -> {
            assertThat(page.page()).isEqualTo("0002");
            assertThat(page.snippet().spans())
                    .contains(new Span("giấy", true), new Span("dó", true))
                    .contains(new Span("Làng làm ", false));
        });
    }

    @Test
    void charactersOfAPageAreFoundByTheirReading() {
        Item register = put(ItemFixture.titled("Sổ"), "大/đại 越/việt 史/sử 記/ký", "河/hà 內/nội");

        assertThat(found("đại việt")).containsExactly(register);
        assertThat(found("\"大越史\"")).containsExactly(register);
        PageHits read = pages(register.ark(), "ha noi", 0, 10);
        assertThat(read.hits()).extracting(PageHit::page).containsExactly("0002");
        assertThat(read.hits().get(0).snippet().spans()).contains(new Span("hà", true), new Span("nội", true));
    }

    @Test
    void pagesOfAnItemAreFoundInReadingOrder() {
        Item booklet = put(ItemFixture.titled("Địa chí"), "Giấy dó", "Không có gì", "làm giay", "Giấy giấy giấy");
        put(ItemFixture.titled("Sách khác"), "Giấy");

        PageHits all = pages(booklet.ark(), "giấy", 0, 10);
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.hits()).extracting(PageHit::page).containsExactly("0001", "0003", "0004");

        PageHits second = pages(booklet.ark(), "giấy", 1, 1);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.hits()).extracting(PageHit::page).containsExactly("0003");
    }

    @Test
    void snippetsArePlainTextHoweverTheTextLooks() {
        put(ItemFixture.titled("Trang").description("chữ <b>đậm</b> & \u0001 dấu"));

        Hit hit = result(SearchQuery.of("đậm")).hits().get(0);

        assertThat(hit.snippet()).hasValueSatisfying(snippet -> {
            assertThat(snippet.spans()).contains(new Span("đậm", true));
            assertThat(snippet.spans().stream().map(Span::text).collect(Collectors.joining()))
                    .isEqualTo("chữ <b>đậm</b> &   dấu");
        });
    }

    @Test
    void whatIsFoundByItsTitleAloneHasNoSnippet() {
        put(ItemFixture.titled("Gia phả").description("một dòng họ"));

        assertThat(result(SearchQuery.of("gia phả")).hits()).singleElement().satisfies(hit -> assertThat(hit.snippet())
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON_SITE", "RESTRICTED", "LENDING", "METADATA_ONLY", "PRESERVATION"})
    void textThatIsNotForEverybodyIsInNoIndex(AccessLevel level) {
        Item guarded = put(ItemFixture.titled("Luận văn").access(level), "bí mật nghề giấy");

        assertThat(found("luận văn")).containsExactly(guarded);
        assertThat(found("bí mật")).isEmpty();
        assertThat(pages(guarded.ark(), "bí mật", 0, 10).total()).isZero();
    }

    @Test
    void textUnderEmbargoEntersWhenTheItemComesAgainAfterItsEnd() {
        ItemFixture thesis = ItemFixture.titled("Luận án").embargo(LocalDate.of(2030, 1, 1));
        put(thesis, "kết quả mới");
        assertThat(found("kết quả")).isEmpty();

        Item free = put(thesis.embargo(LocalDate.of(2026, 1, 1)), "kết quả mới");
        assertThat(found("kết quả")).containsExactly(free);
    }

    @Test
    void whatIsClosedAgainLosesItsText() {
        ItemFixture booklet = ItemFixture.titled("Địa chí");
        Item item = put(booklet, "giấy dó", "giấy bản");
        put(booklet.access(AccessLevel.ON_SITE), "giấy dó", "giấy bản");

        assertThat(found("giấy")).isEmpty();
        assertThat(pages(item.ark(), "giấy", 0, 10).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "SUBMITTED", "APPRAISED", "WITHDRAWN"})
    void whatIsNotPublishedIsNotFound(State state) {
        ItemFixture booklet = ItemFixture.titled("Địa chí");
        Item item = put(booklet, "giấy dó");
        put(booklet.state(state), "giấy dó");

        assertThat(found("địa chí")).isEmpty();
        assertThat(found("giấy")).isEmpty();
        assertThat(pages(item.ark(), "giấy", 0, 10).total()).isZero();
    }

    @Test
    void whatIsPurgedIsNotFound() {
        Item item = put(ItemFixture.titled("Địa chí"), "giấy dó");
        journal.put(item.id(), shelf.purge(item));

        assertThat(found("địa chí")).isEmpty();
        assertThat(found("giấy")).isEmpty();
    }

    @Test
    void aPageThatIsGoneIsNotFound() {
        ItemFixture booklet = ItemFixture.titled("Địa chí");
        Item item = put(booklet, "giấy dó", "giấy bản");
        put(booklet, "giấy dó");

        assertThat(pages(item.ark(), "giấy", 0, 10).hits())
                .extracting(PageHit::page)
                .containsExactly("0001");
    }

    @Test
    void facetsCountCodesAndNarrow() {
        Item map = put(ItemFixture.titled("Bản đồ")
                .kind("map")
                .library("VN-B")
                .date("1871")
                .languages("vi", "fr")
                .heritage("old")
                .heritage("rare"));
        Item book = put(ItemFixture.titled("Sách đồ").date("1790/1802"));
        put(ItemFixture.titled("Khác").kind("thesis"));

        SearchResult all = result(SearchQuery.of("đồ"));
        assertThat(all.counts(Facet.KIND)).containsExactlyInAnyOrder(new Count("map", 1), new Count("book", 1));
        assertThat(all.counts(Facet.LIBRARY)).containsExactlyInAnyOrder(new Count("VN-A", 1), new Count("VN-B", 1));
        assertThat(all.counts(Facet.LANGUAGE)).containsExactly(new Count("vi", 2), new Count("fr", 1));
        assertThat(all.counts(Facet.CENTURY)).containsExactly(new Count("19", 2), new Count("18", 1));
        assertThat(all.counts(Facet.HERITAGE)).containsExactlyInAnyOrder(new Count("old", 1), new Count("rare", 1));

        SearchResult maps = result(SearchQuery.of("đồ").where(Facet.KIND, "map"));
        assertThat(items(maps)).containsExactly(map);
        assertThat(maps.counts(Facet.KIND)).as("another kind can be added").hasSize(2);
        assertThat(maps.counts(Facet.LIBRARY)).containsExactly(new Count("VN-B", 1));

        assertThat(items(result(SearchQuery.of("đồ").where(Facet.KIND, "map").where(Facet.KIND, "book"))))
                .containsExactlyInAnyOrder(map, book);
        assertThat(items(result(SearchQuery.of("đồ").where(Facet.KIND, "map").where(Facet.CENTURY, "18"))))
                .isEmpty();
    }

    @Test
    void withoutWordsEverythingIsFoundInTheOrderOfTitles() {
        List<Item> titled = List.of("lễ bái", "lê lai", "lề an", "Lê Lợi", "lê", "lê an", "đá", "da").stream()
                .map(title -> put(ItemFixture.titled(title)))
                .toList();

        assertThat(items(result(SearchQuery.of("  "))))
                .extracting(item -> item.label().value())
                .containsExactly("da", "đá", "lê", "lê an", "lê lai", "Lê Lợi", "lề an", "lễ bái")
                .hasSameSizeAs(titled);
    }

    @Test
    void resultsAreSortedByDateWithTheUndatedLast() {
        Item undated = put(ItemFixture.titled("Sách một"));
        Item old = put(ItemFixture.titled("Sách hai").date("1471"));
        Item young = put(ItemFixture.titled("Sách ba").date("1998-05"));

        assertThat(items(result(SearchQuery.of("sách").sortedBy(Sort.OLDEST)))).containsExactly(old, young, undated);
        assertThat(items(result(SearchQuery.of("sách").sortedBy(Sort.LATEST)))).containsExactly(young, old, undated);
        assertThat(items(result(SearchQuery.of("sách").sortedBy(Sort.ADDED)))).containsExactly(young, old, undated);
    }

    @Test
    void pagingShowsEveryResultOnce() {
        List<Item> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(put(ItemFixture.titled("Sách")));
        }

        List<Item> paged = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            SearchResult result = result(SearchQuery.of("sách").page(page, 3));
            assertThat(result.total()).isEqualTo(7);
            paged.addAll(items(result));
        }
        assertThat(paged).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void anyTextIsAnswered() {
        Item item = put(ItemFixture.titled("Hà Nội").kind("book"), "giấy dó");
        assertThat(found("hà nội")).containsExactly(item);

        for (String text : HOSTILE) {
            SearchQuery query = SearchQuery.of(text).where(Facet.KIND, text).where(Facet.CENTURY, "a|b,c\"} $q");
            assertThat(search.items().search(query).hits()).as(text).isEmpty();
            assertThatCode(() -> search.items().search(SearchQuery.of(text)))
                    .as(text)
                    .doesNotThrowAnyException();
            assertThat(search.pages().search(item.ark(), text, 0, 10).total())
                    .as(text)
                    .isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind:book", "{!term f=kind}book", "*:*", "_query_:\"{!term f=kind v=book}\"", "hà OR xyz"})
    void syntaxIsWordsThatAreNotThere(String text) {
        put(ItemFixture.titled("Hà Nội").kind("book"));

        assertThat(result(SearchQuery.of(text)).total()).isEqualTo(text.equals("*:*") ? 1 : 0);
    }

    @Test
    void whatWasAppliedIsStillThereAfterARestart() {
        Item item = put(ItemFixture.titled("Hà Nội"), "giấy dó");
        project();
        search.close();
        search = open(settings);

        Projector projector = search.projector();
        assertThat(projector.exists(generation)).isTrue();
        projector.serve(generation);
        assertThat(items(search.items().search(SearchQuery.of("giấy dó")))).containsExactly(item);
    }

    @Test
    void aRebuildGrowsBesideWhatIsServed() {
        Item first = put(ItemFixture.titled("Sách một"));
        assertThat(found("sách")).containsExactly(first);

        put(ItemFixture.titled("Sách hai"));
        Projector projector = search.projector();
        try (Projection next = projector.open(generation + 1)) {
            next.apply(List.copyOf(journal.values()));
        }
        assertThat(search.items().search(SearchQuery.of("sách")).total()).isEqualTo(1);

        projector.serve(generation + 1);
        assertThat(search.items().search(SearchQuery.of("sách")).total()).isEqualTo(2);

        projector.drop(generation);
        assertThat(projector.exists(generation)).isFalse();
        assertThat(projector.exists(generation + 1)).isTrue();
        projector.drop(generation);
    }

    @Test
    void aGenerationThatIsHalfThereIsMadeAnew() {
        Projector projector = search.projector();
        projector.open(generation).close();
        search.cores().drop(Index.PAGES.core(generation));
        assertThat(projector.exists(generation)).isFalse();

        put(ItemFixture.titled("Sách"), "giấy");
        assertThat(found("giấy")).hasSize(1);
    }

    @Test
    void whatIsHeldIsTold() {
        Item open = put(ItemFixture.titled("Sách"), "giấy", "dó");
        Item record = put(ItemFixture.titled("Biểu ghi"));
        Item draft = put(ItemFixture.titled("Bản nháp").state(State.DRAFT));
        project();

        try (Holdings holdings = search.projector().holdings().orElseThrow()) {
            assertThat(holdings.ids()).containsExactlyInAnyOrder(open.id(), record.id());
            assertThat(holdings.versions(List.of(open.id(), record.id(), draft.id())))
                    .isEqualTo(Map.of(open.id(), 1, record.id(), 1));
            assertThat(holdings.expects(shelf.catalogue().find(open.id()).orElseThrow()))
                    .isTrue();
            assertThat(holdings.expects(shelf.catalogue().find(draft.id()).orElseThrow()))
                    .isFalse();
        }
    }

    @Test
    void pagesWithoutTheirItemAreTold() {
        Item item = put(ItemFixture.titled("Sách"), "giấy");
        project();
        UpdateRequest stale = new UpdateRequest();
        stale.deleteById(item.id());
        search.cores().update(Index.ITEMS.core(generation), stale);
        search.cores().commit(Index.ITEMS.core(generation));

        try (Holdings holdings = search.projector().holdings().orElseThrow()) {
            assertThat(holdings.ids()).containsExactly(item.id());
            assertThat(holdings.versions(List.of(item.id()))).isEqualTo(Map.of(item.id(), 0));
        }
    }

    @Test
    void beforeAnythingIsServedTheAnswerIsThatItIsBeingBuilt() {
        try (Search fresh = open(somewhereEmpty())) {
            assertThatThrownBy(() -> fresh.items().search(SearchQuery.of("sách")))
                    .isInstanceOf(SearchUnavailable.class)
                    .hasMessageContaining("being built");
        }
    }

    private Item put(ItemFixture fixture, String... pageTexts) {
        Item item = fixture.item();
        journal.put(item.id(), shelf.put(item, pageTexts));
        return item;
    }

    private void project() {
        Projector projector = search.projector();
        try (Projection projection = projector.open(generation)) {
            projection.apply(List.copyOf(journal.values()));
        }
        projector.serve(generation);
    }

    private SearchResult result(SearchQuery query) {
        project();
        return search.items().search(query);
    }

    private PageHits pages(Ark item, String text, int offset, int limit) {
        project();
        return search.pages().search(item, text, offset, limit);
    }

    private List<Item> found(String text) {
        return items(result(SearchQuery.of(text)));
    }

    private List<Item> items(SearchResult result) {
        return result.hits().stream()
                .map(hit -> (Item) shelf.catalogue()
                        .find(hit.ark().toString())
                        .orElseThrow()
                        .entity())
                .toList();
    }
}
