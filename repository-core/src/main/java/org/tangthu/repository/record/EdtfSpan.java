package org.tangthu.repository.record;

import java.util.Optional;
import org.tangthu.repository.model.Edtf;

/**
 * An EDTF date taken apart: one point, or an interval, of which one end may be open or unknown.
 *
 * @param from the first end; of a single date the date
 * @param to the last end; of a single date the date again
 * @param open whether the last end is open and not just unknown
 */
record EdtfSpan(Optional<EdtfPoint> from, Optional<EdtfPoint> to, boolean interval, boolean open) {
    static EdtfSpan of(Edtf edtf) {
        String text = edtf.text();
        int slash = text.indexOf('/');
        if (slash < 0) {
            Optional<EdtfPoint> point = EdtfPoint.parse(text);
            return new EdtfSpan(point, point, false, false);
        }
        return new EdtfSpan(
                EdtfPoint.parse(text.substring(0, slash)),
                EdtfPoint.parse(text.substring(slash + 1)),
                true,
                text.endsWith(".."));
    }

    /** The end that is known, the first before the last; there always is one. */
    EdtfPoint known() {
        return from.or(() -> to).orElseThrow();
    }
}
