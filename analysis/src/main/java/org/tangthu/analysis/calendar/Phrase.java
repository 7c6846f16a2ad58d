package org.tangthu.analysis.calendar;

import java.util.List;
import java.util.stream.Stream;
import org.tangthu.analysis.hannom.Characters;
import org.tangthu.analysis.vietnamese.Typed;

/** Words that follow one another, in quốc ngữ or in Hán. */
record Phrase(List<Typed> words) {
    static Phrase of(String text) {
        return Character.isIdeographic(text.codePointAt(0))
                ? new Phrase(text.codePoints().mapToObj(Phrase::sign).toList())
                : new Phrase(Stream.of(text.split(" ")).map(Typed::of).toList());
    }

    /** A character by its commonest form, so that 啓定 is 啟定. */
    static Typed sign(int codePoint) {
        String form = Character.toString(Characters.canonical(codePoint));
        return new Typed(form, form);
    }

    boolean isAt(List<Atom> atoms, int start) {
        if (start + words.size() > atoms.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!atoms.get(start + i).typed().means(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Several of which one may stand somewhere. */
    record Choice(List<Phrase> phrases) {
        static Choice of(String... texts) {
            return new Choice(Stream.of(texts).map(Phrase::of).toList());
        }

        /** Where the longest of them that begins at a position ends; the position itself if none does. */
        int end(List<Atom> atoms, int start) {
            return phrases.stream()
                    .filter(phrase -> phrase.isAt(atoms, start))
                    .mapToInt(phrase -> start + phrase.words().size())
                    .max()
                    .orElse(start);
        }
    }
}
