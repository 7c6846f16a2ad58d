package org.tangthu.portal.search.solr;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;
import org.tangthu.analysis.vietnamese.Shelfmarks;
import org.tangthu.linkeddata.reconcile.Candidate;
import org.tangthu.linkeddata.reconcile.LabelKind;
import org.tangthu.linkeddata.reconcile.LabelSearch;
import org.tangthu.linkeddata.reconcile.LabelSearchUnavailable;
import org.tangthu.linkeddata.reconcile.Scope;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.portal.search.query.WordForms;
import org.tangthu.portal.search.query.WordForms.Form;

/**
 * The labels in Solr. It finds those that have half of the words at least, or all that were typed so far; these are then
 * compared one by one.
 */
final class SolrLabelSearch implements LabelSearch {
    private static final int MOST_WORDS = 32;
    private static final int LONGEST = 500;
    private static final int LEAST_CANDIDATES = 50;
    private static final int WHOLE = 100;

    private final SolrReader reader;
    private final WordForms forms;
    private final ConceptLabels concepts;
    private final PlaceLabels places;

    SolrLabelSearch(SolrReader reader, WordForms forms, ConceptLabels concepts, PlaceLabels places) {
        this.reader = reader;
        this.forms = forms;
        this.concepts = concepts;
        this.places = places;
    }

    @Override
    public List<Candidate> search(String label, Scope scope, int limit) {
        return nearest(label, SolrLabelSearch::asking, Likeness::of, scope, limit);
    }

    @Override
    public List<Candidate> beginning(String typed, Scope scope, int limit) {
        return nearest(typed, SolrLabelSearch::askingFurther, Likeness::ofBeginning, scope, limit);
    }

    @Override
    public List<Candidate> marked(String mark, Scope scope, int limit) {
        requireBounded(limit);
        String normal = Shelfmarks.normal(mark.substring(0, Math.min(mark.length(), LONGEST)));
        if (normal.isEmpty() || !scope.has(LabelKind.ITEM)) {
            return List.of();
        }
        SolrQuery solr = new SolrQuery("{!term f=mark v=$mark}");
        solr.setSort("id", SolrQuery.ORDER.asc).set("mark", normal);
        return entities(solr, label -> WHOLE, new Scope(Set.of(LabelKind.ITEM), scope.itemKinds()), limit)
                .toList();
    }

    @Override
    public int likeness(String wanted, String label) {
        return likeness(wanted).of(label);
    }

    private Likeness likeness(String label) {
        return new Likeness(forms, label.substring(0, Math.min(label.length(), LONGEST)));
    }

    private List<Candidate> nearest(
            String label, Function<List<Form>, SolrQuery> question, Likeness.Measure measure, Scope scope, int limit) {
        requireBounded(limit);
        Likeness wanted = likeness(label);
        if (wanted.words().isEmpty()) {
            return List.of();
        }
        ToIntFunction<String> nearness = of -> measure.of(wanted, of);
        return Stream.of(
                        entities(question.apply(wanted.words()), nearness, scope, Math.max(limit, LEAST_CANDIDATES)),
                        scope.has(LabelKind.CONCEPT) ? concepts.like(nearness) : Stream.<Candidate>empty(),
                        scope.has(LabelKind.PLACE) ? places.like(nearness) : Stream.<Candidate>empty())
                .flatMap(candidates -> candidates)
                .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::id))
                .limit(limit)
                .toList();
    }

    private static void requireBounded(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
        }
    }

    private Stream<Candidate> entities(SolrQuery solr, ToIntFunction<String> nearness, Scope scope, int rows) {
        String kinds = EnumSet.of(LabelKind.ITEM, LabelKind.AGENT, LabelKind.LIBRARY, LabelKind.COLLECTION).stream()
                .filter(scope::has)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        if (kinds.isEmpty()) {
            return Stream.empty();
        }
        solr.addFilterQuery("{!terms f=entity}" + kinds);
        if (!scope.itemKinds().isEmpty()) {
            solr.addFilterQuery("{!bool should=$ofKind should=$noItem}");
            solr.set("ofKind", "{!terms f=kind}" + String.join(",", scope.itemKinds()));
            solr.set("noItem", "(*:* -entity:item)");
        }
        solr.setFields("id", "entity", "title").setRows(rows).set("minExactCount", rows);
        try {
            return reader.query(Index.ITEMS, solr).getResults().stream().map(found -> candidate(found, nearness));
        } catch (SearchUnavailable e) {
            throw new LabelSearchUnavailable(e.getMessage(), e);
        }
    }

    private static SolrQuery asking(List<Form> words) {
        List<String> folded =
                words.stream().map(Form::folded).distinct().limit(MOST_WORDS).toList();
        SolrQuery solr = new SolrQuery("{!bool must=$some should=$whole}");
        StringBuilder some = new StringBuilder("{!bool mm=" + (folded.size() + 1) / 2);
        for (int i = 0; i < folded.size(); i++) {
            some.append(" should=$word").append(i);
            solr.set("word" + i, "{!term f=title v=$text" + i + "}");
            solr.set("text" + i, folded.get(i));
        }
        solr.set("some", some.append('}').toString());
        // Above all relevance: however many contain the words, those that are all of them come along.
        solr.set("whole", "({!term f=title_key v=$key})^=1000");
        solr.set("key", words.stream().map(Form::folded).collect(Collectors.joining(" ")));
        return solr;
    }

    /** All words but the last must be there, and one that begins as it does. */
    private static SolrQuery askingFurther(List<Form> words) {
        List<String> folded = words.stream().map(Form::folded).limit(MOST_WORDS).toList();
        SolrQuery solr = new SolrQuery();
        StringBuilder all = new StringBuilder("{!bool should=$whole");
        for (int i = 0; i < folded.size(); i++) {
            all.append(" must=$word").append(i);
            String parser = i == folded.size() - 1 ? "prefix" : "term";
            solr.set("word" + i, "{!" + parser + " f=title v=$text" + i + "}");
            solr.set("text" + i, folded.get(i));
        }
        solr.setQuery(all.append('}').toString());
        solr.set("whole", "({!prefix f=title_key v=$key})^=1000");
        solr.set("key", String.join(" ", folded));
        return solr;
    }

    private static Candidate candidate(SolrDocument found, ToIntFunction<String> nearness) {
        String id = (String) found.getFieldValue("id");
        LabelKind kind = LabelKind.valueOf(((String) found.getFieldValue("entity")).toUpperCase(Locale.ROOT));
        Collection<Object> labels =
                Optional.ofNullable(found.getFieldValues("title")).orElse(List.of());
        return labels.stream()
                .map(String.class::cast)
                .map(label -> Likeness.candidate(id, label, kind, nearness.applyAsInt(label)))
                .max(Comparator.comparingInt(Candidate::score))
                .orElseThrow();
    }
}
