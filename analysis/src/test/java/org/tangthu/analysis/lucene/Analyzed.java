package org.tangthu.analysis.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;

/** What an analysis makes of a text, read as Lucene's index writer does. */
record Analyzed(List<Token> tokens, int end) {
    static final AttributeFactory ATTRIBUTES = TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY;

    record Token(String term, int position, int start, int end) {}

    static Analyzed by(Analyzer analyzer, String text) {
        try (TokenStream stream = analyzer.tokenStream("field", text)) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Analyzed by(Analyzer analyzer, Reader text) {
        try (TokenStream stream = analyzer.tokenStream("field", text)) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Analyzed read(TokenStream stream) throws IOException {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
        PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
        List<Token> tokens = new ArrayList<>();
        int at = -1;
        stream.reset();
        while (stream.incrementToken()) {
            at += position.getPositionIncrement();
            tokens.add(new Token(term.toString(), at, offset.startOffset(), offset.endOffset()));
        }
        stream.end();
        return new Analyzed(tokens, offset.endOffset());
    }

    List<String> terms() {
        return tokens.stream().map(Token::term).toList();
    }

    /** The terms of each position, in their order, with a space between. */
    List<String> stacks() {
        List<String> stacks = new ArrayList<>();
        for (Token token : tokens) {
            if (token.position < stacks.size()) {
                stacks.set(token.position, stacks.get(token.position) + " " + token.term);
            } else {
                stacks.add(token.term);
            }
        }
        return stacks;
    }
}
