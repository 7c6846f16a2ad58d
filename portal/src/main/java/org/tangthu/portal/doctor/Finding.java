package org.tangthu.portal.doctor;

import java.util.Objects;

/** One sentence of the doctor. */
public record Finding(Grade grade, String text) {
    /** How bad it is. Only {@code BAD} makes the command fail. */
    public enum Grade {
        GOOD("ok"),
        DOUBTFUL("check"),
        BAD("FAILED");

        private final String word;

        Grade(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Finding {
        Objects.requireNonNull(grade);
        Objects.requireNonNull(text);
    }

    public static Finding good(String text) {
        return new Finding(Grade.GOOD, text);
    }

    public static Finding doubtful(String text) {
        return new Finding(Grade.DOUBTFUL, text);
    }

    public static Finding bad(String text) {
        return new Finding(Grade.BAD, text);
    }
}
