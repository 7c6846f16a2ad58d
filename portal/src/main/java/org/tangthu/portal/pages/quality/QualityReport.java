package org.tangthu.portal.pages.quality;

import java.util.List;
import java.util.Objects;
import org.tangthu.portal.search.QualityCounts.Lacking;
import org.tangthu.repository.publication.Rule;

/**
 * How complete descriptions are.
 *
 * @param fields rules that say what a description holds: their shares are its completeness
 * @param others rules that some item breaks besides
 * @param scopes all items first, then libraries, then collections, each by its name
 */
record QualityReport(List<Rule> fields, List<Rule> others, List<Scope> scopes) {
    QualityReport {
        fields = List.copyOf(fields);
        others = List.copyOf(others);
        scopes = List.copyOf(scopes);
    }

    /** Whose items were counted. */
    enum Kind {
        SITE,
        LIBRARY,
        COLLECTION;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * The items of the site, of a library or of a collection.
     *
     * @param id empty for the site
     * @param iri what the data calls it
     * @param href its page
     */
    record Scope(Kind kind, String id, String name, String iri, String href, Lacking counts) {
        Scope {
            Objects.requireNonNull(counts);
        }

        /** Of the items that keep a rule, from 0 to 1; 1 where there are no items. */
        double share(Rule rule) {
            return counts.items() == 0 ? 1 : 1 - (double) counts.of(rule.code()) / counts.items();
        }

        /** The mean of the shares of some rules. */
        double completeness(List<Rule> fields) {
            return fields.stream().mapToDouble(this::share).average().orElse(1);
        }
    }
}
