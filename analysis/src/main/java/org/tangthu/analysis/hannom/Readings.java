package org.tangthu.analysis.hannom;

import java.util.List;

/** How characters are read in Vietnamese. */
public final class Readings {
    private Readings() {}

    /** The readings of a character or of its other forms, commonest first; empty where none is known. */
    public static List<String> readings(int codePoint) {
        return List.of();
    }
}
