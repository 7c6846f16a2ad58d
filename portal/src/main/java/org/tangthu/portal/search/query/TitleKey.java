package org.tangthu.portal.search.query;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.tangthu.analysis.Terms;

/** The words of a whole title as one key, without diacritics, for titles that are all of what was typed. Thread-safe. */
public final class TitleKey {
    private static final int LONGEST = 64;

    private final Positions positions;

    public TitleKey(Analyzer analyzer) {
        this.positions = new Positions(analyzer);
    }

    /** Empty if the title has no word. */
    public String of(String title) {
        return of(positions.of(title));
    }

    static String of(List<Position> words) {
        return words.stream()
                .limit(LONGEST)
                .flatMap(word -> word.terms(Terms::isFolded).stream().limit(1))
                .collect(Collectors.joining(" "));
    }
}
