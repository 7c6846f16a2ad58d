package org.tangthu.linkeddata.publish;

import java.util.Optional;
import java.util.OptionalInt;
import org.tangthu.repository.model.Edtf;

/** From a first year to a last, both included; those before the common era are negative. */
public record Years(int first, int last) {
    /**
     * Those in which a date may lie; of one that is open, the year that is known.
     *
     * @param edtf as it stands in the store
     * @return empty if it is no date
     */
    static Optional<Years> of(String edtf) {
        try {
            Edtf date = new Edtf(edtf);
            OptionalInt first = date.firstYear();
            OptionalInt last = date.lastYear();
            return Optional.of(new Years(first.orElseGet(last::getAsInt), last.orElseGet(first::getAsInt)));
        } catch (IllegalArgumentException noDate) {
            return Optional.empty();
        }
    }

    /** The least that hold these and others. */
    Years and(Years other) {
        return new Years(Math.min(first, other.first), Math.max(last, other.last));
    }
}
