package org.tangthu.iiif.search.v2;

import java.util.Map;
import java.util.Set;
import org.tangthu.iiif.search.Answer;
import org.tangthu.iiif.search.SearchApi;
import org.tangthu.iiif.search.Terms;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;

/** Content Search API 2.0 with extended responses, and completion of words. */
public final class ContentSearch2 implements SearchApi {
    static final String CONTEXT = "http://iiif.io/api/search/2/context.json";

    @Override
    public String path() {
        return "/iiif/search/2";
    }

    @Override
    public String service(Addresses addresses, Ark item) {
        return addresses.search2(item);
    }

    /** Texts supplement a canvas (Presentation API 3.0, section 5.6); what is told of hits has motivations of its own. */
    @Override
    public Set<String> motivations() {
        return Set.of(FoundAnnotations.SUPPLEMENTING, FoundAnnotations.CONTEXTUALIZING, FoundAnnotations.HIGHLIGHTING);
    }

    @Override
    public String linkedDataType() {
        return "application/ld+json;profile=\"" + CONTEXT + "\"";
    }

    @Override
    public boolean prefersLinkedData() {
        return true;
    }

    @Override
    public Map<String, Object> write(Answer answer) {
        return FoundAnnotations.page(answer);
    }

    @Override
    public Map<String, Object> write(Terms terms) {
        return TermPage.of(terms);
    }
}
