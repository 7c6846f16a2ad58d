package org.tangthu.iiif.search;

import java.util.Objects;

/** A word of an item. @param count how often it stands in its texts */
public record WordCount(String word, long count) {
    public WordCount {
        Objects.requireNonNull(word);
    }
}
