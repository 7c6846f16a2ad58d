package org.tangthu.iiif.search;

import java.util.List;
import java.util.OptionalLong;

/**
 * What may have been meant to be typed, independent of a version of the API.
 *
 * @param question that is answered
 * @param address of the answer
 * @param terms the likeliest first
 * @param open whether anybody would be answered the same
 */
public record Terms(Question question, String address, List<Term> terms, boolean open) {
    public Terms {
        terms = List.copyOf(terms);
    }

    /**
     * All that could be typed.
     *
     * @param count how often it stands in the texts, where that is known
     * @param search address at which it is searched for
     */
    public record Term(String value, OptionalLong count, String search) {}
}
