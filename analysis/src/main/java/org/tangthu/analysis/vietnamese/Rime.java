package org.tangthu.analysis.vietnamese;

import java.util.HashMap;
import java.util.Map;

/**
 * What follows the onset of a syllable: glide and coda may be empty. The tables are those of present orthography with the
 * few rimes of older print and of dialects that books have; i and y stand as {@link IandY} settles them.
 */
record Rime(String glide, String nucleus, String coda) {
    /** A line has glide, nucleus and the codas that they take; a hyphen stands for none. */
    private static final String TABLE =
            """
            - a : - c ch i m n ng nh o p t u y
            - ă : c m n ng p t
            - â : c m n ng p t u y
            - e : - c m n ng o p t
            - ê : - ch m n nh p t u
            - i : - ch m n nh p t u
            - ia : -
            - iê : c m n ng p t u
            - o : - c i m n ng p t
            - oo : c ng
            - ô : - c i m n ng p t
            - ôô : c ng
            - ơ : - i m n p t
            - u : - c i m n ng p t
            - ua : -
            - uô : c i m n ng t
            - ư : - c i m ng t u
            - ưa : -
            - ươ : c i m n ng p t u
            - y : -
            - yê : m n ng t u
            o a : - c ch i m n ng nh o p t y
            o ă : c m n ng t
            o e : - m n o t
            u â : n ng t y
            u ê : - ch nh u
            u ơ : -
            u y : - ch n nh p t u
            u ya : -
            u yê : n t
            """;

    /** The same for what follows qu, whose u is the glide. */
    private static final String TABLE_AFTER_QU =
            """
            - a : - c ch i m n ng nh o p t u y
            - ă : c m n ng p t
            - â : c n ng p t y
            - e : - m n ng o p t
            - ê : - ch n nh t u
            - y : - ch n nh p t u
            - yê : n t
            - ô : c
            - ơ : - i n t
            """;

    static final Rime NONE = new Rime("", "", "");

    private static final Map<String, Rime> ALL = read(TABLE);
    private static final Map<String, Rime> AFTER_QU = read(TABLE_AFTER_QU);

    private static Map<String, Rime> read(String table) {
        Map<String, Rime> rimes = new HashMap<>();
        table.lines().forEach(line -> {
            String[] parts = line.split(" ");
            for (int i = 3; i < parts.length; i++) {
                Rime rime = new Rime(orEmpty(parts[0]), parts[1], orEmpty(parts[i]));
                rimes.put(rime.glide + rime.nucleus + rime.coda, rime);
            }
        });
        return Map.copyOf(rimes);
    }

    private static String orEmpty(String part) {
        return part.equals("-") ? "" : part;
    }

    /** @return {@link #NONE} where the letters are no rime */
    static Rime of(String letters) {
        return ALL.getOrDefault(letters, NONE);
    }

    static Rime afterQu(String letters) {
        return AFTER_QU.getOrDefault(letters, NONE);
    }

    /** Whether the onset is to be written k, gh, ngh rather than c, g, ng. */
    boolean isFront() {
        return glide.isEmpty() && "eêiy".indexOf(nucleus.charAt(0)) >= 0;
    }

    boolean startsWithY() {
        return glide.isEmpty() && nucleus.startsWith("y");
    }

    /** Names such as Kạn have k before it. */
    boolean startsWithA() {
        return glide.isEmpty() && nucleus.equals("a");
    }

    boolean endsInStop() {
        return switch (coda) {
            case "c", "ch", "p", "t" -> true;
            default -> false;
        };
    }

    /** Where the mark of tone stands, counted from the nucleus: òa, òe, ùy have it before, oàn and iề after its begin. */
    int toneAt() {
        if (nucleus.length() == 2) {
            return coda.isEmpty() ? 0 : 1;
        }
        boolean openGlide = !glide.isEmpty() && coda.isEmpty() && "aey".contains(nucleus);
        return openGlide ? -1 : 0;
    }
}
