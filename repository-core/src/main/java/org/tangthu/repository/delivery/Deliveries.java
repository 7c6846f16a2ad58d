package org.tangthu.repository.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps checkpoints of connectors and what they parked. Each method is durable on return. Thread-safe. */
public interface Deliveries {
    /** Empty for a connector that never began. */
    Optional<DeliveryCheckpoint> checkpoint(String connector);

    /** Begins anew: whatever was known of the connector is forgotten, what it parked too. */
    void begin(DeliveryCheckpoint checkpoint);

    /**
     * Saves a checkpoint, at once with what became of what was sent.
     *
     * @param taken leaves the park; what is not there is no matter
     * @param refused is parked, or has its reason renewed
     */
    void save(DeliveryCheckpoint checkpoint, Collection<String> taken, Collection<ParkedDelivery> refused);

    /** How many subjects are parked. */
    long countParked(String connector);

    /** What is parked, in the order of sequences. */
    List<ParkedDelivery> parked(String connector, int limit);

    /** What is to be sent again, in the order of sequences. */
    List<ParkedDelivery> asked(String connector, int limit);

    /** Asks that subjects be sent again; those not parked are no matter. @return how many are asked for by this */
    int ask(String connector, Collection<String> subjects);

    /** Asks for all that is parked. @return how many these are */
    int askAll(String connector);

    /** Forgets the words with which targets refused an item: they may tell what it was. */
    void forgetReasons(String item);
}
