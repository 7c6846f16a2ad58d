package org.tangthu.repository.ocr;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading an item.
 *
 * @param id of the item
 * @param version that was committed; 0 if there was nothing to commit
 * @param models that its pages were read with
 * @param nom whether no model knows the writing of the item
 * @param read pages with words
 * @param blank pages without
 * @param refused pages whose new text was too unsure, or no better than the one they have
 * @param confidence mean of the pages with words, as the engine tells
 */
public record ItemOutcome(
        String id,
        int version,
        List<String> models,
        boolean nom,
        int read,
        int blank,
        int refused,
        Optional<Double> confidence) {
    public ItemOutcome {
        models = List.copyOf(models);
    }
}
