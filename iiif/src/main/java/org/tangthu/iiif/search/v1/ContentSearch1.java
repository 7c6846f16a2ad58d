package org.tangthu.iiif.search.v1;

import java.util.Map;
import java.util.Set;
import org.tangthu.iiif.search.Answer;
import org.tangthu.iiif.search.SearchApi;
import org.tangthu.iiif.search.Terms;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;

/** Content Search API 1.0 with hits, and completion of words. */
public final class ContentSearch1 implements SearchApi {
    static final String CONTEXT = "http://iiif.io/api/search/1/context.json";

    @Override
    public String path() {
        return "/iiif/search/1";
    }

    @Override
    public String service(Addresses addresses, Ark item) {
        return addresses.search1(item);
    }

    /** A transcription paints its canvas (Presentation API 2.1, section 3.1); section 3.2.1 leaves the prefix out. */
    @Override
    public Set<String> motivations() {
        return Set.of("painting", FoundList.PAINTING);
    }

    @Override
    public String linkedDataType() {
        return "application/ld+json";
    }

    @Override
    public boolean prefersLinkedData() {
        return false;
    }

    @Override
    public Map<String, Object> write(Answer answer) {
        return FoundList.of(answer);
    }

    @Override
    public Map<String, Object> write(Terms terms) {
        return TermList.of(terms);
    }
}
