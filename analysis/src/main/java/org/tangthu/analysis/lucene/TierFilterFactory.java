package org.tangthu.analysis.lucene;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes of each word its terms of all strictness, at one position. It has no options. */
public final class TierFilterFactory extends TokenFilterFactory {
    /** What a schema calls it. */
    public static final String NAME = "tangthuTiers";

    /** Of all threads. */
    private final Tiers tiers;

    /** @throws IllegalArgumentException if there are options */
    public TierFilterFactory(Map<String, String> options) {
        super(options);
        this.tiers = new Tiers();
        if (!options.isEmpty()) {
            throw new IllegalArgumentException(NAME + " has no options, but the schema gives " + options.keySet());
        }
    }

    /** Needed by the loader of services, which never calls it. */
    public TierFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new TierFilter(input, tiers);
    }
}
