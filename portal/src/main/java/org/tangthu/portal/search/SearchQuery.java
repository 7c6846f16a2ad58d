package org.tangthu.portal.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.tangthu.portal.search.query.QueryPlan;

/**
 * What a reader asks for.
 *
 * @param text words, and phrases in double quotes; any text is a valid one, all its words must be found, and what goes
 *     beyond {@value QueryPlan#MAX_LENGTH} characters or {@value QueryPlan#MAX_WORDS} words is not looked at. Without a
 *     word in it, everything is found
 * @param filters for each facet the values of which an item must have one; at most {@value #MAX_VALUES} each
 * @param page beginning with 1; no more than the first {@value #MAX_DEPTH} results can be paged to
 * @param size results on a page, 1 to {@value #MAX_SIZE}
 * @param counted facets by which the results are to be counted; counting is most of the work where much is found
 * @param explained whether to tell where the words stand, and what else could be looked for
 */
public record SearchQuery(
        String text,
        Map<Facet, Set<String>> filters,
        int page,
        int size,
        Sort sort,
        Set<Facet> counted,
        boolean explained) {
    public static final int MAX_SIZE = 100;
    public static final int MAX_DEPTH = 10_000;
    public static final int MAX_VALUES = 50;

    /** No value of the index has any, and some mean something to Solr. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /** @throws IllegalArgumentException when a bound is passed */
    public SearchQuery {
        Objects.requireNonNull(text);
        Objects.requireNonNull(sort);
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (values.size() > MAX_VALUES) {
                throw new IllegalArgumentException("at most " + MAX_VALUES + " values of " + facet.code());
            }
            if (values.stream().anyMatch(value -> CONTROL.matcher(value).find())) {
                throw new IllegalArgumentException("a value of " + facet.code() + " holds a control character");
            }
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        filters = Map.copyOf(copy);
        counted = Set.copyOf(counted);
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size is 1 to " + MAX_SIZE + ", not " + size);
        }
        if (page < 1 || (long) page * size > MAX_DEPTH) {
            throw new IllegalArgumentException("page is 1 to " + MAX_DEPTH / size + ", not " + page);
        }
    }

    /** With all facets counted, and explained. */
    public SearchQuery(String text, Map<Facet, Set<String>> filters, int page, int size, Sort sort) {
        this(text, filters, page, size, sort, Set.of(Facet.values()), true);
    }

    /** The first twenty results for these words. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Map.of(), 1, 20, Sort.RELEVANCE);
    }

    /** Narrowed by one more value. */
    public SearchQuery where(Facet facet, String value) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        Set<String> values = new LinkedHashSet<>(filters.getOrDefault(facet, Set.of()));
        values.add(value);
        more.put(facet, values);
        return new SearchQuery(text, more, page, size, sort, counted, explained);
    }

    public SearchQuery sortedBy(Sort other) {
        return new SearchQuery(text, filters, page, size, other, counted, explained);
    }

    public SearchQuery page(int number, int ofSize) {
        return new SearchQuery(text, filters, number, ofSize, sort, counted, explained);
    }

    /** Counted by these facets alone. */
    public SearchQuery counting(Set<Facet> facets) {
        return new SearchQuery(text, filters, page, size, sort, facets, explained);
    }

    /** For the items and their number alone. */
    public SearchQuery bare() {
        return new SearchQuery(text, filters, page, size, sort, Set.of(), false);
    }

    /** How many results stand before this page. */
    public int offset() {
        return (page - 1) * size;
    }
}
