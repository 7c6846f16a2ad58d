package org.tangthu.linkeddata.reconcile;

import java.util.Map;
import java.util.Objects;

/**
 * Somebody or something that a query may mean.
 *
 * @param score 0 to 100
 * @param features what the score is made of, 0 to 100 each, by identifier; what is not known is missing
 * @param sure whether nothing else can be meant
 */
public record Match(KnownEntity entity, double score, Map<String, Integer> features, boolean sure) {
    public Match {
        Objects.requireNonNull(entity);
        Objects.requireNonNull(features);
    }
}
