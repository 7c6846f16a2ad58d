package org.tangthu.iiif.discovery;

import java.util.Map;
import java.util.Objects;

/**
 * A document of Change Discovery.
 *
 * @param tree as JSON, in the order of reading
 * @param tag changes whenever the document does
 * @param closed whether it never changes again
 */
public record ChangeList(Map<String, Object> tree, String tag, boolean closed) {
    public ChangeList {
        Objects.requireNonNull(tree);
        Objects.requireNonNull(tag);
    }
}
