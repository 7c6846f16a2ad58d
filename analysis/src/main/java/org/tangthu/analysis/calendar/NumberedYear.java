package org.tangthu.analysis.calendar;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tangthu.analysis.calendar.YearSpan.Kind;

/** Reads years and centuries by number: {@code 1871}, {@code năm 938}, {@code 111 TCN}, {@code thế kỷ XIX}. */
final class NumberedYear {
    private static final Phrase.Choice CENTURY = Phrase.Choice.of("thế kỷ", "tk");
    private static final Phrase.Choice CENTURY_SIGN = Phrase.Choice.of("世紀");
    private static final Phrase.Choice YEAR = Phrase.Choice.of("năm");
    private static final Phrase.Choice YEAR_SIGN = Phrase.Choice.of("年");
    private static final Phrase.Choice BEFORE_CHRIST = Phrase.Choice.of("tcn", "trước công nguyên", "trước cn");
    private static final Phrase.Choice AFTER_CHRIST =
            Phrase.Choice.of("scn", "cn", "sau công nguyên", "sau cn", "công nguyên");
    private static final int LAST_CENTURY = 21;
    private static final int LAST_YEAR = 2099;
    /** From here on a number is a year after {@code năm}. */
    private static final int NAMED = 100;
    /** From here on a number is a year without any word. */
    private static final int PLAIN = 1000;

    private final List<Atom> atoms;
    private final int start;

    NumberedYear(List<Atom> atoms, int start) {
        this.atoms = atoms;
        this.start = start;
    }

    Optional<YearSpan> read() {
        return century().or(this::year);
    }

    private Optional<YearSpan> century() {
        return numberOfCentury()
                .filter(number -> number.value() >= 1 && number.value() <= LAST_CENTURY)
                .flatMap(number -> {
                    int last = 100 * number.value();
                    int before = BEFORE_CHRIST.end(atoms, number.end());
                    return before > number.end()
                            ? span(before, Kind.CENTURY, -last, 99 - last)
                            : span(AFTER_CHRIST.end(atoms, number.end()), Kind.CENTURY, last - 99, last);
                });
    }

    private Optional<Numbers.Read> numberOfCentury() {
        int named = CENTURY.end(atoms, start);
        if (named > start) {
            return Numbers.digits(atoms, named)
                    .or(() -> Numbers.roman(atoms, named))
                    .or(() -> NumberWords.vietnamese(atoms, named));
        }
        return Numbers.han(atoms, start).flatMap(number -> before(CENTURY_SIGN, number));
    }

    private Optional<YearSpan> year() {
        int named = YEAR.end(atoms, start);
        return Numbers.digits(atoms, named)
                .or(() -> Numbers.date(atoms, start))
                .or(() -> Numbers.han(atoms, start).flatMap(number -> before(YEAR_SIGN, number)))
                .filter(number -> number.value() >= 1 && number.value() <= LAST_YEAR)
                .flatMap(number -> year(number, named > start));
    }

    private Optional<YearSpan> year(Numbers.Read number, boolean named) {
        int before = BEFORE_CHRIST.end(atoms, number.end());
        if (before > number.end()) {
            return span(before, Kind.YEAR, -number.value(), -number.value());
        }
        int after = AFTER_CHRIST.end(atoms, number.end());
        boolean plain = number.value() >= (named ? NAMED : PLAIN);
        return plain || after > number.end()
                ? span(after, Kind.YEAR, number.value(), number.value())
                : Optional.empty();
    }

    private Optional<Numbers.Read> before(Phrase.Choice sign, Numbers.Read number) {
        int end = sign.end(atoms, number.end());
        return end > number.end() ? Optional.of(new Numbers.Read(number.value(), end)) : Optional.empty();
    }

    private Optional<YearSpan> span(int end, Kind kind, int first, int last) {
        Atom ending = atoms.get(end - 1);
        TreeSet<Integer> years =
                IntStream.rangeClosed(first, last).boxed().collect(Collectors.toCollection(TreeSet::new));
        return ending.ends()
                ? Optional.of(new YearSpan(atoms.get(start).word(), ending.word() + 1, kind, years))
                : Optional.empty();
    }
}
