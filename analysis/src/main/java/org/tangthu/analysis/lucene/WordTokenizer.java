package org.tangthu.analysis.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Words as they are written. A word is a run of letters and digits with their diacritics; hyphens, apostrophes and full
 * stops end it, so that Hà-nội, l'Annam and TP.HCM are two words each. Each Hán, Nôm and private-use character is a word.
 * Invisible characters inside a word are left out of it. The stops in a number and in initials are too: 1.234.567 is 1234567,
 * B.A.V.H. is BAVH.
 * Offsets count UTF-16 units of the text and always take in whole characters. Longer runs are cut at
 * {@value #LONGEST} units.
 */
final class WordTokenizer extends Tokenizer {
    private static final int LONGEST = 64;

    private static final int NOWHERE = -1;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final Window text = new Window();

    private final char[] word = new char[LONGEST];
    private int length;
    private int end;
    /** Whether the word may yet be the first digits of a number. */
    private boolean number;

    WordTokenizer(AttributeFactory attributes) {
        super(attributes);
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        boolean chained = false;
        for (int codePoint = text.codePoint(); codePoint != Window.END; codePoint = text.codePoint()) {
            Script script = Script.of(codePoint);
            if (script == Script.WORD || script == Script.SYMBOL) {
                int start = text.offset();
                length = 0;
                number = !chained;
                append(codePoint);
                finish(script);
                term.copyBuffer(word, 0, length);
                offset.setOffset(correctOffset(start), correctOffset(end));
                return true;
            }
            chained = codePoint == '.' && text.offset() == end;
            text.advance(Character.charCount(codePoint));
        }
        return false;
    }

    /** Reads what belongs to the word that has begun. */
    private void finish(Script begun) throws IOException {
        for (int codePoint = text.codePoint(); codePoint != Window.END; codePoint = text.codePoint()) {
            Script script = Script.of(codePoint);
            if (script == Script.IGNORED) {
                text.advance(Character.charCount(codePoint));
            } else if (script == Script.SELECTOR || script == Script.MARK && !continues(begun, codePoint)) {
                include(codePoint);
            } else if (script == Script.MARK || script == Script.WORD && continues(begun, codePoint)) {
                append(codePoint);
            } else if (codePoint != '.' || !appendParts()) {
                return;
            }
        }
    }

    private boolean continues(Script begun, int codePoint) {
        return begun == Script.WORD && length + Character.charCount(codePoint) <= LONGEST;
    }

    private void append(int codePoint) {
        length += Character.toChars(codePoint, word, length);
        number &= Stopped.isDigit(codePoint);
        include(codePoint);
    }

    /** Lets the offsets cover a character. */
    private void include(int codePoint) {
        text.advance(Character.charCount(codePoint));
        end = text.offset();
    }

    private boolean appendParts() throws IOException {
        boolean digits = number && length <= 3 && word[0] != '0';
        boolean letter = length == 1 && Script.of(word[0]) == Script.WORD && !Stopped.isDigit(word[0]);
        return digits && append(Stopped.GROUPS) || letter && append(Stopped.INITIALS);
    }

    private boolean append(Stopped parts) throws IOException {
        int units = parts.units(text);
        for (int at = 0; at < units; at++) {
            if (at % parts.size() == 0) {
                text.advance(1);
            } else {
                append(text.peek(0));
            }
        }
        return units > 0;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        text.open(input);
        end = NOWHERE;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(text.offset());
        offset.setOffset(last, last);
    }
}
