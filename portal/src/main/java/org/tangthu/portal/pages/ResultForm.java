package org.tangthu.portal.pages;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.ItemPage.Download;

/** A form in which results are had for other programs. */
public enum ResultForm {
    /** A table of the first {@value #MOST} results. */
    CSV("text/csv", address -> address.at(1).below("/search.csv")),
    /** The first {@value #MOST} results for reference managers. */
    RIS("application/x-research-info-systems", address -> address.at(1).below("/search.ris")),
    /** The page of results as a feed. */
    ATOM("application/atom+xml", address -> address.below("/search.atom")),
    /** The page of results with all that is known of why each was found. */
    JSON("application/json", SearchAddress::belowApi);

    /** As many as a table or a list for reference managers has. */
    public static final int MOST = 1_000;

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

    /** @param found how many results there are in all */
    static List<Download> files(SearchAddress address, long found, Edition edition) {
        return Stream.of(values())
                .map(form -> new Download(form.label(found, edition), form.link(address, edition), form.type()))
                .toList();
    }

    private String label(long found, Edition edition) {
        String label = edition.text("search.file." + name().toLowerCase(Locale.ROOT));
        boolean cut = found > MOST && (this == CSV || this == RIS);
        return cut ? edition.text("search.file.most", label, edition.formats().number(MOST)) : label;
    }

    /** The words of a feed are of a language; the others have none. */
    private String link(SearchAddress address, Edition edition) {
        return this == ATOM ? edition.links().to(of(address)) : edition.links().plain(of(address));
    }
}
