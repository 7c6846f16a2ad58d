package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSizeTest {
    private final BatchSize size = new BatchSize();

    @Test
    void quickBatchesGrowUpToABound() {
        int before = size.entries();
        size.took(before, Duration.ofMillis(900));
        assertThat(size.entries()).isEqualTo(2 * before);
        for (int i = 0; i < 20; i++) {
            size.took(size.entries(), Duration.ofMillis(900));
        }
        assertThat(size.entries()).isEqualTo(BatchSize.LARGEST);
    }

    @Test
    void slowBatchesShrinkDownToABound() {
        int before = size.entries();
        size.took(before, Duration.ofMinutes(1));
        assertThat(size.entries()).isEqualTo(before / 2);
        for (int i = 0; i < 20; i++) {
            size.took(size.entries(), Duration.ofMinutes(1));
        }
        assertThat(size.entries()).isPositive();
    }

    @Test
    void aBatchThatWasNotFullDoesNotMakeItGrow() {
        int before = size.entries();
        size.took(3, Duration.ofMillis(10));
        assertThat(size.entries()).isEqualTo(before);
    }
}
