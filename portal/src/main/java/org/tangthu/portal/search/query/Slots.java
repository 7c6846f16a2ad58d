package org.tangthu.portal.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tangthu.analysis.Terms;
import org.tangthu.analysis.hannom.Readings;
import org.tangthu.analysis.vietnamese.Spelling;
import org.tangthu.analysis.vietnamese.Syllable;
import org.tangthu.portal.search.query.Slot.Tier;

/**
 * Asks for the words of a query.
 *
 * @param accented whether some word of the query has diacritics: then the others are meant to have none
 */
record Slots(boolean accented) {
    /** Readings of a character that are asked for, commonest first: all, unless characters are many. */
    private static final int READINGS = 8;

    /** What may be a syllable: letters with a vowel among them. */
    private static final Pattern READABLE = Pattern.compile("(?=.*[aeiouy\\P{ASCII}])\\p{L}{1,7}");

    private static final int READINGS_OF_MANY = 3;
    private static final int MANY = 12;

    List<Slot> written(List<Position> positions) {
        return positions.stream().map(this::written).toList();
    }

    private Slot written(Position position) {
        List<String> folded = position.terms(Terms::isFolded);
        List<String> exact = position.terms(Terms::isExact);
        if (exact.isEmpty() || !position.character() && !accented) {
            return Slot.of(Why.EXACT, folded);
        }
        List<Tier> tiers = new ArrayList<>();
        tiers.add(new Tier(Why.EXACT, exact));
        List<String> toneless = position.terms(Terms::isToneless);
        if (!toneless.isEmpty()) {
            tiers.add(new Tier(Why.TONE, toneless));
        }
        tiers.add(new Tier(position.character() ? Why.VARIANT : Why.FOLDED, folded));
        return new Slot(tiers);
    }

    /** Asks for the same in the other script, characters by their readings; empty if a position has none. */
    Optional<List<Slot>> bridged(List<Position> positions) {
        int readings = readings(positions);
        return each(
                positions, position -> position.character() ? inLetters(position, readings) : inCharacters(position));
    }

    /** Asks for characters by their readings without diacritics, which a single syllable does not make recognizable. */
    Optional<List<Slot>> bridgedPlainly(List<Position> positions) {
        boolean characters = positions.size() > 1 && positions.stream().allMatch(Position::character);
        return characters
                ? each(positions, position -> inPlainLetters(position, readings(positions)))
                : Optional.empty();
    }

    private static Optional<List<Slot>> each(List<Position> positions, Function<Position, List<String>> terms) {
        List<Slot> slots = new ArrayList<>();
        for (Position position : positions) {
            List<String> found = terms.apply(position);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            slots.add(Slot.of(Why.READING, found));
        }
        return Optional.of(slots);
    }

    private static int readings(List<Position> positions) {
        return positions.size() > MANY ? READINGS_OF_MANY : READINGS;
    }

    private static List<String> inLetters(Position position, int most) {
        return readings(position, most).map(Terms::exact).toList();
    }

    private static List<String> inPlainLetters(Position position, int most) {
        return readings(position, most).map(Spelling::folded).distinct().toList();
    }

    private static Stream<String> readings(Position position, int most) {
        return position.terms(Terms::isExact).stream()
                .map(Terms::spelling)
                .flatMap(character -> Readings.readings(character.codePointAt(0)).stream())
                .map(Spelling::canonical)
                .distinct()
                .limit(most);
    }

    /** A word with diacritics is asked for as it is read; one that is no syllable, with whatever tone. */
    private List<String> inCharacters(Position position) {
        List<String> exact = position.terms(Terms::isExact).stream()
                .map(Terms::spelling)
                .filter(word -> accented && Syllable.valid(word))
                .toList();
        List<String> spellings = exact.isEmpty() ? position.terms(Terms::isFolded) : exact;
        return spellings.stream()
                .filter(word -> READABLE.matcher(word).matches())
                .map(Terms::reading)
                .toList();
    }
}
