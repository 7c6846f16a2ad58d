package org.tangthu.portal.search.query;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.tangthu.analysis.Terms;

/** The words of a short text, each in two forms. Thread-safe. */
public final class WordForms {
    private final Positions positions;

    /** @param analyzer of the index */
    public WordForms(Analyzer analyzer) {
        this.positions = new Positions(analyzer);
    }

    /**
     * A word, a number, or a Hán Nôm character.
     *
     * @param folded without diacritics; of a character, the one that stands for all its forms
     * @param exact as spelled; of a character, as written
     */
    public record Form(String folded, String exact) {
        /** Whether it is written with diacritics, or as another form of its character. */
        public boolean marked() {
            return !folded.equals(exact);
        }
    }

    public List<Form> of(String text) {
        return positions.of(text).stream().map(WordForms::form).toList();
    }

    static Form form(Position position) {
        String folded = position.terms(Terms::isFolded).get(0);
        String exact = position.terms(Terms::isExact).stream()
                .findFirst()
                .map(Terms::spelling)
                .orElse(folded);
        return new Form(folded, exact);
    }
}
