package org.tangthu.iiif.presentation.model;

import java.util.Objects;

/** What a range is made of. */
public sealed interface RangePart permits Range, RangePart.Leaf {
    /** A page in no smaller part. */
    record Leaf(String page) implements RangePart {
        public Leaf {
            Objects.requireNonNull(page);
        }
    }
}
