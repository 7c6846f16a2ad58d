package org.tangthu.linkeddata.reconcile;

import java.util.List;
import java.util.Optional;

/** Times between dates, in EDTF. */
final class Spans {
    private Spans() {}

    /** From a first day or year to a last; none if nothing is known of either. */
    static List<Value> between(Optional<String> from, Optional<String> to) {
        return from.isEmpty() && to.isEmpty()
                ? List.of()
                : List.of(new Value.Time(from.orElse("..") + "/" + to.orElse("..")));
    }
}
