package org.tangthu.iiif.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.RetryLaterException;

class PixelBudgetTest {
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private final PixelBudget budget = new PixelBudget(100_000);

    @Test
    void aRequestThatFindsNoRoomIsToldToComeAgain() throws Exception {
        budget.claim(60_000, PATIENCE, () -> {
            assertThatThrownBy(() -> budget.claim(60_000, PATIENCE, () -> "never"))
                    .isInstanceOf(RetryLaterException.class);
            return budget.claim(30_000, PATIENCE, () -> "fits beside");
        });
    }

    @Test
    void whatWasHeldIsFreeAgainAlsoAfterAFailure() throws Exception {
        assertThatThrownBy(() -> budget.claim(100_000, PATIENCE, () -> {
                    throw new IllegalStateException("in the middle");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(budget.claim(100_000, PATIENCE, () -> "done")).isEqualTo("done");
    }

    @Test
    void whatExceedsTheWholeBudgetIsRefusedAtOnce() {
        assertThatThrownBy(() -> budget.claim(200_000, PATIENCE, () -> "never"))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> budget.await(200_000, () -> {})).isInstanceOf(BrokenImageException.class);
    }
}
