package org.tangthu.portal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.Sort;

/**
 * A search as it stands in an address: {@code /search?q=…&kind=map&sort=title&page=2}. Equal searches have equal
 * addresses. Whatever cannot be read is left out, so that every address can be answered.
 */
record SearchAddress(String text, Map<Facet, Set<String>> filters, Sort sort, int page) {
    static final int PAGE_SIZE = 20;

    /** More values of one facet than a reader would ever choose. */
    private static final int MAX_VALUES = 10;

    private static final int MAX_VALUE_LENGTH = 100;
    private static final int MAX_TEXT_LENGTH = 1_000;
    /** They have no place in a page either. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

    private static final int LAST_PAGE = SearchQuery.MAX_DEPTH / PAGE_SIZE;

    static SearchAddress parse(Map<String, List<String>> parameters) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = parameters.getOrDefault(facet.code(), List.of()).stream()
                    .filter(value -> !value.isBlank() && value.length() <= MAX_VALUE_LENGTH)
                    .limit(MAX_VALUES)
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

    SearchQuery query() {
        return new SearchQuery(text, filters, page, PAGE_SIZE, sort);
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
        changed.put(facet, values);
        return new SearchAddress(text, changed, sort, 1);
    }

    /** The same search for other words. */
    SearchAddress of(String other) {
        return new SearchAddress(other, filters, sort, 1);
    }

    SearchAddress sortedBy(Sort other) {
        return new SearchAddress(text, filters, other, 1);
    }

    SearchAddress at(int number) {
        return new SearchAddress(text, filters, sort, number);
    }

    /** The last page that can be asked for. */
    static int lastPage(long total) {
        return (int) Math.min(LAST_PAGE, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** Path and query below the base. */
    @Override
    public String toString() {
        StringBuilder address = new StringBuilder("/search?q=").append(encode(text));
        filters.forEach((facet, values) -> values.forEach(
                value -> address.append('&').append(facet.code()).append('=').append(encode(value))));
        if (sort != (text.isEmpty() ? Sort.ADDED : Sort.RELEVANCE)) {
            address.append("&sort=").append(sort.code());
        }
        if (page > 1) {
            address.append("&page=").append(page);
        }
        return address.toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
