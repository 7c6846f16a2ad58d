package org.tangthu.portal.config;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what somebody meant to write: the name with the fewest letters to change, add or drop. */
final class NearestName {
    private NearestName() {}

    /** @param names not empty */
    static String to(String wrong, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt((String name) -> distance(wrong, name))
                        .thenComparing(name -> name))
                .orElseThrow();
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1)) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
