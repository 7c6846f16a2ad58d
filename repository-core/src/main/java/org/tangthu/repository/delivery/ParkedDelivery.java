package org.tangthu.repository.delivery;

import java.time.Instant;
import java.util.Objects;

/**
 * Something of which a target refused to be told. It stays behind until it is sent again, or changes and is taken then.
 *
 * @param subject what it is: the identifier of an item, or of whatever else the connector tells of
 * @param sequence up to which the feed was read when it was refused
 * @param reason in words; empty once the item was erased by law
 * @param at when it was last refused
 * @param asked whether somebody asked that it be sent again, and it was not yet
 */
public record ParkedDelivery(
        String connector, String subject, long sequence, String reason, Instant at, boolean asked) {
    private static final int LONGEST_REASON = 2_000;

    /** A reason that is too long is cut. */
    public ParkedDelivery {
        Objects.requireNonNull(connector);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(at);
        reason = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
