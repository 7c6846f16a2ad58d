package org.tangthu.repository.erasure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On what ground an item must be erased. */
public enum ErasureReason {
    /** Somebody's personal data, on that person's demand. */
    PERSONAL_DATA,
    /** A court has judged so. */
    COURT_ORDER,
    /** Who holds the rights did not allow even the keeping of a copy. */
    COPYRIGHT,
    /** It should never have been deposited. */
    STATE_SECRET,
    /** To keep it is against another law. */
    UNLAWFUL;

    /** As it stands in tombstones, SQL, forms and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ErasureReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
