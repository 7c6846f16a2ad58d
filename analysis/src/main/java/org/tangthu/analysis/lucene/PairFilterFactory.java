package org.tangthu.analysis.lucene;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Adds two words that follow one another as one term. It has no options. */
public final class PairFilterFactory extends TokenFilterFactory {
    /** What a schema calls it. */
    public static final String NAME = "tangthuPairs";

    /** @throws IllegalArgumentException if there are options */
    public PairFilterFactory(Map<String, String> options) {
        super(options);
        if (!options.isEmpty()) {
            throw new IllegalArgumentException(NAME + " has no options, but the schema gives " + options.keySet());
        }
    }

    /** Needed by the loader of services, which never calls it. */
    public PairFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new PairFilter(input);
    }
}
