package org.tangthu.repository.publication;

import java.util.stream.Collectors;
import org.tangthu.repository.RepositoryException;

/** An item is not described well enough to be published. */
public final class PublicationRefused extends RepositoryException {
    private static final long serialVersionUID = 1L;

    private final transient PublicationReport report;

    public PublicationRefused(String item, PublicationReport report) {
        super(item + " is not published for what its description lacks: "
                + report.violations().stream().map(Rule::field).distinct().collect(Collectors.joining(", "))
                + "; mend it and deposit it again");
        this.report = report;
    }

    /** All that was found. */
    public PublicationReport report() {
        return report;
    }
}
