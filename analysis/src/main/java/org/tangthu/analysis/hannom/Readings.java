package org.tangthu.analysis.hannom;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tangthu.analysis.vietnamese.Spelling;

/**
 * How characters are read in Vietnamese: Sino-Vietnamese readings and the words that they write in Nôm. Thread-safe; the
 * table is loaded at the first question, a look-up allocates nothing.
 */
public final class Readings {
    private static final int MOST = 8;

    private Readings() {}

    /**
     * The readings of a character, or, where it has none of its own, of its other forms: in canonical spelling, the
     * commonest first, at most eight; empty where none is known. Any int is allowed.
     */
    public static List<String> readings(int codePoint) {
        return Loaded.READINGS.get(codePoint, List.of());
    }

    private static final class Loaded {
        static final CodePointMap<List<String>> READINGS = load();

        private static CodePointMap<List<String>> load() {
            Map<List<String>, List<String>> same = new HashMap<>();
            TreeMap<Integer, List<String>> readings = new TreeMap<>();
            for (String[] row : Table.rows("readings.txt")) {
                readings.put(row[1].codePointAt(0), same.computeIfAbsent(spellings(row), spelled -> spelled));
            }
            Characters.classes().forEach(forms -> lend(forms, readings, same));
            return new CodePointMap<>(readings);
        }

        /** Of a row {@code U+5317 北 bắc:hsu bậc:n} the readings without the letters of their sources. */
        private static List<String> spellings(String[] row) {
            return Arrays.stream(row)
                    .skip(2)
                    .map(reading -> Spelling.canonical(reading.substring(0, reading.indexOf(':'))))
                    .distinct()
                    .toList();
        }

        /** Gives the forms without readings those of the others. */
        private static void lend(
                int[] forms, Map<Integer, List<String>> readings, Map<List<String>, List<String>> same) {
            List<String> all = Arrays.stream(forms)
                    .mapToObj(form -> readings.getOrDefault(form, List.of()))
                    .flatMap(List::stream)
                    .distinct()
                    .limit(MOST)
                    .toList();
            if (!all.isEmpty()) {
                List<String> lent = same.computeIfAbsent(all, spelled -> spelled);
                Arrays.stream(forms).forEach(form -> readings.putIfAbsent(form, lent));
            }
        }
    }
}
