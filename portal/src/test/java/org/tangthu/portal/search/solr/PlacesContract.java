package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Count;
import org.tangthu.portal.search.Where;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

/** What is found under a unit of today that names a unit before it, and the other way round. */
interface PlacesContract extends SearchContract {
    @Test
    default void underAUnitOfTodayStandsWhatNamesItsPredecessors() {
        Item union = put(ItemFixture.titled("Địa chí").date("1970").place("hai-hung-1968"));
        Item before = put(ItemFixture.titled("Niên giám").place("hung-yen-1997"));
        Item today = put(ItemFixture.titled("Báo cáo").place("hung-yen-2025"));
        Item district = put(ItemFixture.titled("Hương ước").place("huyen-tu-ky-until-2025"));

        assertThat(items(under("hung-yen-2025"))).containsExactlyInAnyOrder(union, before, today);
        assertThat(items(under("hai-phong-2025"))).containsExactlyInAnyOrder(union, district);
        assertThat(items(under("hung-yen-1997"))).containsExactlyInAnyOrder(union, before);
        assertThat(items(under("hai-hung-1968"))).containsExactly(union);
        assertThat(items(under("xa-tu-ky-2025"))).containsExactly(district);
        assertThat(items(under("hung-yen-until-1968"))).isEmpty();
    }

    @Test
    default void placesAreCountedAsUnitsInTheirPeriods() {
        put(ItemFixture.titled("Sách một").place("hai-hung-1968").place("hung-yen-2025"));
        put(ItemFixture.titled("Sách hai").place("hung-yen-2025"));
        put(ItemFixture.titled("Sách ba").place("Hưng Yên"));

        assertThat(result(SearchQuery.of("sách")).counts(Facet.PLACE))
                .containsExactlyInAnyOrder(
                        new Count("hung-yen-2025", 2),
                        new Count("hung-yen-1997", 1),
                        new Count("hai-hung-1968", 1),
                        new Count("hai-duong-1997", 1),
                        new Count("hai-phong-2025", 1));
    }

    @Test
    default void allPlacesAreCountedWithoutASearch() {
        put(ItemFixture.titled("Sách một").place("hai-hung-1968").place("hung-yen-2025"));
        put(ItemFixture.titled("Sách hai").place("hung-yen-2025"));
        put(ItemFixture.titled("Sách ba").place("Hưng Yên"));
        put(ItemFixture.titled("Sách bốn").place("hung-yen-2025").state(State.WITHDRAWN));
        project();

        assertThat(search().places().counts())
                .isEqualTo(Map.of(
                        "hung-yen-2025", 2L,
                        "hung-yen-1997", 1L,
                        "hai-hung-1968", 1L,
                        "hai-duong-1997", 1L,
                        "hai-phong-2025", 1L));
    }

    @Test
    default void theNameOfAUnitOfTodayFindsWhatNamesItsPredecessorsAfterWhatNamesItself() {
        Item union = put(ItemFixture.titled("Sách một").place("hai-hung-1968"));
        Item today = put(ItemFixture.titled("Sách bốn").place("hung-yen-2025"));
        Item named = put(ItemFixture.titled("Sách ba").place("Hưng Yên"));

        assertThat(found("hưng yên"))
                .containsExactlyInAnyOrder(union, today, named)
                .endsWith(union);
        assertThat(found("hải hưng")).containsExactly(union);
        Item before = put(ItemFixture.titled("Sách năm").place("phu-yen-1989"));
        assertThat(result(SearchQuery.of("đắk lắk")).hits()).singleElement().satisfies(hit -> {
            assertThat(hit.ark()).isEqualTo(before.ark());
            assertThat(hit.reasons())
                    .extracting(reason -> reason.where(), reason -> reason.found())
                    .containsExactly(tuple(Where.PLACE, "Đắk Lắk"));
        });
    }

    @Test
    default void theYearsOfAUnitAndTheWordForItsTypeFindNothing() {
        put(ItemFixture.titled("Sách").place("hung-yen-2025").place("nam-ha-1991"));

        assertThat(found("2025")).isEmpty();
        assertThat(found("tỉnh")).isEmpty();
        assertThat(found("nam hà")).hasSize(1);
    }

    private SearchResult under(String unit) {
        return result(SearchQuery.of("").where(Facet.PLACE, unit));
    }
}
