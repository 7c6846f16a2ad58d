package org.tangthu.portal.pages;

import java.util.List;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.search.Facet;

/**
 * How many items of a library or a collection have a value.
 *
 * @param href the search for them
 */
public record Tally(String label, long items, String href) {

    /**
     * The most frequent values of a facet.
     *
     * @param found the items of this part
     * @param most values to show
     */
    public static List<Tally> of(
            Facet facet, Newest found, Within part, FacetLabels labels, Edition edition, int most) {
        return found.counts(facet).stream()
                .limit(most)
                .map(count -> new Tally(
                        Edition.capitalized(labels.of(facet, count.value())),
                        count.items(),
                        part.narrowed(facet, count.value(), edition.links())))
                .toList();
    }
}
