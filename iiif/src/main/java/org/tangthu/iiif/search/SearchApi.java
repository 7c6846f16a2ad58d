package org.tangthu.iiif.search;

import java.util.Map;
import java.util.Set;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;

/**
 * A version of the IIIF Content Search API: where it stands and how it writes its answers. All versions meet in {@link
 * Question}, {@link Answer} and {@link Terms}; everything behind them knows none.
 */
public interface SearchApi {
    /** Under which the version's services stand, such as {@code /iiif/search/2}. */
    String path();

    /** The address of the search service of an item; completion stands at {@code /autocomplete} behind it. */
    String service(Addresses addresses, Ark item);

    /** The motivations that annotations in its answers have, in all spellings. */
    Set<String> motivations();

    /** The media type of its JSON-LD, with the parameters that the version asks for. */
    String linkedDataType();

    /** Whether JSON-LD is what a client gets that says nothing of media types; else it is plain JSON. */
    boolean prefersLinkedData();

    /** What was found, as a tree to be written as JSON. */
    Map<String, Object> write(Answer answer);

    /** What may have been meant, as a tree to be written as JSON. */
    Map<String, Object> write(Terms terms);
}
