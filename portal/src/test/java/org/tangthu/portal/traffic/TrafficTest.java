package org.tangthu.portal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.limits.CostClass;
import org.tangthu.portal.limits.Payer;
import org.tangthu.repository.testing.MovableClock;

class TrafficTest {
    private static final Payer ONE = network("192.0.2.0/24");
    private static final Payer OTHER = network("198.51.100.0/24");

    private final MovableClock clock = MovableClock.standing();
    private final Traffic traffic = new Traffic(clock);

    private static Payer network(String name) {
        return new Payer(Payer.Kind.NETWORK, name, "network " + name, Optional.empty());
    }

    @Test
    void whoAsksMostComesFirstWithWhatWasAskedFor() {
        traffic.note(ONE, CostClass.PAGE, 100, Outcome.ANSWERED);
        traffic.note(OTHER, CostClass.FACET, 10, Outcome.ANSWERED);
        traffic.note(OTHER, CostClass.FACET, 20, Outcome.REFUSED);
        traffic.note(OTHER, CostClass.PAGE, 5, Outcome.REPORTED);

        List<Share> shares = traffic.of(Span.HOUR, 10);
        assertThat(shares).extracting(share -> share.payer().orElseThrow()).containsExactly(OTHER, ONE);
        assertThat(shares.get(0).whole()).isEqualTo(new Tally(3, 35, 1, 1));
        assertThat(shares.get(0).by()).containsEntry(CostClass.FACET, new Tally(2, 30, 1, 0));
        assertThat(traffic.whole(Span.HOUR)).isEqualTo(new Tally(4, 135, 1, 1));
        assertThat(traffic.of(Span.HOUR, 1)).hasSize(1);
    }

    @Test
    void whatIsLongAgoIsForgotten() {
        traffic.note(ONE, CostClass.PAGE, 1, Outcome.ANSWERED);
        clock.move(Duration.ofMinutes(45));
        traffic.note(ONE, CostClass.PAGE, 1, Outcome.ANSWERED);
        assertThat(traffic.whole(Span.HOUR).requests()).isEqualTo(2);
        clock.move(Duration.ofMinutes(30));
        assertThat(traffic.whole(Span.HOUR).requests()).isEqualTo(1);
        assertThat(traffic.whole(Span.DAY).requests()).isEqualTo(2);
        clock.move(Duration.ofDays(2));
        assertThat(traffic.of(Span.DAY, 10)).isEmpty();
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 2 * Window.MOST_PAYERS; i++) {
            traffic.note(network("n" + i), CostClass.PAGE, 1, Outcome.ANSWERED);
        }
        List<Share> shares = traffic.of(Span.HOUR, Integer.MAX_VALUE);
        assertThat(shares).hasSize(Window.MOST_PAYERS + 1);
        assertThat(shares.get(0).payer()).as("all others").isEmpty();
        assertThat(shares.get(0).whole().requests()).isEqualTo(Window.MOST_PAYERS);
        assertThat(traffic.whole(Span.HOUR).requests()).isEqualTo(2L * Window.MOST_PAYERS);
    }
}
