package org.tangthu.linkeddata.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.publication.PublicationCheck;
import org.tangthu.repository.publication.PublicationReport;
import org.tangthu.repository.publication.Rule;

/**
 * Describes an item as it will be described and validates that graph against {@code shapes.ttl}. The graph is made under
 * the stable base, in whose names the shapes are written, so that a report does not hang on where a portal stands.
 */
public final class ShaclPublicationCheck implements PublicationCheck {
    private static final String STABLE_BASE = "https://tangthu.org";
    private static final String ANY_LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final Shapes shapes;
    private final RuleBook rules;
    private final Describer describer;

    /** Reads and compiles the shapes. */
    public ShaclPublicationCheck(CodeLists codes, AccessPolicy access) {
        ShapesFile file = ShapesFile.read();
        this.shapes = Shapes.parse(file.graph());
        this.rules = new RuleBook(file);
        this.describer = new Describer(new Addresses(STABLE_BASE), codes, access, Ark.TEST_NAAN, ANY_LICENCE);
    }

    @Override
    public List<Rule> rules() {
        return rules.all();
    }

    @Override
    public PublicationReport check(Item item, int pages) {
        // Instants, version and sequence are the repository's own and never a librarian's to mend.
        CatalogueEntry entry = new CatalogueEntry(item, 1, 1, Instant.EPOCH, Instant.EPOCH, pages, Optional.empty());
        return report(describer.describe(entry));
    }

    PublicationReport report(Graph description) {
        Set<Rule> broken = new LinkedHashSet<>();
        for (ReportEntry finding :
                ShaclValidator.get().validate(shapes, description).getEntries()) {
            broken.add(rules.of(finding.source()));
        }
        return new PublicationReport(broken.stream()
                .sorted(Comparator.comparing(Rule::severity).thenComparingInt(rules.all()::indexOf))
                .toList());
    }
}
