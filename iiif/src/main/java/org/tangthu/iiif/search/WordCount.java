package org.tangthu.iiif.search;

import java.util.Objects;
import java.util.OptionalLong;

/** A word of an item, or several. @param count how often that stands in its texts, where it is known */
public record WordCount(String word, OptionalLong count) {
    public WordCount {
        Objects.requireNonNull(word);
        Objects.requireNonNull(count);
    }

    public WordCount(String word, long count) {
        this(word, OptionalLong.of(count));
    }
}
