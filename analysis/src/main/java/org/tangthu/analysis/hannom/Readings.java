package org.tangthu.analysis.hannom;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tangthu.analysis.vietnamese.Spelling;

/**
 * How characters are read in Vietnamese: Sino-Vietnamese readings and the words that they write in Nôm. Thread-safe; the
 * table is loaded at the first question, a look-up allocates nothing.
 */
public final class Readings {
    private static final int MOST = 8;

    private Readings() {}

    /**
     * The readings of a character, the commonest first, then those that only its other forms are known by: in canonical
     * spelling, at most eight; empty where none is known. Any int is allowed.
     */
    public static List<String> readings(int codePoint) {
        int place = Loaded.CHARACTERS.place(codePoint);
        return place < 0 ? List.of() : Loaded.READINGS.get(place);
    }

    private static final class Loaded {
        static final CodePoints CHARACTERS;
        static final List<List<String>> READINGS;

        static {
            TreeMap<Integer, List<String>> readings = new TreeMap<>();
            for (String[] row : Table.rows("readings.txt")) {
                readings.put(row[1].codePointAt(0), spellings(row));
            }
            Map<Integer, List<String>> shared = new HashMap<>();
            Characters.classes().forEach(forms -> share(forms, readings, shared));
            readings.putAll(shared);
            Map<List<String>, List<String>> equal = new HashMap<>();
            readings.replaceAll((codePoint, list) -> equal.computeIfAbsent(list, List::copyOf));
            CHARACTERS = new CodePoints(readings);
            READINGS = List.copyOf(readings.values());
        }

        /** Of a row {@code U+5317 北 bắc:hsu bậc:n} the readings without the letters of their sources. */
        private static List<String> spellings(String[] row) {
            return Arrays.stream(row)
                    .skip(2)
                    .map(reading -> Spelling.canonical(reading.substring(0, reading.indexOf(':'))))
                    .distinct()
                    .toList();
        }

        /** Gives each form its own readings, and then those of the others. */
        private static void share(int[] forms, Map<Integer, List<String>> own, Map<Integer, List<String>> shared) {
            for (int form : forms) {
                List<String> all = IntStream.concat(IntStream.of(form), IntStream.of(forms))
                        .mapToObj(each -> own.getOrDefault(each, List.of()))
                        .flatMap(List::stream)
                        .distinct()
                        .limit(MOST)
                        .toList();
                if (!all.isEmpty()) {
                    shared.put(form, all);
                }
            }
        }
    }
}
