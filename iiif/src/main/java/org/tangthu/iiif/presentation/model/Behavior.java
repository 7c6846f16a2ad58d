package org.tangthu.iiif.presentation.model;

import java.util.Locale;

/** How canvases belong together. */
public enum Behavior {
    /** Pages of something bound, to be shown as openings. */
    PAGED,
    /** Views that stand each for itself. */
    INDIVIDUALS,
    /** Pieces of one surface, to be shown without a gap. */
    CONTINUOUS;

    /** As all versions of the API write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
