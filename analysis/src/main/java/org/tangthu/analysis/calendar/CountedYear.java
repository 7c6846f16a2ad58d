package org.tangthu.analysis.calendar;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tangthu.analysis.calendar.YearSpan.Kind;

/**
 * Reads a year by reign or by cycle. Its parts come in any order, each once: the reign, the number of the year in it, the
 * signs of the cycle; between them words like {@code năm} or {@code niên hiệu}. Used for one reading.
 */
final class CountedYear {
    private static final Phrase.Choice LINKS = Phrase.Choice.of(
            "năm", "niên hiệu", "đời", "triều", "thời", "vua", "tức", "nhằm", "tuế thứ", "tuế tại", "歲", "歲次", "歲在");
    private static final Phrase.Choice FIRST =
            Phrase.Choice.of("nguyên niên", "năm đầu", "thứ nhất", "năm thứ nhất", "元", "元年");
    private static final Phrase.Choice ORDINAL = Phrase.Choice.of("thứ", "năm thứ", "第");
    private static final Phrase.Choice YEAR = Phrase.Choice.of("năm");
    private static final Phrase.Choice YEAR_READ = Phrase.Choice.of("niên");
    private static final Phrase.Choice YEAR_SIGN = Phrase.Choice.of("年");
    /** Signs of the cycle alone are told for a thousand years. */
    private static final int EARLIEST = 1000;

    private static final int LATEST = 2099;

    private final List<Atom> atoms;
    private final ReignNames names;
    private final int start;

    private List<Reign> reigns = List.of();
    private OptionalInt number = OptionalInt.empty();
    private Optional<CanChi> cycle = Optional.empty();
    /** The cycle's signs were typed so that they can hardly be other words. */
    private boolean certain;

    private int at;

    CountedYear(List<Atom> atoms, ReignNames names, int start) {
        this.atoms = atoms;
        this.names = names;
        this.start = start;
        this.at = start;
    }

    /** The longest expression that begins here and ends with a word. */
    Optional<YearSpan> read() {
        Optional<YearSpan> longest = Optional.empty();
        while (at < atoms.size()) {
            if (reign() || cycle() || number()) {
                Optional<YearSpan> here = span();
                longest = here.isPresent() ? here : longest;
            } else if (!link()) {
                break;
            }
        }
        return longest;
    }

    private boolean reign() {
        ReignNames.Found found = names.at(atoms, at);
        if (!reigns.isEmpty() || found.reigns().isEmpty()) {
            return false;
        }
        reigns = found.reigns();
        at = found.end();
        if (number.isEmpty()) {
            bareNumber();
        }
        return true;
    }

    /** After a reign a number needs no word before it: {@code Tự Đức 24}, {@code Tự Đức năm 24}, 嗣德二十四年. */
    private void bareNumber() {
        int after = YEAR.end(atoms, at);
        Numbers.digits(atoms, after)
                .or(() -> Numbers.roman(atoms, after).filter(read -> isCapital(after)))
                .or(() -> Numbers.han(atoms, at))
                .or(() -> NumberWords.sino(atoms, at).flatMap(this::withYear))
                .filter(read -> reigns.stream().anyMatch(reign -> reign.contains(reign.year(read.value()))))
                .ifPresent(this::take);
    }

    /** A number in the reading of Hán is none without {@code niên} behind it. */
    private Optional<Numbers.Read> withYear(Numbers.Read read) {
        int end = YEAR_READ.end(atoms, read.end());
        return end > read.end() ? Optional.of(new Numbers.Read(read.value(), end)) : Optional.empty();
    }

    private boolean isCapital(int position) {
        return Character.isUpperCase(atoms.get(position).text().codePointAt(0));
    }

    private boolean number() {
        if (number.isPresent()) {
            return false;
        }
        int first = FIRST.end(atoms, at);
        int after = ORDINAL.end(atoms, at);
        if (first > at) {
            take(new Numbers.Read(1, first));
        } else if (after > at) {
            Numbers.digits(atoms, after)
                    .or(() -> Numbers.roman(atoms, after))
                    .or(() -> Numbers.han(atoms, after))
                    .or(() -> NumberWords.vietnamese(atoms, after))
                    .or(() -> NumberWords.sino(atoms, after).flatMap(this::withYear))
                    .ifPresent(this::take);
        }
        return number.isPresent();
    }

    private void take(Numbers.Read read) {
        number = OptionalInt.of(read.value());
        at = YEAR_SIGN.end(atoms, read.end());
    }

    private boolean cycle() {
        if (cycle.isPresent() || at + 2 > atoms.size()) {
            return false;
        }
        Atom stem = atoms.get(at);
        Atom branch = atoms.get(at + 1);
        cycle = CanChi.parseHan(stem.text() + branch.text()).or(() -> CanChi.parse(stem.text(), branch.text()));
        if (cycle.isPresent()) {
            certain = stem.han() || stem.typed().isAccented() || branch.typed().isAccented() || at > start;
            at = YEAR_SIGN.end(atoms, at + 2);
        }
        return cycle.isPresent();
    }

    private boolean link() {
        int end = LINKS.end(atoms, at);
        boolean found = end > at;
        at = end;
        return found;
    }

    private Optional<YearSpan> span() {
        SortedSet<Integer> years = reigns.isEmpty() ? ofCycle() : ofReigns();
        Atom last = atoms.get(at - 1);
        if (years.isEmpty() || !last.ends()) {
            return Optional.empty();
        }
        Kind kind = reigns.isEmpty() ? Kind.CYCLE : Kind.REIGN_YEAR;
        return Optional.of(new YearSpan(atoms.get(start).word(), last.word() + 1, kind, years));
    }

    private SortedSet<Integer> ofReigns() {
        SortedSet<Integer> years = new TreeSet<>();
        if (number.isPresent() || cycle.isPresent()) {
            reigns.forEach(reign -> IntStream.rangeClosed(reign.first(), reign.last())
                    .filter(year -> number.isEmpty() || reign.number(year) == number.getAsInt())
                    .filter(year -> cycle.isEmpty() || cycle.get().names(year))
                    .forEach(years::add));
        }
        return years;
    }

    private SortedSet<Integer> ofCycle() {
        SortedSet<Integer> years = new TreeSet<>();
        if (certain && number.isEmpty()) {
            cycle.ifPresent(signs ->
                    IntStream.rangeClosed(EARLIEST, LATEST).filter(signs::names).forEach(years::add));
        }
        return years;
    }
}
