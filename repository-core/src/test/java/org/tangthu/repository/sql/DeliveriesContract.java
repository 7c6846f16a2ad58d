package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.delivery.Deliveries;
import org.tangthu.repository.delivery.DeliveryCheckpoint;
import org.tangthu.repository.delivery.ParkedDelivery;

/** What every store of deliveries must do. */
abstract class DeliveriesContract extends DatabaseContract {
    private Deliveries deliveries() {
        return sql.deliveries();
    }

    private static DeliveryCheckpoint moit(long sequence) {
        return DeliveryCheckpoint.beginning("moit", "https://example.vn").at(sequence);
    }

    private static ParkedDelivery parked(String connector, String subject, long sequence) {
        return new ParkedDelivery(connector, subject, sequence, "refused", NOON, false);
    }

    @Test
    void aCheckpointIsTheLastOneSaved() {
        assertThat(deliveries().checkpoint("moit")).isEmpty();
        deliveries().begin(moit(0));
        deliveries().save(moit(7).sent(NOON), List.of(), List.of());

        assertThat(deliveries().checkpoint("moit")).contains(moit(7).sent(NOON));
        assertThat(deliveries().checkpoint("other")).isEmpty();
    }

    @Test
    void whatIsTakenLeavesTheParkWithTheCheckpointAndWhatIsRefusedEntersIt() {
        deliveries().begin(moit(0));
        deliveries().save(moit(2), List.of(), List.of(parked("moit", "a", 1), parked("moit", "b", 2)));
        deliveries().save(moit(5), List.of("a", "unheard-of"), List.of(parked("moit", "c", 5)));

        assertThat(deliveries().parked("moit", 10)).containsExactly(parked("moit", "b", 2), parked("moit", "c", 5));
        assertThat(deliveries().parked("moit", 1)).containsExactly(parked("moit", "b", 2));
        assertThat(deliveries().countParked("moit")).isEqualTo(2);
        assertThat(deliveries().countParked("other")).isZero();
    }

    @Test
    void whatIsRefusedAgainHasItsReasonRenewedAndIsNoLongerAskedFor() {
        deliveries().begin(moit(0));
        deliveries().save(moit(1), List.of(), List.of(parked("moit", "a", 1)));
        assertThat(deliveries().ask("moit", List.of("a", "unheard-of"))).isEqualTo(1);
        assertThat(deliveries().asked("moit", 10))
                .containsExactly(new ParkedDelivery("moit", "a", 1, "refused", NOON, true));
        ParkedDelivery again = new ParkedDelivery("moit", "a", 3, "still not", NOON.plusSeconds(9), false);
        deliveries().save(moit(3), List.of(), List.of(again));

        assertThat(deliveries().parked("moit", 10)).containsExactly(again);
        assertThat(deliveries().asked("moit", 10)).isEmpty();
    }

    @Test
    void allOfOneConnectorIsAskedForAndNothingOfAnother() {
        deliveries().begin(moit(0));
        deliveries().save(moit(2), List.of(), List.of(parked("moit", "b", 2), parked("moit", "a", 1)));
        DeliveryCheckpoint other = DeliveryCheckpoint.beginning("other", "there");
        deliveries().save(other, List.of(), List.of(parked("other", "a", 1)));

        assertThat(deliveries().askAll("moit")).isEqualTo(2);
        assertThat(deliveries().asked("moit", 10))
                .extracting(ParkedDelivery::subject)
                .containsExactly("a", "b");
        assertThat(deliveries().asked("other", 10)).isEmpty();
    }

    @Test
    void whoBeginsAnewHasNothingParked() {
        deliveries().save(moit(9).sent(NOON), List.of(), List.of(parked("moit", "a", 1)));
        DeliveryCheckpoint elsewhere = DeliveryCheckpoint.beginning("moit", "https://elsewhere.vn");
        deliveries().begin(elsewhere);

        assertThat(deliveries().checkpoint("moit")).contains(elsewhere);
        assertThat(elsewhere.sent()).isEqualTo(Optional.empty());
        assertThat(deliveries().parked("moit", 10)).isEmpty();
    }

    @Test
    void ofWhatIsErasedTheWordsOfTargetsAreForgottenButNotThatItIsToBeTold() {
        deliveries().save(moit(2), List.of(), List.of(parked("moit", "a", 1), parked("moit", "b", 2)));
        deliveries().forgetReasons("a");

        assertThat(deliveries().parked("moit", 10))
                .extracting(ParkedDelivery::subject, ParkedDelivery::reason)
                .containsExactly(tuple("a", ""), tuple("b", "refused"));
    }
}
