package org.tangthu.portal.search;

import java.util.Objects;
import org.tangthu.repository.text.Box;

/**
 * A word, where it stands in the text of a page and where on its image.
 *
 * @param start offset of its first UTF-16 unit
 * @param length in UTF-16 units, at least 1
 */
record PlacedWord(int start, int length, Box box) {
    PlacedWord {
        Objects.requireNonNull(box);
        if (start < 0 || length < 1 || length > Integer.MAX_VALUE - start) {
            throw new IllegalArgumentException("no word stands at " + start + " with a length of " + length);
        }
    }

    int end() {
        return start + length;
    }
}
