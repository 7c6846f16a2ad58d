package org.tangthu.analysis.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tangthu.analysis.hannom.Characters;

/** Puts at the position of a word all its terms of {@link org.tangthu.analysis.Terms} but those of two words. */
final class TierFilter extends TokenFilter {
    private static final char[][] NONE = {};

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Tiers tiers;

    private char[][] terms = NONE;
    private int next;
    private int start;
    private int end;

    TierFilter(TokenStream input, Tiers tiers) {
        super(input);
        this.tiers = tiers;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next < terms.length) {
            clearAttributes();
            position.setPositionIncrement(0);
            offset.setOffset(start, end);
        } else if (input.incrementToken()) {
            terms = isRepeated()
                    ? tiers.repeated(term.buffer(), term.length(), terms)
                    : tiers.of(term.buffer(), term.length());
            next = 0;
            start = offset.startOffset();
            end = offset.endOffset();
        } else {
            return false;
        }
        char[] stacked = terms[next++];
        term.copyBuffer(stacked, 0, stacked.length);
        return true;
    }

    /** Whether this is an iteration mark right after another token, of which {@link #terms} are. */
    private boolean isRepeated() {
        return Characters.repeats(Character.codePointAt(term.buffer(), 0, term.length()))
                && terms.length > 0
                && offset.startOffset() == end;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        terms = NONE;
        next = 0;
    }
}
