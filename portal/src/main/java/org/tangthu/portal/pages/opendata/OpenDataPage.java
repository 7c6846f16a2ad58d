package org.tangthu.portal.pages.opendata;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;

/**
 * The page about open data.
 *
 * @param tallies what was counted; empty before the first count
 * @param counted when that was, as a sentence has it; empty likewise
 * @param datasets those of the portal as a whole
 * @param collections how many more there are, one for each collection
 * @param catalog address of the list of all
 * @param licence address of the licence
 * @param source the line by which to name the source
 * @param review the day by which the list is looked through again
 * @param email where to write to
 * @param ways how data is had
 * @param limits what one network may ask in a minute; empty if nothing is limited
 * @param allowance by how much a token raises them
 */
public record OpenDataPage(
        Head head,
        List<Tally> tallies,
        Optional<String> counted,
        List<Listed> datasets,
        long collections,
        String catalog,
        String licence,
        String source,
        String review,
        Optional<String> email,
        List<Way> ways,
        List<Limit> limits,
        int allowance,
        Query query)
        implements PageModel {

    public OpenDataPage {
        Objects.requireNonNull(head);
        tallies = List.copyOf(tallies);
        Objects.requireNonNull(counted);
        datasets = List.copyOf(datasets);
        Objects.requireNonNull(email);
        ways = List.copyOf(ways);
        limits = List.copyOf(limits);
    }

    /** Something that was counted. */
    public record Tally(String label, long number) {}

    /** A dataset in the list. */
    public record Listed(LocalizedText title, String href, LocalizedText description) {}

    /**
     * A way to data.
     *
     * @param example a command that can be run as it stands; empty if there is nothing yet to try it on
     */
    public record Way(String title, String text, Optional<String> example, List<Link> links) {
        public Way {
            Objects.requireNonNull(example);
            links = List.copyOf(links);
        }
    }

    public record Link(String label, String href) {}

    /** How many requests of a kind are answered in a minute. */
    public record Limit(String label, int requests) {}

    /** What one SPARQL query may take. */
    public record Query(long seconds, long holderSeconds, long rows) {}

    @Override
    public String template() {
        return "pages/open-data";
    }
}
