package org.tangthu.portal.search.query;

import java.util.Optional;
import org.tangthu.analysis.vietnamese.Keystrokes;
import org.tangthu.analysis.vietnamese.Syllable;

/** Words whose keys were typed with the input method switched off. */
final class Typing {
    private Typing() {}

    /** Whether the word makes no sense but by the keys with which it was typed. */
    static boolean isKeyed(String word) {
        return decode(word, false).isPresent();
    }

    /**
     * The syllable that the keys give; empty if they give none.
     *
     * @param keyed whether the words around were typed so, too: then {@code soong} is sông, otherwise it is one as it stands
     */
    static Optional<String> decode(String word, boolean keyed) {
        return Syllable.valid(word) && !keyed ? Optional.empty() : Keystrokes.decode(word);
    }
}
