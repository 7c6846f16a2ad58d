package org.tangthu.analysis.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the words of a query that name years, and tells how else books print those years. May be used by many threads.
 */
public final class YearExpressions {
    private final ReignNames names;
    private final PrintedYears printed;

    public YearExpressions(Reigns reigns) {
        this.names = new ReignNames(reigns);
        this.printed = new PrintedYears(reigns);
    }

    /**
     * The spans that name years, from left to right, none within another; the longest where several are possible.
     *
     * @param words in quốc ngữ with their diacritics or with none, in digits, Roman numerals or Hán. Hán characters
     *     may be one word or a word each; only the latter lets a part of a run be found
     */
    public List<YearSpan> find(List<String> words) {
        List<Atom> atoms = Atom.of(words);
        List<YearSpan> found = new ArrayList<>();
        int free = 0;
        for (int start = 0; start < atoms.size(); start++) {
            Atom atom = atoms.get(start);
            if (atom.begins() && atom.word() >= free) {
                Optional<YearSpan> span = longest(atoms, start);
                span.ifPresent(found::add);
                free = span.map(YearSpan::end).orElse(free);
            }
        }
        return List.copyOf(found);
    }

    private Optional<YearSpan> longest(List<Atom> atoms, int start) {
        return Stream.of(new CountedYear(atoms, names, start).read(), new NumberedYear(atoms, start).read())
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.end() > one.end() ? other : one);
    }

    /**
     * How books print what a span names, the commonest form first: for {@code 1871} also {@code tự đức 24}, {@code tự đức
     * năm tân mùi}, 嗣德二十四年. Signs of the cycle alone are told as such, not as the reigns that had them.
     *
     * @return each a list of words in lower case; a run of Hán is one word
     */
    public List<List<String>> printed(YearSpan span) {
        return switch (span.kind()) {
            case CENTURY -> printed.century(span.years().first());
            case CYCLE -> printed.cycle(CanChi.of(span.years().first()));
            case YEAR, REIGN_YEAR ->
                span.years().stream()
                        .flatMap(year -> printed.year(year).stream())
                        .toList();
        };
    }
}
