package org.tangthu.portal.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Reads texts as the index does. Thread-safe. */
final class Positions {
    private static final String ANY_FIELD = "";

    private final Analyzer analyzer;

    Positions(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    List<Position> of(String text) {
        List<Position> positions = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(ANY_FIELD, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            int at = -1;
            Set<String> terms = Set.of();
            tokens.reset();
            while (tokens.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    at += increment.getPositionIncrement();
                    terms = new HashSet<>();
                    // The first term at a position is the word itself; a pair, which ends later, comes behind.
                    positions.add(new Position(at, offset.startOffset(), offset.endOffset(), terms));
                }
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read", e);
        }
        return positions;
    }
}
