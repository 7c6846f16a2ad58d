package org.tangthu.linkeddata.publish;

import java.util.OptionalInt;
import org.tangthu.repository.model.Edtf;

/** From a first year to a last, both included; those before the common era are negative. */
public record Years(int first, int last) {
    /** Those in which a date may lie; of one that is open, the year that is known. */
    static Years of(Edtf date) {
        OptionalInt first = date.firstYear();
        OptionalInt last = date.lastYear();
        return new Years(first.orElseGet(last::getAsInt), last.orElseGet(first::getAsInt));
    }

    /** The least that hold these and others. */
    Years and(Years other) {
        return new Years(Math.min(first, other.first), Math.max(last, other.last));
    }
}
