package org.tangthu.portal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.tangthu.portal.frame.Links;
import org.tangthu.portal.search.Facet;

/**
 * The items that have one value of a facet, such as those of a library, as addresses of the search name them.
 *
 * @param id the value, such as the identifier of a library
 */
public record Within(Facet facet, String id) {
    public Within {
        Objects.requireNonNull(facet);
        Objects.requireNonNull(id);
    }

    public static Within library(String id) {
        return new Within(Facet.LIBRARY, id);
    }

    public static Within collection(String id) {
        return new Within(Facet.COLLECTION, id);
    }

    /** As a form sends it. */
    public String parameter() {
        return facet.code();
    }

    /** All of them. */
    public String all(Links links) {
        return links.search(facet.code(), id);
    }

    /** Those of them that have a value of another facet. */
    public String narrowed(Facet other, String value, Links links) {
        return links.to("/search?" + facet.code() + "=" + encode(id) + "&" + other.code() + "=" + encode(value));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
