package org.tangthu.analysis.hannom;

import java.util.Arrays;
import java.util.SortedMap;

/** Code points in ascending order, by whose places values are kept. Immutable; to look one up allocates nothing. */
final class CodePoints {
    private final int[] codePoints;

    CodePoints(SortedMap<Integer, ?> values) {
        codePoints = values.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The place of a code point from 0, negative if it is none of them. */
    int place(int codePoint) {
        return Arrays.binarySearch(codePoints, codePoint);
    }
}
