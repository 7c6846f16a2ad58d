package org.tangthu.portal.connect;

import java.time.Instant;
import java.util.Optional;
import org.tangthu.repository.delivery.Deliveries;
import org.tangthu.repository.delivery.DeliveryCheckpoint;

/**
 * How a connector stands.
 *
 * @param sequence up to which its target was told, but for what is parked
 * @param lag how many entries of the journal it has still to look at
 * @param sent when the target last took something
 * @param parked how many things the target refused
 * @param heldUp why nothing can be sent now
 */
public record ConnectorStatus(
        ConnectorSettings settings,
        long sequence,
        long lag,
        Optional<Instant> sent,
        long parked,
        Optional<String> heldUp) {
    /** As it was left, for the head of the feed. */
    public static ConnectorStatus stored(
            ConnectorSettings settings, Deliveries deliveries, long head, Optional<String> heldUp) {
        Optional<DeliveryCheckpoint> known = settings.known(deliveries);
        long sequence = known.map(DeliveryCheckpoint::sequence).orElse(0L);
        return new ConnectorStatus(
                settings,
                sequence,
                Math.max(0, head - sequence),
                known.flatMap(DeliveryCheckpoint::sent),
                known.isPresent() ? deliveries.countParked(settings.name()) : 0,
                heldUp);
    }

    public String name() {
        return settings.name();
    }

    /** What somebody should look at; empty if all is well. */
    public Optional<String> trouble() {
        return heldUp.or(
                () -> Optional.of(parked + " refused by the target and parked").filter(sentence -> parked > 0));
    }
}
