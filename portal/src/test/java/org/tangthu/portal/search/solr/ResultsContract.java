package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Count;
import org.tangthu.portal.search.Sort;
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
