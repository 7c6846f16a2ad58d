package org.tangthu.repository.access;

import java.time.Instant;
import java.util.Objects;

/**
 * What a reader holds of an item.
 *
 * @param copy which of the copies held, counted from 1: where fewer are held by now, those above open nothing
 * @param until when it ends
 * @param awaited whether somebody asked for the item in vain since: such a loan is not renewed
 */
public record Loan(int copy, Instant until, boolean awaited) {
    public Loan {
        Objects.requireNonNull(until);
        if (copy < 1) {
            throw new IllegalArgumentException("copies are counted from 1, not from " + copy);
        }
    }
}
