package org.tangthu.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptPlaceCountsTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final PlaceCounts counted = () -> Map.of("son-la", (long) asked.incrementAndGet());

    @Test
    void whatWasCountedIsKept() {
        PlaceCounts kept = new KeptPlaceCounts(counted, Duration.ofHours(1));
        assertThat(kept.counts()).isEqualTo(kept.counts()).containsEntry("son-la", 1L);
    }

    @Test
    void itIsCountedAgainAfterAWhile() {
        PlaceCounts kept = new KeptPlaceCounts(counted, Duration.ZERO);
        kept.counts();
        assertThat(kept.counts()).containsEntry("son-la", 2L);
    }

    @Test
    void afterAFailureTheNextOneAsksAgain() {
        PlaceCounts kept = new KeptPlaceCounts(
                () -> {
                    if (asked.get() == 0) {
                        asked.incrementAndGet();
                        throw new SearchUnavailable("being rebuilt");
                    }
                    return counted.counts();
                },
                Duration.ofHours(1));
        assertThatThrownBy(kept::counts).isInstanceOf(SearchUnavailable.class);
        assertThat(kept.counts()).containsEntry("son-la", 2L);
    }
}
