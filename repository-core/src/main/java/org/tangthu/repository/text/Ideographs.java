package org.tangthu.repository.text;

/** Characters of Hán Nôm, those of the private use area included, in which fonts of Nôm have theirs. */
public final class Ideographs {
    private Ideographs() {}

    public static boolean is(int codePoint) {
        return Character.isIdeographic(codePoint) || Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    /** Whether the left text ends and the right one begins with an ideograph. */
    static boolean meet(CharSequence left, CharSequence right) {
        return !left.isEmpty()
                && !right.isEmpty()
                && is(Character.codePointBefore(left, left.length()))
                && is(Character.codePointAt(right, 0));
    }

    /** Whether more than half of the letters are ideographs. */
    static boolean prevail(String text) {
        long ideographs = text.codePoints().filter(Ideographs::is).count();
        long letters =
                text.codePoints().filter(c -> Character.isLetter(c) && !is(c)).count();
        return ideographs > letters;
    }
}
