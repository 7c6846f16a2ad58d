package org.tangthu.analysis.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a text between spaces; two spaces leave a gap in positions. */
final class GivenTerms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final String text;
    private int at;

    GivenTerms(String text) {
        this.text = text;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int positions = 1;
        while (at < text.length() && text.charAt(at) == ' ') {
            positions++;
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        int end = text.indexOf(' ', at) < 0 ? text.length() : text.indexOf(' ', at);
        term.append(text, at, end);
        offset.setOffset(at, end);
        position.setPositionIncrement(positions);
        at = Math.min(end + 1, text.length());
        return true;
    }

    @Override
    public void reset() {
        at = 0;
    }
}
