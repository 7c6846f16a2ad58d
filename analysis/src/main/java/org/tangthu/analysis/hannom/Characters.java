package org.tangthu.analysis.hannom;

/** Which characters are forms of one another. */
public final class Characters {
    private Characters() {}

    /** The character that stands for all forms of {@code codePoint}. */
    public static int canonical(int codePoint) {
        return codePoint;
    }
}
