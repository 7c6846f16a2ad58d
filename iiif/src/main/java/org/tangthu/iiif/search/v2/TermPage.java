package org.tangthu.iiif.search.v2;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tangthu.iiif.search.Terms;

/** Writes words that may have been meant (Content Search API 2.0, section 5.3). */
final class TermPage {
    private TermPage() {}

    static Map<String, Object> of(Terms terms) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@context", ContentSearch2.CONTEXT);
        page.put("id", terms.address());
        page.put("type", "TermPage");
        if (!terms.question().ignored().isEmpty()) {
            page.put("ignored", terms.question().ignored());
        }
        page.put("items", terms.terms().stream().map(TermPage::term).toList());
        return page;
    }

    /** The word can be asked for as it is, so that no service need be named. */
    private static Map<String, Object> term(Terms.Term term) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", term.value());
        term.count().ifPresent(count -> json.put("total", count));
        return json;
    }
}
