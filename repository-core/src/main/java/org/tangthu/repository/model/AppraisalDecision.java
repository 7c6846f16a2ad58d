package org.tangthu.repository.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a body decided of an item that it had appraised. Bodies number their decisions from one again every year: only body,
 * number and day together tell which it is.
 *
 * @param body its name, as it stands on the decision
 * @param agent identifier of the agent entity that the body is, where there is one
 * @param number as it stands on the decision, such as 15/QĐ-HĐTĐ
 * @param day on which it was signed
 * @param scope what was decided, a code of the scheme {@code decision-scope}
 * @param withdrawn the day from which on it counts no more
 */
public record AppraisalDecision(
        String body,
        Optional<String> agent,
        String number,
        LocalDate day,
        String scope,
        Optional<LocalDate> withdrawn) {
    private static final String NATIONAL = "national";

    /** @throws IllegalArgumentException if it was withdrawn before it was made */
    public AppraisalDecision {
        Objects.requireNonNull(body);
        Objects.requireNonNull(agent);
        Objects.requireNonNull(number);
        Objects.requireNonNull(day);
        Objects.requireNonNull(scope);
        if (withdrawn.filter(day::isAfter).isPresent()) {
            throw new IllegalArgumentException("a decision of " + day + " cannot be withdrawn on " + withdrawn.get()
                    + "; write a day from then on");
        }
    }

    /**
     * Whether the item may go to the national knowledge system by it. Withdrawing counts with the version that tells it, on
     * whatever day: what is in a set follows from the record alone.
     */
    public boolean opensNation() {
        return scope.equals(NATIONAL) && withdrawn.isEmpty();
    }
}
