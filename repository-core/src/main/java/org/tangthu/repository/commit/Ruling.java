package org.tangthu.repository.commit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The decision of an authority by which something must be erased.
 *
 * @param number as it stands on the paper, such as {@code 12/QĐ-UBND}: one line of 1 to {@value #LONGEST} characters
 */
public record Ruling(String number, LocalDate date) {
    public static final int LONGEST = 100;

    /** @throws IllegalArgumentException if the number does not fit */
    public Ruling {
        Objects.requireNonNull(date);
        number = Normalizer.normalize(number, Normalizer.Form.NFC).strip().replaceAll("[\\p{Cc}\\s]+", " ");
        if (number.isEmpty() || number.length() > LONGEST) {
            throw new IllegalArgumentException("the decision needs a number of 1 to " + LONGEST + " characters");
        }
    }
}
