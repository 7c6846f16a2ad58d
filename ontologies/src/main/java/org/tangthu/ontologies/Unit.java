package org.tangthu.ontologies;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the table of administrative units: one unit in one period.
 *
 * @param id its notation, which never changes
 * @param code the official code; empty where none is known
 * @param codeVerified whether the code was seen in the decision that gives it
 * @param within the unit of the next level that it was a part of, in the same period; empty for the first level
 * @param replaces the units that it came out of when it began
 * @param restores earlier units of the same name, or the beginning of it, and about the same extent that it brought back
 * @param decision by which it began; empty where none is known
 * @param otherNames spellings and older names
 * @param position of the town in which its administration had its seat; empty where that is not known for sure
 * @param verified whether its period and what it replaces were seen in the deciding text or an official report of it
 * @param note for editors; mostly empty
 */
record Unit(
        String id,
        UnitType type,
        String name,
        String nameEn,
        String code,
        boolean codeVerified,
        Period period,
        List<String> within,
        List<String> replaces,
        List<String> restores,
        String decision,
        List<String> otherNames,
        Optional<Position> position,
        boolean verified,
        String note) {
    static final int FIELDS = 16;

    /** @throws IllegalArgumentException if the line is not one of the table; the message says what is wrong */
    static Unit parse(String line) {
        String[] fields = line.split(";", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(fields.length + " fields instead of " + FIELDS + ": " + line);
        }
        if (!fields[0].matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("an identifier is lower-case letters and hyphens: " + line);
        }
        try {
            return new Unit(
                    fields[0],
                    UnitType.of(fields[1]),
                    fields[2],
                    fields[3],
                    fields[4],
                    yes(fields[5]),
                    new Period(fields[6], fields[7]),
                    list(fields[8], " "),
                    list(fields[9], " "),
                    list(fields[10], " "),
                    fields[11],
                    list(fields[12], ","),
                    Position.parse(fields[13]),
                    yes(fields[14]),
                    fields[15]);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(fields[0] + ": " + e.getMessage(), e);
        }
    }

    String vietnamese() {
        return type.isFirstLevel() ? name : type.vietnamese(name);
    }

    String english() {
        return type.isFirstLevel() ? nameEn : type.english(nameEn);
    }

    /** What else it is called in Vietnamese. */
    Set<String> others() {
        List<String> all = new ArrayList<>(List.of(type.vietnamese(name), name));
        all.addAll(otherNames);
        Set<String> others = new LinkedHashSet<>(all);
        others.remove(vietnamese());
        return others;
    }

    Set<String> othersInEnglish() {
        Set<String> others = new LinkedHashSet<>(List.of(type.english(nameEn), nameEn));
        others.remove(english());
        return others;
    }

    private static boolean yes(String field) {
        if (!Set.of("yes", "no", "").contains(field)) {
            throw new IllegalArgumentException("'" + field + "' is neither yes nor no");
        }
        return field.equals("yes");
    }

    private static List<String> list(String field, String separator) {
        return field.isEmpty()
                ? List.of()
                : List.of(field.split(separator)).stream().map(String::strip).toList();
    }
}
