package org.tangthu.analysis.lucene;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tangthu.analysis.hannom.Characters;

/** Puts at the position of a word all its terms of {@link org.tangthu.analysis.Terms} but those of two words. */
final class TierFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Tiers tiers = new Tiers();

    private List<String> terms = List.of();
    private Iterator<String> stacked = Collections.emptyIterator();
    private int start;
    private int end;

    TierFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (stacked.hasNext()) {
            clearAttributes();
            position.setPositionIncrement(0);
            offset.setOffset(start, end);
        } else if (input.incrementToken()) {
            terms = isRepeated() ? tiers.repeated(term, terms) : tiers.of(term);
            stacked = terms.iterator();
            start = offset.startOffset();
            end = offset.endOffset();
        } else {
            return false;
        }
        term.setEmpty().append(stacked.next());
        return true;
    }

    /** Whether this is an iteration mark right after another token, of which {@link #terms} are. */
    private boolean isRepeated() {
        return Characters.repeats(Character.codePointAt(term, 0)) && !terms.isEmpty() && offset.startOffset() == end;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        terms = List.of();
        stacked = Collections.emptyIterator();
    }
}
