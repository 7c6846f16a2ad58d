package org.tangthu.portal.search.query;

import java.util.Optional;
import org.tangthu.analysis.vietnamese.Keystrokes;
import org.tangthu.analysis.vietnamese.Syllable;

/** Words whose keys were typed with the input method switched off. */
final class Typing {
    private Typing() {}

    /** The syllable that the keys give; empty if the word is one as it is, or the keys give none. */
    static Optional<String> decode(String word) {
        return Syllable.valid(word) ? Optional.empty() : Keystrokes.decode(word);
    }
}
