package org.tangthu.repository.publication;

import java.util.List;

/** The rules that a description breaks, each once, violations first. */
public record PublicationReport(List<Rule> findings) {
    /** Nothing was found. */
    public static final PublicationReport CLEAN = new PublicationReport(List.of());

    public PublicationReport {
        findings = List.copyOf(findings);
    }

    /** Whether the item may be published. */
    public boolean conforms() {
        return violations().isEmpty();
    }

    /** What keeps the item from being published. */
    public List<Rule> violations() {
        return findings.stream().filter(Rule::mandatory).toList();
    }
}
