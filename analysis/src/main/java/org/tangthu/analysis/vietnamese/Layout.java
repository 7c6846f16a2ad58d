package org.tangthu.analysis.vietnamese;

import java.util.stream.Stream;

/** What the keys of an input method do. */
interface Layout {
    /**
     * What a key may make of what was typed before it, the likeliest first.
     *
     * @param key a small letter or a digit
     */
    Stream<Keyed> press(char key, Keyed before);
}
