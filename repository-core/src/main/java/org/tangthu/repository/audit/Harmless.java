package org.tangthu.repository.audit;

/** Makes texts fit for a log that people read on a terminal and in a page. */
final class Harmless {
    private static final int REPLACEMENT = 0xFFFD;
    private static final String CUT = "…";

    private Harmless() {}

    /** @param longest in UTF-16 units; what is longer ends with an ellipsis */
    static String text(String text, int longest) {
        boolean cut = text.length() > longest;
        StringBuilder harmless = new StringBuilder();
        text.codePoints()
                .limit(cut ? longest - 1 : longest)
                .map(point -> harmful(point) ? REPLACEMENT : point)
                .takeWhile(point -> harmless.length() + Character.charCount(point) <= (cut ? longest - 1 : longest))
                .forEach(harmless::appendCodePoint);
        return cut ? harmless + CUT : harmless.toString();
    }

    /** Controls, line ends of every kind, invisible marks of direction, halves of characters. */
    private static boolean harmful(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SURROGATE -> true;
            default -> false;
        };
    }
}
