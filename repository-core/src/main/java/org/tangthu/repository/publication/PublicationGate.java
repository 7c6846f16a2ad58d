package org.tangthu.repository.publication;

import java.util.Objects;
import org.tangthu.repository.model.Item;

/**
 * What is asked when somebody publishes an item. What is published stays so, and may be withdrawn and given new texts or
 * rights, whatever the check says of it.
 *
 * @param mode what violations do
 */
public record PublicationGate(PublicationCheck check, Mode mode) {
    /** What becomes of an item that breaks a mandatory rule. */
    public enum Mode {
        /** It is not published. */
        ENFORCED,
        /** It is published; what is wrong is told. */
        REPORTED
    }

    public PublicationGate {
        Objects.requireNonNull(check);
        Objects.requireNonNull(mode);
    }

    /** Lets everything pass and tells nothing. */
    public static PublicationGate open() {
        return new PublicationGate(PublicationCheck.none(), Mode.REPORTED);
    }

    /** Whether the item is kept back for what was found. */
    public boolean keepsBack(Rule finding) {
        return mode == Mode.ENFORCED && finding.mandatory();
    }

    /**
     * Asks for a decision that nobody can be told about otherwise than by an error.
     *
     * @param pages how many the item has
     * @throws PublicationRefused if it is kept back
     */
    public void pass(Item item, int pages) {
        PublicationReport report = check.check(item, pages);
        if (report.findings().stream().anyMatch(this::keepsBack)) {
            throw new PublicationRefused(item.id(), report);
        }
    }
}
