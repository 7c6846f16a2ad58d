package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.iiif.search.MatchKind;
import org.tangthu.iiif.search.Passage;
import org.tangthu.portal.search.query.Match;
import org.tangthu.portal.search.query.Why;
import org.tangthu.repository.text.PlacedText;

/** Cuts the passages out of the text of a page that answer a query, with the boxes of their words. */
final class Passages {
    /** Of one page; a word that stands there more often is no find. */
    private static final int MOST = 100;

    /** Of the text on either side, in UTF-16 units. */
    private static final int CONTEXT = 60;

    private final String text;
    private final PassageBoxes boxes;

    Passages(PlacedText text) {
        this.text = text.plain();
        this.boxes = new PassageBoxes(text);
    }

    /** In the order of the text. Neighbours are one passage, over the end of a line, too, but not of a block. */
    List<Passage> of(List<Match> matches) {
        List<Passage> passages = new ArrayList<>();
        for (int first = 0; first < matches.size() && passages.size() < MOST; ) {
            int last = first;
            Why why = matches.get(first).why();
            while (last + 1 < matches.size() && adjoin(matches.get(last), matches.get(last + 1))) {
                last++;
                why = why.compareTo(matches.get(last).why()) < 0
                        ? matches.get(last).why()
                        : why;
            }
            passages.add(passage(matches.get(first).start(), matches.get(last).end(), why));
            first = last + 1;
        }
        return passages;
    }

    private boolean adjoin(Match one, Match next) {
        String between = text.substring(one.end(), next.start());
        return between.isBlank() && !between.contains("\n\n");
    }

    private Passage passage(int start, int end, Why why) {
        return new Passage(before(start), text.substring(start, end), after(end), boxes.of(start, end), kind(why));
    }

    private String before(int start) {
        if (start <= CONTEXT) {
            return text.substring(0, start);
        }
        int from = start - CONTEXT;
        while (from < start && !Character.isWhitespace(text.charAt(from - 1)) && !ideographic(from)) {
            from++;
        }
        return text.substring(from, start);
    }

    private String after(int end) {
        if (end + CONTEXT >= text.length()) {
            return text.substring(end);
        }
        int to = end + CONTEXT;
        while (to > end && !Character.isWhitespace(text.charAt(to)) && !ideographic(to)) {
            to--;
        }
        return text.substring(end, to);
    }

    /** Whether a character begins here before which a text may be cut. */
    private boolean ideographic(int at) {
        return Character.isIdeographic(text.codePointAt(at));
    }

    private static MatchKind kind(Why why) {
        return switch (why) {
            case EXACT -> MatchKind.EXACT;
            case TONE, FOLDED -> MatchKind.FOLDED;
            case VARIANT -> MatchKind.VARIANT;
            case READING -> MatchKind.READING;
            case FORM, ABBREVIATION, YEAR, TYPING -> MatchKind.MEANT;
        };
    }
}
