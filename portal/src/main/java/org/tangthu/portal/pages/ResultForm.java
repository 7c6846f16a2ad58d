package org.tangthu.portal.pages;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.ItemPage.Download;

/** A form in which results are had for other programs. */
public enum ResultForm {
    /** A table of the first results. */
    CSV("text/csv", address -> address.at(1).below("/search.csv")),
    /** The first results for reference managers. */
    RIS("application/x-research-info-systems", address -> address.at(1).below("/search.ris")),
    /** The page of results as a feed. */
    ATOM("application/atom+xml", address -> address.below("/search.atom")),
    /** The page of results with all that is known of why each was found. */
    JSON("application/json", SearchAddress::belowApi);

    private final String type;
    private final Function<SearchAddress, String> path;

    ResultForm(String type, Function<SearchAddress, String> path) {
        this.type = type;
        this.path = path;
    }

    /** Media type. */
    public String type() {
        return type;
    }

    /** Where the results of a search stand in this form, below the base. */
    public String of(SearchAddress address) {
        return path.apply(address);
    }

    static List<Download> files(SearchAddress address, Edition edition) {
        return Stream.of(values())
                .map(form -> new Download(
                        edition.text("search.file." + form.name().toLowerCase(Locale.ROOT)),
                        form.link(address, edition),
                        form.type()))
                .toList();
    }

    /** The words of a feed are of a language; the others have none. */
    private String link(SearchAddress address, Edition edition) {
        return this == ATOM ? edition.links().to(of(address)) : edition.links().plain(of(address));
    }
}
