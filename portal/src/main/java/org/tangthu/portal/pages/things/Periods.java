package org.tangthu.portal.pages.things;

import java.util.Optional;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.model.Edtf;

/** Says from when until when something was there. */
final class Periods {
    private static final String OPEN = "..";

    private Periods() {}

    /**
     * Empty where neither end is known.
     *
     * @param from a day or a year
     * @param to a day or a year
     */
    static Optional<String> of(Optional<?> from, Optional<?> to, Edition edition) {
        return from.isEmpty() && to.isEmpty()
                ? Optional.empty()
                : Optional.of(edition.dates().of(new Edtf(end(from) + "/" + end(to))));
    }

    private static String end(Optional<?> day) {
        return day.map(Object::toString).orElse(OPEN);
    }
}
