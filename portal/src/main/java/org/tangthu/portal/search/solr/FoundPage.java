package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.solr.common.SolrDocument;
import org.tangthu.portal.search.PageHit;
import org.tangthu.portal.search.Snippet;
import org.tangthu.portal.search.Where;
import org.tangthu.portal.search.query.Match;

/**
 * A page that Solr found.
 *
 * @param text and {@code reading}, how its characters are read in quốc ngữ: as they stand in the index
 * @param machine whether a machine made them
 */
record FoundPage(String page, String text, Optional<String> reading, boolean machine) {
    static final String[] FIELDS = {"id", "item", "page", "text", "reading", "machine"};

    static FoundPage of(SolrDocument document) {
        return new FoundPage(
                (String) document.getFieldValue("page"),
                (String) document.getFieldValue("text"),
                Optional.ofNullable((String) document.getFieldValue("reading")),
                Boolean.TRUE.equals(document.getFieldValue("machine")));
    }

    /** The page to show, with the piece of its text that answers, or of its reading where only that does. */
    PageHit hit(Explanation explanation) {
        List<String> texts = new ArrayList<>(List.of(text));
        reading.ifPresent(texts::add);
        Optional<Snippet> snippet = Optional.empty();
        for (String each : texts) {
            List<Match> matches = explanation.read(machine ? Where.MACHINE_TEXT : Where.TEXT, each);
            if (snippet.isEmpty() && !matches.isEmpty()) {
                snippet = Optional.of(Snippet.of(each, matches));
            }
        }
        return new PageHit(page, snippet.orElseGet(() -> Snippet.of(text, List.of())));
    }
}
