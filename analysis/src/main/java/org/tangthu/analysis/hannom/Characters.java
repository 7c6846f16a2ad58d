package org.tangthu.analysis.hannom;

import java.util.List;
import java.util.TreeMap;

/**
 * Which characters are forms of one: traditional, simplified, variant and Nôm forms, compatibility ideographs, radicals,
 * in all planes. A class of forms is small and its members are read alike, so that two words of a text do not become one;
 * a character in private use is nobody's form. Thread-safe; the table is loaded at the first question.
 */
public final class Characters {
    private Characters() {}

    /** The character that stands for all forms of {@code codePoint}; itself if no other form is known. Any int is allowed. */
    public static int canonical(int codePoint) {
        int place = Loaded.FORMS.place(codePoint);
        return place < 0 ? codePoint : Loaded.STANDING[place];
    }

    /**
     * Whether a character may stand for the one before it: the iteration marks 々 and 〻, and 匕, which Nôm texts write for
     * them (埃匕 <i>ai ai</i>) and which otherwise is a rare character of its own.
     */
    public static boolean repeats(int codePoint) {
        return codePoint == '々' || codePoint == '〻' || codePoint == '匕';
    }

    /** The classes of more than one form, in each the character that stands for it first. */
    static List<int[]> classes() {
        return Table.rows("variants.txt").stream()
                .map(row -> (row[0] + row[1]).codePoints().toArray())
                .toList();
    }

    private static final class Loaded {
        static final CodePoints FORMS;
        static final int[] STANDING;

        static {
            TreeMap<Integer, Integer> standing = new TreeMap<>();
            for (int[] forms : classes()) {
                for (int form : forms) {
                    standing.put(form, forms[0]);
                }
            }
            FORMS = new CodePoints(standing);
            STANDING = standing.values().stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
