package org.tangthu.repository.delivery;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a connector has come.
 *
 * @param target names where it delivers and what; of another target nothing is known
 * @param sequence up to which the feed is delivered or parked
 * @param sent when the target last took something
 */
public record DeliveryCheckpoint(String connector, String target, long sequence, Optional<Instant> sent) {
    public DeliveryCheckpoint {
        Objects.requireNonNull(connector);
        Objects.requireNonNull(target);
        Objects.requireNonNull(sent);
    }

    /** Of a target that was told nothing yet. */
    public static DeliveryCheckpoint beginning(String connector, String target) {
        return new DeliveryCheckpoint(connector, target, 0, Optional.empty());
    }

    /** The same further on, where nothing had to be sent. */
    public DeliveryCheckpoint at(long newSequence) {
        return new DeliveryCheckpoint(connector, target, newSequence, sent);
    }

    /** The same after the target took something. */
    public DeliveryCheckpoint sent(Instant at) {
        return new DeliveryCheckpoint(connector, target, sequence, Optional.of(at));
    }
}
