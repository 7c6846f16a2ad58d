package org.tangthu.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.SampleEditions;
import org.tangthu.portal.pages.Histogram.Bar;
import org.tangthu.portal.pages.SearchPage.FacetValue;
import org.tangthu.portal.search.SearchResult.Count;

class HistogramTest {
    private static Histogram of(Language language, Count... counts) {
        return Histogram.of(
                List.of(counts),
                Optional.empty(),
                count -> new FacetValue(count.value(), count.items(), Optional.of("/" + count.value()), false),
                SampleEditions.of(language).formats());
    }

    private static Count count(int century, long items) {
        return new Count(Integer.toString(century), items);
    }

    @Test
    void centuriesStandInTheirOrderWithTheGapsBetweenThem() {
        Histogram histogram = of(Language.VI, count(20, 5), count(17, 1), count(19, 10));
        assertThat(histogram.bars()).extracting(Bar::number).containsExactly("XVII", "XVIII", "XIX", "XX");
        assertThat(histogram.bars()).extracting(Bar::height).containsExactly(10, 0, 100, 50);
        assertThat(histogram.bars().get(1).value()).isEmpty();
        assertThat(histogram.bars().get(2).value().orElseThrow().href()).contains("/19");
    }

    @Test
    void beforeTheCommonEraComesBeforeItWithoutACenturyZero() {
        assertThat(of(Language.VI, count(1, 1), count(-2, 1)).bars())
                .extracting(Bar::number)
                .containsExactly("II TCN", "I TCN", "I");
        assertThat(of(Language.EN, count(1, 1), count(-1, 1)).bars())
                .extracting(Bar::number)
                .containsExactly("1st BCE", "1st");
    }

    @Test
    void theSmallestBarCanBeSeen() {
        assertThat(of(Language.VI, count(19, 1_000_000), count(20, 1)).bars())
                .extracting(Bar::height)
                .containsExactly(100, 3);
    }

    @Test
    void centuriesFarApartStandWithoutTheGaps() {
        assertThat(of(Language.VI, count(-40, 1), count(20, 1)).bars()).hasSize(2);
    }

    @Test
    void whatIsNoCenturyIsPassedOver() {
        Count[] odd = Stream.of("none", "", "19a", "99999", "-")
                .map(value -> new Count(value, 1))
                .toArray(Count[]::new);
        assertThat(of(Language.VI, odd).bars()).isEmpty();
    }
}
