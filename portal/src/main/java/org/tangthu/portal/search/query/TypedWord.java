package org.tangthu.portal.search.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tangthu.analysis.Terms;

/**
 * A word that was typed.
 *
 * @param text as typed
 * @param positions of a word in quotes or a run of characters several, otherwise one
 * @param decoded the word that its keys give with Telex or VNI switched on, if it makes no sense otherwise
 * @param joined whether the next word was typed in one go with it
 */
record TypedWord(String text, boolean quoted, List<Position> positions, Optional<TypedWord> decoded, boolean joined) {
    TypedWord {
        positions = List.copyOf(positions);
    }

    /** What is meant. */
    TypedWord meant() {
        return decoded.orElse(this);
    }

    /** Whether it is one word in letters. */
    boolean single() {
        return positions.size() == 1 && !positions.get(0).character();
    }

    boolean hasCharacters() {
        return positions.stream().anyMatch(Position::character);
    }

    /** Whether a letter has a diacritic, now or when it is decoded. */
    boolean accented() {
        return meant().positions.stream().anyMatch(Position::accented);
    }

    /** Whether the next word stands beside this one, and both are words in letters. */
    boolean beside(TypedWord next) {
        return joined && single() && next.single() && only().precedes(next.only());
    }

    /** Its words in their one spelling. */
    String spelled() {
        return positions.stream()
                .map(position -> position.terms(Terms::isExact).stream()
                        .map(Terms::spelling)
                        .findFirst()
                        .orElseGet(() -> String.join("", position.terms(Terms::isFolded))))
                .collect(Collectors.joining(hasCharacters() ? "" : " "));
    }

    /** Where it begins in its chunk. */
    int begin() {
        return positions.get(0).from();
    }

    Position only() {
        return positions.get(0);
    }
}
