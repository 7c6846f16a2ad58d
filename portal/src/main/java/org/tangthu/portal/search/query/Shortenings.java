package org.tangthu.portal.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tangthu.analysis.vietnamese.Abbreviations;
import org.tangthu.analysis.vietnamese.Abbreviations.Shortened;
import org.tangthu.portal.search.query.TypedQuery.Piece;

/** What abbreviations stand for, and the abbreviations of what was typed in full. */
final class Shortenings implements Equivalents {
    /** Of what one abbreviation stands for; the rest is rare. */
    private static final int MEANINGS = 4;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}.*\\p{L}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final Abbreviations abbreviations = Abbreviations.bundled();
    private final Forms forms;

    Shortenings(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<Equivalent> of(List<Piece> pieces) {
        List<Equivalent> found = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            String next = at + 1 < pieces.size() ? pieces.get(at + 1).text() : "";
            List<List<String>> meanings =
                    abbreviations.expansions(pieces.get(at).text(), next);
            add(found, pieces, at, at + 1, meanings);
            for (List<String> meaning : meanings) {
                add(found, pieces, at, at + 1, written(meaning));
            }
        }
        for (Shortened phrase :
                abbreviations.shortened(pieces.stream().map(Piece::text).toList())) {
            for (String written : phrase.written()) {
                shortened(found, pieces, phrase, written);
            }
        }
        return found;
    }

    /** One letter alone stands for too much, but not before a number. */
    private void shortened(List<Equivalent> found, List<Piece> pieces, Shortened phrase, String written) {
        int end = phrase.end();
        if (LETTERS.matcher(written).find()) {
            add(found, pieces, phrase.start(), end, List.of(List.of(written)));
        } else if (end < pieces.size() && NUMBER.matcher(pieces.get(end).text()).matches()) {
            add(
                    found,
                    pieces,
                    phrase.start(),
                    end + 1,
                    List.of(List.of(written, pieces.get(end).text())));
        }
    }

    /** Other ways to abbreviate the same: {@code TP. HCM} beside {@code TPHCM}. */
    private List<List<String>> written(List<String> phrase) {
        return abbreviations.shortened(phrase).stream()
                .filter(whole -> whole.start() == 0 && whole.end() == phrase.size())
                .flatMap(whole -> whole.written().stream())
                .map(List::of)
                .toList();
    }

    private void add(List<Equivalent> found, List<Piece> pieces, int start, int end, List<List<String>> same) {
        same.stream()
                .limit(MEANINGS)
                .flatMap(words -> forms.run(Why.ABBREVIATION, words).stream())
                .forEach(run -> found.add(Equivalent.of(pieces, start, end, run)));
    }
}
