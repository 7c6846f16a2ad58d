package org.tangthu.portal.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;

/**
 * Turns words into queries of Solr. What the reader typed goes to the parser as quoted terms in parameters of their own:
 * it is never parsed as syntax or local parameters. The bounds on a text keep a query under the limit of clauses.
 */
final class SolrWords {
    /** Beyond any sum of relevance scores, so that it divides results into two tiers. */
    private static final int EXACT_TIER = 1_000;

    private static final String WORDS = "{!edismax qf=$fields uf='-* -_query_' q.op=AND tie=0.1 v=$text}";

    private SolrWords() {}

    static SolrQuery everything() {
        return new SolrQuery("*:*");
    }

    /**
     * All terms must be found, each in any of the fields. Words that stand together count more. A text with diacritics puts
     * documents that have all its terms in the exact fields before all others; one without may mean any.
     */
    static SolrQuery of(QueryText text, String fields, String exactFields) {
        SolrQuery solr = new SolrQuery("{!bool must=$words should=$together should=$exactly}");
        solr.set("text", text.quoted());
        solr.set("phrase", text.phrase());
        solr.set("fields", fields + " " + exactFields);
        solr.set("exactFields", exactFields);
        solr.set("words", WORDS);
        solr.set("together", "{!edismax qf=$fields uf='-* -_query_' tie=0.1 v=$phrase}");
        solr.set(
                "exactly",
                text.accented()
                        ? "({!edismax qf=$exactFields uf='-* -_query_' q.op=AND v=$text})^=" + EXACT_TIER
                        : "-*:*");
        return solr;
    }

    static void highlight(SolrQuery solr, List<String> fields) {
        solr.setHighlight(true).setHighlightSnippets(1).setHighlightFragsize(160);
        solr.set("hl.q", WORDS);
        solr.set("hl.method", "unified");
        solr.set("hl.fl", String.join(",", fields));
        solr.set("hl.tag.pre", String.valueOf(Snippet.MATCH_BEGINS));
        solr.set("hl.tag.post", String.valueOf(Snippet.MATCH_ENDS));
    }

    /** The snippet of the first of these fields that has one; Solr gives an empty text for a field that has none. */
    static Optional<Snippet> snippet(QueryResponse response, String id, List<String> fields) {
        if (response.getHighlighting() == null) {
            return Optional.empty();
        }
        Map<String, List<String>> found = response.getHighlighting().getOrDefault(id, Map.of());
        return fields.stream()
                .flatMap(field -> found.getOrDefault(field, List.of()).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(Snippet::ofMarked);
    }
}
