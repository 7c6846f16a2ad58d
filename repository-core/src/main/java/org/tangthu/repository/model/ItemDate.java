package org.tangthu.repository.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A date of an item.
 *
 * @param edtf Extended Date/Time Format level 1, empty where only the printed form is known
 * @param printed as it stands on the document, such as "Tự Đức 24"
 * @param role code of the scheme {@code date-role}
 */
public record ItemDate(Optional<Edtf> edtf, Optional<String> printed, String role) {
    public ItemDate {
        Objects.requireNonNull(edtf);
        Objects.requireNonNull(printed);
        Objects.requireNonNull(role);
        if (edtf.isEmpty() && printed.isEmpty()) {
            throw new IllegalArgumentException("a date needs 'edtf' or 'printed'");
        }
    }
}
