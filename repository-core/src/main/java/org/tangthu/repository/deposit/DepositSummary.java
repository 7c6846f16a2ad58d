package org.tangthu.repository.deposit;

import java.time.Instant;

/**
 * A deposit among others, told without looking at its files.
 *
 * @param actor who opened it
 * @param since when it came into its state; of an open one when bytes last came, to the hour
 * @param files how many were announced
 * @param bytes of all of them together, as they were announced
 * @param problems how many errors and notes there are
 */
public record DepositSummary(
        String id, DepositState state, String actor, Instant since, int files, long bytes, int problems) {}
