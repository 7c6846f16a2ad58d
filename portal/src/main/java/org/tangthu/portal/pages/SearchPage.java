package org.tangthu.portal.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.search.Snippet;

/**
 * Results of a search, or a word about why there are none.
 *
 * @param text what was looked for, as typed
 * @param available whether the search index answered
 * @param chosen filters that are on, each with the address without it
 * @param remarks what to say about the words
 * @param kept filters as form fields, so that a new search keeps them
 * @param centuries from which the results are
 * @param full whether no further filter can be put on somewhere
 * @param files the results in forms for other programs
 * @param help ways on where nothing was found
 */
public record SearchPage(
        Head head,
        String text,
        boolean available,
        long total,
        Remarks remarks,
        List<Result> results,
        List<Choice> sorts,
        List<Chosen> chosen,
        List<Kept> kept,
        Optional<Histogram> centuries,
        List<FacetList> facets,
        boolean full,
        List<Choice> paging,
        List<ItemPage.Download> files,
        Help help)
        implements PageModel {

    public SearchPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(text);
        Objects.requireNonNull(remarks);
        results = List.copyOf(results);
        sorts = List.copyOf(sorts);
        chosen = List.copyOf(chosen);
        kept = List.copyOf(kept);
        facets = List.copyOf(facets);
        Objects.requireNonNull(centuries);
        Objects.requireNonNull(help);
        paging = List.copyOf(paging);
        files = List.copyOf(files);
    }

    @Override
    public String template() {
        return "pages/search";
    }

    /**
     * An item that was found.
     *
     * @param reasons why, where that is not plain to see
     */
    public record Result(Card card, Optional<Snippet> snippet, Optional<OnPage> page, List<String> reasons) {
        public Result {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What to say about the words that were typed.
     *
     * @param partial whether the results have only most of them
     * @param meant as what they were understood, too
     * @param suggestions searches that may be meant
     */
    public record Remarks(boolean partial, Optional<String> meant, List<Choice> suggestions) {
        static final Remarks NONE = new Remarks(false, Optional.empty(), List.of());

        public Remarks {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * The page of an item on which the words stand.
     *
     * @param machine whether a machine made its text
     * @param crop the words on its image, if the text tells where they stand
     */
    public record OnPage(String label, String href, Snippet snippet, boolean machine, Optional<Crop> crop) {}

    /**
     * Searches that find something where this one does not.
     *
     * @param filters with fewer of them
     * @param words for one of the words alone
     */
    public record Help(List<Way> filters, List<Way> words) {
        static final Help NONE = new Help(List.of(), List.of());

        public Help {
            filters = List.copyOf(filters);
            words = List.copyOf(words);
        }
    }

    /** @param items that are found there */
    public record Way(String label, String href, long items) {}

    /** A link of a row of which one is on. */
    public record Choice(String label, String href, boolean current) {}

    /** @param facet name of the facet */
    public record Chosen(String facet, String label, String without) {}

    /** A hidden form field. */
    public record Kept(String name, String value) {}

    /** @param open whether it is unfolded at once */
    public record FacetList(String label, boolean open, List<FacetValue> values) {}

    /** @param href the search with this value put on, or taken off if it is on; empty where no more can be put on */
    public record FacetValue(String label, long count, Optional<String> href, boolean on) {}
}
