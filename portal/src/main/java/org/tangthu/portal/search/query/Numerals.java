package org.tangthu.portal.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.analysis.calendar.RomanNumeral;
import org.tangthu.portal.search.query.TypedQuery.Piece;

/** Numbers of volumes and the like, in Roman numerals and in digits. */
final class Numerals implements Equivalents {
    /** One capital letter alone is a name more often than a number. */
    private static final int SHORTEST_ROMAN = 2;
    /** Larger numbers of volumes are not written in Roman numerals. */
    private static final int LARGEST = 50;

    private final Forms forms;

    Numerals(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<Equivalent> of(List<Piece> pieces) {
        List<Equivalent> found = new ArrayList<>();
        for (int at = 1; at < pieces.size(); at++) {
            int place = at;
            other(pieces.get(at).text())
                    .flatMap(numeral -> forms.run(Why.FORM, List.of(numeral)))
                    .ifPresent(run -> found.add(Equivalent.of(pieces, place, place + 1, run)));
        }
        return found;
    }

    private static Optional<String> other(String numeral) {
        if (numeral.matches("[1-9][0-9]?") && Integer.parseInt(numeral) <= LARGEST) {
            return Optional.of(RomanNumeral.of(Integer.parseInt(numeral)));
        }
        boolean roman = numeral.length() >= SHORTEST_ROMAN && numeral.matches("[IVXLCDM]+");
        return roman
                ? RomanNumeral.parse(numeral).stream().mapToObj(String::valueOf).findFirst()
                : Optional.empty();
    }
}
