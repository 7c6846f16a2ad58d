package org.tangthu.portal.cli;

/** One sentence of the doctor. */
record Finding(Grade grade, String text) {
    /** How bad it is. Only {@code BAD} makes the command fail. */
    enum Grade {
        GOOD("ok"),
        DOUBTFUL("check"),
        BAD("FAILED");

        private final String word;

        Grade(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Finding good(String text) {
        return new Finding(Grade.GOOD, text);
    }

    static Finding doubtful(String text) {
        return new Finding(Grade.DOUBTFUL, text);
    }

    static Finding bad(String text) {
        return new Finding(Grade.BAD, text);
    }
}
