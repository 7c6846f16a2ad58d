package org.tangthu.portal.search.solr;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult.Wider;
import org.tangthu.portal.search.query.QueryPlan;
import org.tangthu.portal.search.query.QueryPlan.Unit;
import org.tangthu.portal.search.query.QueryPlan.Word;

/**
 * Searches for somebody who found nothing: without one filter, without any, for one word alone. What each finds is counted,
 * all in one request, so that none leads to nothing again.
 */
final class WiderSearches {
    /** Of more words hardly one alone is what was meant. */
    private static final int MAX_UNITS = 8;

    private static final String EVERYTHING = "everything";

    private final SolrReader reader;

    /** @param parameters of Solr, with queries that all must be fulfilled */
    private record Candidate(Wider search, List<String> parameters) {
        String query(int number) {
            return parameters.stream()
                    .map(parameter -> " filter=$" + parameter)
                    .collect(Collectors.joining("", "{!bool key=" + number + " filter=$" + EVERYTHING, "}"));
        }

        Wider counted(long items) {
            return new Wider(search.text(), search.filters(), items);
        }
    }

    WiderSearches(SolrReader reader) {
        this.reader = reader;
    }

    List<Wider> of(SearchQuery query, QueryPlan plan) {
        SolrQuery solr =
                new SolrQuery("*:*").addFilterQuery(SolrSearchIndex.ITEMS).setRows(0);
        solr.set(EVERYTHING, "*:*");
        Map<Facet, String> filters = setFilters(solr, query.filters());
        List<String> units = new Question(plan, AskedFields.ITEMS).setUnits(solr);
        List<Candidate> fewerFilters = fewerFilters(query, units, filters);
        List<Candidate> singleWords = singleWords(query, plan, units, filters);
        List<Wider> found = counted(
                solr, Stream.concat(fewerFilters.stream(), singleWords.stream()).toList());
        Stream<Wider> words = found.stream()
                .filter(wider -> !wider.text().equals(query.text()))
                .sorted(Comparator.comparingLong(Wider::items));
        return Stream.concat(found.stream().filter(wider -> wider.text().equals(query.text())), words)
                .toList();
    }

    private static Map<Facet, String> setFilters(SolrQuery solr, Map<Facet, Set<String>> filters) {
        Map<Facet, String> parameters = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            String parameter = "filter." + facet.code();
            solr.set(parameter, FacetQueries.filter(solr, facet, values));
            parameters.put(facet, parameter);
        });
        return parameters;
    }

    /** Without one of them; of several, without any, too. */
    private static List<Candidate> fewerFilters(SearchQuery query, List<String> units, Map<Facet, String> parameters) {
        Stream<Set<Facet>> without = parameters.keySet().stream().map(facet -> Set.of(facet));
        Stream<Set<Facet>> all = parameters.size() > 1 ? Stream.of(parameters.keySet()) : Stream.empty();
        return Stream.concat(without, all)
                .map(left -> {
                    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
                    filters.putAll(query.filters());
                    filters.keySet().removeAll(left);
                    Stream<String> kept = filters.keySet().stream().map(parameters::get);
                    return new Candidate(
                            new Wider(query.text(), filters, 0),
                            Stream.concat(units.stream(), kept).toList());
                })
                .toList();
    }

    private static List<Candidate> singleWords(
            SearchQuery query, QueryPlan plan, List<String> units, Map<Facet, String> parameters) {
        if (units.size() < 2 || units.size() > MAX_UNITS) {
            return List.of();
        }
        return IntStream.range(0, units.size())
                .mapToObj(unit -> new Candidate(
                        new Wider(typed(plan.units().get(unit)), query.filters(), 0),
                        Stream.concat(Stream.of(units.get(unit)), parameters.values().stream())
                                .toList()))
                .toList();
    }

    /** As it was typed; what must stand together, in quotes. */
    private static String typed(Unit unit) {
        return unit.words().stream().map(WiderSearches::typed).collect(Collectors.joining(" "));
    }

    private static String typed(Word word) {
        return word.written().slots().size() > 1 ? '"' + word.typed() + '"' : word.typed();
    }

    private List<Wider> counted(SolrQuery solr, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        for (int i = 0; i < candidates.size(); i++) {
            solr.addFacetQuery(candidates.get(i).query(i));
        }
        Map<String, Integer> counts =
                reader.query(Index.ITEMS, solr.setFacet(true)).getFacetQuery();
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> candidates.get(i).counted(counts.get(Integer.toString(i))))
                .filter(wider -> wider.items() > 0)
                .toList();
    }
}
