package org.tangthu.analysis.lucene;

import java.io.IOException;
import java.util.StringTokenizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tangthu.analysis.Terms;

/** For questions of finished terms: puts terms that are joined by {@link Terms#OR} at one position. */
final class AlternativesFilter extends TokenFilter {
    private static final String OR = String.valueOf(Terms.OR);

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);

    private StringTokenizer others = new StringTokenizer("");
    private int start;
    private int end;

    AlternativesFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (others.hasMoreTokens()) {
            clearAttributes();
            offset.setOffset(start, end);
            position.setPositionIncrement(0);
            term.append(others.nextToken());
            return true;
        }
        while (input.incrementToken()) {
            if (!joins() || tellFirst()) {
                return true;
            }
        }
        return false;
    }

    private boolean joins() {
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) == Terms.OR) {
                return true;
            }
        }
        return false;
    }

    private boolean tellFirst() {
        others = new StringTokenizer(term.toString(), OR);
        if (!others.hasMoreTokens()) {
            return false;
        }
        start = offset.startOffset();
        end = offset.endOffset();
        term.setEmpty().append(others.nextToken());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        others = new StringTokenizer("");
    }
}
