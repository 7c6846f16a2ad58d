package org.tangthu.portal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.Sort;

/**
 * A search as it stands in an address: {@code /search?q=…&kind=map&sort=title&page=2}. Equal searches have equal
 * addresses. Whatever cannot be read is left out, so that every address can be answered; but for those that narrow further
 * than any page leads to, which are walks through combinations ({@link #tooNarrow}).
 */
public record SearchAddress(String text, Map<Facet, Set<String>> filters, Sort sort, int page) {
    public static final int PAGE_SIZE = 20;

    private static final String PATH = "/search";
    private static final String API = "/api/search";

    /** Values of one facet of which an item has one: as many as the choice of a reader may need. */
    static final int MAX_VALUES = 8;

    /** Facets by which a search is narrowed at one time. */
    static final int MAX_FACETS = 4;

    /** Names and subjects may be long. */
    private static final int MAX_VALUE_LENGTH = 300;

    private static final int MAX_TEXT_LENGTH = 1_000;
    /** They have no place in a page either. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

    private static final int LAST_PAGE = SearchQuery.MAX_DEPTH / PAGE_SIZE;

    /** @param parameters of an address, decoded */
    public static SearchAddress parse(Map<String, List<String>> parameters) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = parameters.getOrDefault(facet.code(), List.of()).stream()
                    .filter(SearchAddress::takes)
                    .distinct()
                    // One more tells that there are too many.
                    .limit(MAX_VALUES + 1)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        String text =
                bounded(CONTROLS.matcher(first(parameters, "q")).replaceAll(" ").strip());
        return new SearchAddress(
                text,
                filters,
                Sort.of(first(parameters, "sort")).orElse(text.isEmpty() ? Sort.ADDED : Sort.RELEVANCE),
                pageNumber(first(parameters, "page")));
    }

    /** Whether a value of a facet can stand in an address. */
    static boolean takes(String value) {
        return !value.isBlank()
                && value.length() <= MAX_VALUE_LENGTH
                && !CONTROLS.matcher(value).find();
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    /** Its first characters; none is cut in two. */
    private static String bounded(String text) {
        if (text.length() <= MAX_TEXT_LENGTH) {
            return text;
        }
        boolean within = Character.isHighSurrogate(text.charAt(MAX_TEXT_LENGTH - 1));
        return text.substring(0, within ? MAX_TEXT_LENGTH - 1 : MAX_TEXT_LENGTH);
    }

    private static int pageNumber(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(text), LAST_PAGE) : 1;
    }

    /** What is asked of the index. */
    public SearchQuery query() {
        return new SearchQuery(text, filters, page, PAGE_SIZE, sort);
    }

    /** Whether it is narrowed by more values or facets than a page ever leads to. */
    boolean tooNarrow() {
        return filters.size() > MAX_FACETS || filters.values().stream().anyMatch(values -> values.size() > MAX_VALUES);
    }

    /** Whether one more value of a facet can be put on. */
    boolean hasRoom(Facet facet) {
        Set<String> values = filters.get(facet);
        return values == null ? filters.size() < MAX_FACETS : values.size() < MAX_VALUES;
    }

    /** Whether it is all items in their usual order, from the first: the one search that search engines should know. */
    boolean plain() {
        return toString().equals(PATH);
    }

    boolean has(Facet facet, String value) {
        return filters.getOrDefault(facet, Set.of()).contains(value);
    }

    /** With the value put on, or taken off if it is on; back at the first page. */
    SearchAddress toggled(Facet facet, String value) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters);
        Set<String> values = new TreeSet<>(filters.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        if (values.isEmpty()) {
            changed.remove(facet);
        } else {
            changed.put(facet, values);
        }
        return new SearchAddress(text, changed, sort, 1);
    }

    /** The same search of everything. */
    SearchAddress unfiltered() {
        return new SearchAddress(text, Map.of(), sort, 1);
    }

    /** The same search for other words. */
    SearchAddress of(String other) {
        return new SearchAddress(other, filters, sort, 1);
    }

    SearchAddress sortedBy(Sort other) {
        return new SearchAddress(text, filters, other, 1);
    }

    public SearchAddress at(int number) {
        return new SearchAddress(text, filters, sort, number);
    }

    /** The last page that can be asked for. */
    public static int lastPage(long total) {
        return (int) Math.min(LAST_PAGE, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** A wider search in the same order. */
    SearchAddress of(SearchResult.Wider other) {
        return new SearchAddress(other.text(), sorted(other.filters()), sort, 1);
    }

    private static Map<Facet, Set<String>> sorted(Map<Facet, Set<String>> filters) {
        Map<Facet, Set<String>> sorted = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> sorted.put(facet, new TreeSet<>(values)));
        return sorted;
    }

    /** Path and query below the base. */
    @Override
    public String toString() {
        return below(PATH);
    }

    /** The same list in another form, which stands at another path. */
    public String below(String path) {
        List<String> parameters = new ArrayList<>();
        if (!text.isEmpty()) {
            parameters.add("q=" + encode(text));
        }
        filters.forEach((facet, values) -> values.forEach(value -> parameters.add(facet.code() + "=" + encode(value))));
        if (sort != (text.isEmpty() ? Sort.ADDED : Sort.RELEVANCE)) {
            parameters.add("sort=" + sort.code());
        }
        if (page > 1) {
            parameters.add("page=" + page);
        }
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    /** The same list as REST answers it, which lists everything by titles unless it is told otherwise. */
    public String belowApi() {
        String address = below(API);
        boolean silent = text.isEmpty() && sort == Sort.ADDED;
        return silent ? address + (address.equals(API) ? "?" : "&") + "sort=" + sort.code() : address;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
