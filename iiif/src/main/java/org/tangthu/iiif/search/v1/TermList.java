package org.tangthu.iiif.search.v1;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tangthu.iiif.search.Terms;

/** Writes words that may have been meant (Content Search API 1.0, section 4.3). */
final class TermList {
    private TermList() {}

    static Map<String, Object> of(Terms terms) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@context", ContentSearch1.CONTEXT);
        list.put("@id", terms.address());
        list.put("@type", "search:TermList");
        if (!terms.question().ignored().isEmpty()) {
            list.put("ignored", terms.question().ignored());
        }
        list.put("terms", terms.terms().stream().map(TermList::term).toList());
        return list;
    }

    private static Map<String, Object> term(Terms.Term term) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("match", term.value());
        json.put("url", term.search());
        term.count().ifPresent(count -> json.put("count", count));
        return json;
    }
}
