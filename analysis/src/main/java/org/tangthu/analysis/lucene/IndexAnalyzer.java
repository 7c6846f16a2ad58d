package org.tangthu.analysis.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;

/**
 * The analysis that the schemas declare for the index: {@code tangthuWords}, {@code tangthuTiers} and, where a field asks
 * for it, {@code tangthuPairs}. For whoever must know which terms a shown text has, and where. Thread-safe.
 */
public final class IndexAnalyzer extends Analyzer {
    private static final int GAP = 100;

    private final Tiers terms = new Tiers();
    private final boolean pairs;

    private IndexAnalyzer(boolean pairs) {
        this.pairs = pairs;
    }

    /** For titles and texts. */
    public static IndexAnalyzer withPairs() {
        return new IndexAnalyzer(true);
    }

    /** For short labels, and for what shows single words. */
    public static IndexAnalyzer withoutPairs() {
        return new IndexAnalyzer(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new WordTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY);
        TokenStream tiers = new TierFilter(words, terms);
        return new TokenStreamComponents(words, pairs ? new PairFilter(tiers) : tiers);
    }

    /** Keeps phrases from reaching into the next value of a field. */
    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
