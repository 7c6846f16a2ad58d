package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Count;
import org.tangthu.portal.search.SearchResult.Wider;
import org.tangthu.portal.search.Sort;
import org.tangthu.repository.access.PublicRecord;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;

/** How results are counted, narrowed, sorted and paged. */
interface ResultsContract extends SearchContract {
    @Test
    default void facetsCountCodesAndNarrow() {
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
    default void facetsOfPeopleSubjectsAndClassesCountWhatItemsAreDescribedWith() {
        put(ItemFixture.titled("Truyện một")
                .by("Nguyễn Du")
                .by("Nhà xuất bản Văn học", "pbl")
                .subject("Truyện thơ | Nôm")
                .classed("ddc", "895.922 1")
                .classed("ddc", "895.9")
                .classed("ddc", "8(V)")
                .classed("bbk", "959.7"));
        put(ItemFixture.titled("Truyện hai").by("Nguyễn Du").by("Nguyễn Du", "scr"));

        SearchResult all = result(SearchQuery.of("truyện"));
        assertThat(all.counts(Facet.AGENT)).as("but for publishers").containsExactly(new Count("Nguyễn Du", 2));
        assertThat(all.counts(Facet.SUBJECT)).containsExactly(new Count("Truyện thơ | Nôm", 1));
        assertThat(all.counts(Facet.CLASSIFICATION)).containsExactly(new Count("895", 1));
        assertThat(result(SearchQuery.of("").where(Facet.AGENT, "Nguyễn Du")).total())
                .isEqualTo(2);
        assertThat(result(SearchQuery.of("").where(Facet.SUBJECT, "Truyện thơ | Nôm"))
                        .total())
                .isEqualTo(1);
        assertThat(result(SearchQuery.of("").where(Facet.CLASSIFICATION, "895")).total())
                .isEqualTo(1);
    }

    @Test
    default void facetsTellWhatThereIsToReadAndForWhom() {
        Item open = put(ItemFixture.titled("Sách mở"), "chữ");
        put(ItemFixture.titled("Sách tại chỗ").access(AccessLevel.ON_SITE), "chữ");
        put(ItemFixture.titled("Sách hoãn").embargo(LocalDate.of(2030, 1, 1)), "chữ");
        put(ItemFixture.titled("Sách kín").access(AccessLevel.METADATA_ONLY), "chữ");
        put(ItemFixture.titled("Sách biểu ghi"));

        SearchResult all = result(SearchQuery.of("sách"));
        assertThat(all.counts(Facet.ACCESS))
                .containsExactlyInAnyOrder(
                        new Count("open", 2),
                        new Count("on-site", 1),
                        new Count("metadata-only", 1),
                        new Count(Facet.EMBARGOED, 1));
        assertThat(all.counts(Facet.CONTENT))
                .containsExactlyInAnyOrder(new Count("image", 3), new Count("text", 1), new Count("record", 2));
        assertThat(items(result(SearchQuery.of("").where(Facet.CONTENT, "text"))))
                .containsExactly(open);
    }

    @Test
    default void whatHasNoDateIsCountedAsSuch() {
        put(ItemFixture.titled("Sách một").date("-0050"));
        Item undated = put(ItemFixture.titled("Sách hai"));

        assertThat(result(SearchQuery.of("sách")).counts(Facet.CENTURY))
                .containsExactlyInAnyOrder(new Count("-1", 1), new Count(Facet.UNDATED, 1));
        assertThat(items(result(SearchQuery.of("").where(Facet.CENTURY, Facet.UNDATED))))
                .containsExactly(undated);
    }

    @Test
    default void onlyWhatIsAskedForIsCounted() {
        put(ItemFixture.titled("Sách"));

        assertThat(result(SearchQuery.of("sách").counting(Set.of(Facet.KIND))).facets())
                .containsOnlyKeys(Facet.KIND);
        SearchResult bare = result(SearchQuery.of("sách").bare());
        assertThat(bare.facets()).isEmpty();
        assertThat(bare.total()).isEqualTo(1);
        assertThat(bare.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.item().label().value()).isEqualTo("Sách");
            assertThat(hit.reasons()).isEmpty();
        });
    }

    @Test
    default void countsAreThoseOfTheIndexAsItIs() {
        put(ItemFixture.titled("Sách một"));
        assertThat(result(SearchQuery.of("sách")).total()).isEqualTo(1);
        assertThat(result(SearchQuery.of("")).total()).isEqualTo(1);

        put(ItemFixture.titled("Sách hai").kind("map"));
        assertThat(result(SearchQuery.of("sách")).total()).isEqualTo(2);
        assertThat(result(SearchQuery.of("")).counts(Facet.KIND)).hasSize(2);
    }

    @Test
    default void aHitHasTheHeadOfItsItemAsFarAsItIsForEverybody() {
        Item item = put(ItemFixture.titled("Sách").groups("nhom-a"), "một", "hai");
        CatalogueEntry head = shelf().catalogue().find(item.id()).orElseThrow();

        CatalogueEntry entry = result(SearchQuery.of("sách")).hits().get(0).entry();
        assertThat(entry).isEqualTo(PublicRecord.of(head));
        assertThat(((Item) entry.entity()).rights().groups()).isEmpty();
        assertThat(entry.pageCount()).isEqualTo(2);
        assertThat(entry.firstPage()).contains("0001");
    }

    @Test
    default void whoFindsNothingIsToldWhatFindsSomething() {
        put(ItemFixture.titled("Sách giấy dó").kind("book").date("1871"));
        put(ItemFixture.titled("Bản đồ").kind("map"));

        SearchQuery narrow = SearchQuery.of("giấy dó").where(Facet.KIND, "map").where(Facet.CENTURY, "19");
        assertThat(result(narrow).wider())
                .containsExactly(
                        new Wider("giấy dó", Map.of(Facet.CENTURY, Set.of("19")), 1),
                        new Wider("giấy dó", Map.of(), 1));
        assertThat(result(SearchQuery.of("giấy \"bản đồ\"")).wider())
                .containsExactlyInAnyOrder(new Wider("giấy", Map.of(), 1), new Wider("\"bản đồ\"", Map.of(), 1));
        assertThat(result(SearchQuery.of("giấy")).wider()).isEmpty();
        assertThat(result(SearchQuery.of("mực")).wider()).isEmpty();
    }

    @Test
    default void withoutWordsEverythingIsFoundInTheOrderOfTitles() {
        List<Item> titled = List.of("lễ bái", "lê lai", "lề an", "Lê Lợi", "lê", "lê an", "đá", "da").stream()
                .map(title -> put(ItemFixture.titled(title)))
                .toList();

        assertThat(items(result(SearchQuery.of("  "))))
                .extracting(item -> item.label().value())
                .containsExactly("da", "đá", "lê", "lê an", "lê lai", "Lê Lợi", "lề an", "lễ bái")
                .hasSameSizeAs(titled);
    }

    @Test
    default void resultsAreSortedByDateWithTheUndatedLast() {
        Item undated = put(ItemFixture.titled("Sách một"));
        Item old = put(ItemFixture.titled("Sách hai").date("1471"));
        Item young = put(ItemFixture.titled("Sách ba").date("1998-05"));

        assertThat(items(result(SearchQuery.of("sách").sortedBy(Sort.OLDEST)))).containsExactly(old, young, undated);
        assertThat(items(result(SearchQuery.of("sách").sortedBy(Sort.LATEST)))).containsExactly(young, old, undated);
        assertThat(items(result(SearchQuery.of("sách").sortedBy(Sort.ADDED)))).containsExactly(young, old, undated);
    }

    @Test
    default void resultsAreSortedByTheGivenAndByTheFamilyNameOfTheirAuthor() {
        Item none = put(ItemFixture.titled("Sách một"));
        Item du = put(ItemFixture.titled("Sách hai").by("Nguyễn, Du, 1766-1820"));
        Item don = put(ItemFixture.titled("Sách ba").by("Lê Quý Đôn"));
        Item an = put(ItemFixture.titled("Sách bốn").by("Trần An"));

        assertThat(items(result(SearchQuery.of("sách").sortedBy(Sort.AUTHOR)))).containsExactly(an, du, don, none);
        assertThat(items(result(SearchQuery.of("sách").sortedBy(Sort.FAMILY)))).containsExactly(don, du, an, none);
    }

    @Test
    default void pagingShowsEveryResultOnce() {
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
}
