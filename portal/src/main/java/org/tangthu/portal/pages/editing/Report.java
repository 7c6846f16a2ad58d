package org.tangthu.portal.pages.editing;

import java.util.List;
import java.util.Optional;

/**
 * What is to be said of a description beside it.
 *
 * @param done what was just done, in a sentence
 * @param overtaken that somebody changed the item since
 * @param faults what is wrong with it, and what somebody should look at
 * @param findings what it lacks to be published well
 * @param judged whether the findings are of what is typed; else of what stands
 */
public record Report(
        Optional<String> done, Optional<String> overtaken, List<Fault> faults, List<Lack> findings, boolean judged) {
    public Report {
        faults = List.copyOf(faults);
        findings = List.copyOf(findings);
    }

    /**
     * @param target identifier of the element where it is; empty if it is in none
     * @param where in words; empty for all of the description
     * @param sentence what is wrong, in the language of the page, where that is known
     * @param detail the same from the checks, in English
     * @param note whether it can be saved all the same
     */
    public record Fault(
            Optional<String> target, String where, Optional<String> sentence, String detail, boolean note) {}

    /** @param target identifier of the field, where the page has it @param how mandatory or recommended, in words */
    public record Lack(Optional<String> target, String how, String sentence, boolean mandatory) {}

    /** Whether there is anything that keeps it from being saved. */
    public boolean wrong() {
        return faults.stream().anyMatch(fault -> !fault.note());
    }
}
