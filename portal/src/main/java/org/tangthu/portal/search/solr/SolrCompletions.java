package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.json.BucketBasedJsonFacet;
import org.tangthu.analysis.vietnamese.Keystrokes;
import org.tangthu.analysis.vietnamese.Syllable;
import org.tangthu.portal.search.Completion;
import org.tangthu.portal.search.Completion.Kind;
import org.tangthu.portal.search.Completions;
import org.tangthu.portal.search.query.Beginnings;
import org.tangthu.portal.search.query.Beginnings.Begun;

/**
 * Completions from the documents of items as they are now: what no published item has is never proposed. Titles are those of
 * the items that answer best; people, subjects and places are counted, first in a sample of the items, which is enough for
 * what many have, then in all for what few have. So the first letter, which most items answer, takes no longer than others.
 */
final class SolrCompletions implements Completions {
    private static final List<Kind> COUNTED = List.of(Kind.AGENT, Kind.SUBJECT, Kind.PLACE);

    /** Texts that are looked at of each kind, as some of them only stand beside one that answers. */
    private static final int CANDIDATES = 60;

    /** Number of items in the sample for which the whole is not counted: it would take too long, and change little. */
    private static final long MANY = 5_000;

    private final SolrReader reader;
    private final Beginnings beginnings;

    SolrCompletions(SolrReader reader, Beginnings beginnings) {
        this.reader = reader;
        this.beginnings = beginnings;
    }

    @Override
    public List<Completion> complete(String typed, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
        }
        String text = typed.substring(0, Math.min(typed.length(), MAX_LENGTH));
        List<Completion> found = asTyped(text, limit);
        return found.isEmpty()
                ? decoded(text).map(meant -> asTyped(meant, limit)).orElse(found)
                : found;
    }

    /** What the keys give with Telex or VNI switched on; empty if that is what was typed. */
    private static Optional<String> decoded(String typed) {
        String meant = Stream.of(typed.split("\\s+"))
                .map(word -> Syllable.valid(word)
                        ? word
                        : Keystrokes.decode(word).filter(Syllable::valid).orElse(word))
                .collect(Collectors.joining(" "));
        return Optional.of(meant).filter(text -> !text.equals(typed.strip()));
    }

    private List<Completion> asTyped(String typed, int limit) {
        return beginnings.begun(typed).map(begun -> complete(begun, limit)).orElse(List.of());
    }

    private List<Completion> complete(Begun begun, int limit) {
        QueryResponse sampled = ask(begun, COUNTED, true, CANDIDATES);
        List<Kind> rare =
                COUNTED.stream().filter(kind -> count(sampled, kind) < MANY).toList();
        QueryResponse whole = rare.isEmpty() ? sampled : ask(begun, rare, false, 0);
        Map<Kind, List<String>> candidates = new EnumMap<>(Kind.class);
        candidates.put(Kind.TITLE, titles(sampled));
        COUNTED.forEach(kind -> candidates.put(kind, values(rare.contains(kind) ? whole : sampled, kind)));
        List<Completion> completions = new ArrayList<>();
        candidates.forEach((kind, texts) ->
                best(texts, begun, limit).forEach(text -> completions.add(new Completion(kind, text))));
        return completions;
    }

    /** @param titles how many items are wanted for their titles, those first that have one which begins as was typed */
    private QueryResponse ask(Begun begun, List<Kind> counted, boolean sample, int titles) {
        SolrQuery solr = new SolrQuery("{!bool cache=false must=$title should=$first}");
        solr.set("title", all(begun, Kind.TITLE));
        solr.set("first", "(" + key(Kind.TITLE, begun.first()) + ")^=1000");
        solr.setRows(titles).setFields(Kind.TITLE.code()).set("minExactCount", titles);
        for (Kind kind : counted) {
            solr.set(kind.code(), all(begun, kind) + (sample ? " +sample:0" : ""));
        }
        solr.set("json.facet", counted.stream().map(SolrCompletions::facet).collect(Collectors.joining(",", "{", "}")));
        return reader.query(Index.ITEMS, solr);
    }

    private static String facet(Kind kind) {
        return "%1$s:{type:query,domain:{query:\"{!cache=false v=$%1$s}\"},facet:{values:{type:terms,field:%2$s,limit:%3$d}}}"
                .formatted(kind.code(), CompletionFields.wholes(kind), CANDIDATES);
    }

    private static String all(Begun begun, Kind kind) {
        return begun.keys().stream().map(key -> "+" + key(kind, key)).collect(Collectors.joining(" "));
    }

    private static String key(Kind kind, String key) {
        return CompletionFields.keys(kind) + ":" + Clauses.quoted(key);
    }

    private static List<String> titles(QueryResponse response) {
        return response.getResults().stream()
                .map(document -> document.getFieldValues(Kind.TITLE.code()))
                .flatMap(Collection::stream)
                .map(String.class::cast)
                .distinct()
                .toList();
    }

    private static long count(QueryResponse response, Kind kind) {
        return response.getJsonFacetingResponse().getQueryFacet(kind.code()).getCount();
    }

    private static List<String> values(QueryResponse response, Kind kind) {
        BucketBasedJsonFacet values =
                response.getJsonFacetingResponse().getQueryFacet(kind.code()).getBucketBasedFacets("values");
        return values == null
                ? List.of()
                : values.getBuckets().stream()
                        .map(bucket -> (String) bucket.getVal())
                        .toList();
    }

    /** The candidates come in their order, which holds among those that are equally close. */
    private List<String> best(List<String> texts, Begun begun, int limit) {
        record Ranked(String text, int closeness) {}
        return texts.stream()
                .flatMap(text ->
                        beginnings.closeness(text, begun).stream().map(closeness -> new Ranked(text, closeness)))
                .sorted(Comparator.comparingInt(Ranked::closeness))
                .limit(limit)
                .map(Ranked::text)
                .toList();
    }
}
