package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrQuery.SortClause;
import org.apache.solr.common.SolrDocument;
import org.tangthu.analysis.Terms;
import org.tangthu.portal.search.SimilarItems;
import org.tangthu.portal.search.query.WordForms;
import org.tangthu.portal.search.query.WordForms.Form;
import org.tangthu.repository.ark.Ark;

/**
 * Asks for what an item is described with: the rarer that is, the more it counts, as everywhere in Lucene. A place alone
 * makes nothing similar. (Solr's own MoreLikeThis would take the forms of one word for several, and needs an update log in a
 * SolrCloud.)
 */
final class SolrSimilarItems implements SimilarItems {
    /** Of the item's people, of its subjects, of its places, and of its pairs of words in titles. */
    private static final int MOST = 8;

    private final SolrReader reader;
    private final WordForms forms;

    SolrSimilarItems(SolrReader reader, WordForms forms) {
        this.reader = reader;
        this.forms = forms;
    }

    @Override
    public List<Ark> similar(Ark item, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
        }
        return described(item).map(document -> similar(item, document, limit)).orElse(List.of());
    }

    private Optional<SolrDocument> described(Ark item) {
        SolrQuery solr = new SolrQuery("{!term f=id v=$id}").setFields("title", "agent", "subject", "place");
        solr.set("id", item.toString());
        return reader.query(Index.ITEMS, solr).getResults().stream().findFirst();
    }

    private List<Ark> similar(Ark item, SolrDocument document, int limit) {
        String like = Stream.of(phrases(document, "agent", 3), phrases(document, "subject", 3), pairs(document))
                .flatMap(clauses -> clauses)
                .collect(Collectors.joining(" "));
        if (like.isEmpty()) {
            return List.of();
        }
        String near = phrases(document, "place", 1).collect(Collectors.joining(" "));
        SolrQuery solr = new SolrQuery("+(" + like + ") " + near).addFilterQuery("entity:item");
        // One more than wanted, for the item itself is the likest.
        solr.setSorts(List.of(SortClause.desc("score"), SortClause.asc("id")));
        solr.setFields("id").setRows(limit + 1).set("minExactCount", limit + 1);
        return reader.query(Index.ITEMS, solr).getResults().stream()
                .map(found -> Ark.parse((String) found.getFieldValue("id")))
                .filter(ark -> !ark.equals(item))
                .limit(limit)
                .toList();
    }

    private Stream<String> phrases(SolrDocument document, String field, int weight) {
        return values(document, field)
                .map(value -> forms.of(value).stream().map(Form::folded).collect(Collectors.joining(" ")))
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .limit(MOST)
                .map(phrase -> clause(field, phrase) + "^" + weight);
    }

    private Stream<String> pairs(SolrDocument document) {
        return values(document, "title")
                .flatMap(title -> pairs(forms.of(title)).stream())
                .distinct()
                .limit(MOST)
                .map(pair -> clause("title", pair));
    }

    /** Two words are one term in the index, two characters a phrase. */
    private static List<String> pairs(List<Form> words) {
        return IntStream.range(1, words.size())
                .mapToObj(i -> pair(words.get(i - 1).folded(), words.get(i).folded()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String pair(String one, String next) {
        boolean letters = one.codePoints().noneMatch(Character::isIdeographic)
                && next.codePoints().noneMatch(Character::isIdeographic);
        return letters ? Terms.pair(one, next) : one + " " + next;
    }

    private static Stream<String> values(SolrDocument document, String field) {
        Collection<Object> values = document.getFieldValues(field);
        return values == null ? Stream.empty() : values.stream().map(String.class::cast);
    }

    private static String clause(String field, String terms) {
        return field + ":" + Clauses.quoted(terms);
    }
}
