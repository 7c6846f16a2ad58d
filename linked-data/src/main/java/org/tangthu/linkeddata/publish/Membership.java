package org.tangthu.linkeddata.publish;

import java.time.Instant;
import java.util.Objects;

/**
 * How many published items something has.
 *
 * @param changed when one of them was last changed, came or went
 */
public record Membership(long items, Instant changed) {
    public Membership {
        Objects.requireNonNull(changed);
    }

    /**
     * What this means after what was known before: fewer items, or other ones that are older, are a change too, which no
     * item that is still there tells of.
     *
     * @param now instant of the snapshot in which this was counted
     */
    Membership after(Membership before, Instant now) {
        if (changed.isAfter(before.changed)) {
            return this;
        }
        return new Membership(items, items == before.items ? before.changed : now);
    }
}
