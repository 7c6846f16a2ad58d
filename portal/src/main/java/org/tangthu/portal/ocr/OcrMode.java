package org.tangthu.portal.ocr;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a job goes. */
public enum OcrMode {
    /** Pages are read and committed. */
    RUN,
    /** What would be read is told item by item. */
    DRY_RUN,
    /** The same page by page. */
    LIST;

    /** Such as {@code dry-run}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OcrMode> of(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
}
