package org.tangthu.analysis.lucene;

import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/** Cuts a text into words, and into single Hán Nôm characters. It has no options. */
public final class WordTokenizerFactory extends TokenizerFactory {
    /** What a schema calls it. */
    public static final String NAME = "tangthuWords";

    /** @throws IllegalArgumentException if there are options */
    public WordTokenizerFactory(Map<String, String> options) {
        super(options);
        if (!options.isEmpty()) {
            throw new IllegalArgumentException(NAME + " has no options, but the schema gives " + options.keySet());
        }
    }

    /** Needed by the loader of services, which never calls it. */
    public WordTokenizerFactory() {
        throw defaultCtorException();
    }

    @Override
    public Tokenizer create(AttributeFactory attributes) {
        return new WordTokenizer(attributes);
    }
}
