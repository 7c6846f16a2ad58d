package org.tangthu.analysis.hannom;

import java.util.Arrays;
import java.util.SortedMap;

/** Values by code point in two arrays. Immutable; a look-up allocates nothing. */
final class CodePointMap<V> {
    private final int[] codePoints;
    private final V[] values;

    @SuppressWarnings("unchecked") // the array never leaves this class
    CodePointMap(SortedMap<Integer, V> entries) {
        codePoints = entries.keySet().stream().mapToInt(Integer::intValue).toArray();
        values = (V[]) entries.values().toArray();
    }

    V get(int codePoint, V otherwise) {
        int place = Arrays.binarySearch(codePoints, codePoint);
        return place < 0 ? otherwise : values[place];
    }
}
