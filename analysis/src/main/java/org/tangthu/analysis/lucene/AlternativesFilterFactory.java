package org.tangthu.analysis.lucene;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** For the query analyzer of a field that is asked for finished terms, behind Lucene's {@code whitespace}. It has no options. */
public final class AlternativesFilterFactory extends TokenFilterFactory {
    /** What a schema calls it. */
    public static final String NAME = "tangthuAlternatives";

    /** @throws IllegalArgumentException if there are options */
    public AlternativesFilterFactory(Map<String, String> options) {
        super(options);
        if (!options.isEmpty()) {
            throw new IllegalArgumentException(NAME + " has no options, but the schema gives " + options.keySet());
        }
    }

    /** Needed by the loader of services, which never calls it. */
    public AlternativesFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new AlternativesFilter(input);
    }
}
