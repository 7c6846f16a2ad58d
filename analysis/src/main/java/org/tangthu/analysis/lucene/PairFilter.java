package org.tangthu.analysis.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tangthu.analysis.Terms;

/**
 * Adds, at the position of a word, the word and the one that follows it as one term, so that words of several syllables
 * count as words. Stands behind {@link TierFilter} and pairs its folded terms; never across a gap in positions, nor with a
 * Hán Nôm character.
 */
final class PairFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);

    private final StringBuilder word = new StringBuilder();
    private int start;
    private int end;
    /** Whether the word was read, but its pair with the one before was told first. */
    private boolean held;

    PairFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (held) {
            tellHeld();
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (position.getPositionIncrement() > 0) {
            pair();
        }
        return true;
    }

    private void tellHeld() {
        held = false;
        clearAttributes();
        term.append(word);
        offset.setOffset(start, end);
    }

    private void pair() {
        if (Script.of(Character.codePointAt(term, 0)) != Script.WORD) {
            word.setLength(0);
            return;
        }
        held = !word.isEmpty() && position.getPositionIncrement() == 1;
        String pair = held ? Terms.pair(word.toString(), term.toString()) : "";
        int before = start;
        word.setLength(0);
        word.append(term);
        start = offset.startOffset();
        end = offset.endOffset();
        if (held) {
            term.setEmpty().append(pair);
            offset.setOffset(before, end);
            position.setPositionIncrement(0);
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word.setLength(0);
        held = false;
    }
}
