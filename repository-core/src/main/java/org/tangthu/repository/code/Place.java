package org.tangthu.repository.code;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An administrative unit in one period: a concept of the scheme {@code place}.
 *
 * @param id its notation
 * @param type code of the scheme {@code unit-type}
 * @param name without its period
 * @param title the name, with the period where another unit has the same name
 * @param others spellings, older names, and the name with the type of unit, in Vietnamese
 * @param code official; not unique, for a unit and the larger one that took its place may have the same
 * @param from its first day, or the year where no more is known; empty where that is not recorded
 * @param to its last day or year; empty if the unit is still there
 * @param within the unit that it is a part of
 * @param replaces the units that it came out of
 * @param restores earlier units of about the same extent that it brought back after a time of union
 * @param decision the document by which it came out of what it replaces, where one is known
 * @param position of the town in which its administration had its seat, where that is known
 * @param verified whether its period and what it replaces were compared with the deciding text or a report of it
 */
public record Place(
        String id,
        String type,
        Named name,
        Named title,
        List<String> others,
        Optional<String> code,
        Optional<String> from,
        Optional<String> to,
        List<String> within,
        List<String> replaces,
        List<String> restores,
        Optional<String> decision,
        Optional<Position> position,
        boolean verified) {
    public Place {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(code);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(decision);
        Objects.requireNonNull(position);
        others = List.copyOf(others);
        within = List.copyOf(within);
        replaces = List.copyOf(replaces);
        restores = List.copyOf(restores);
    }

    boolean isCalled(String wanted) {
        return Stream.concat(Stream.of(name.vi(), name.en(), title.vi(), title.en()), others.stream())
                .anyMatch(wanted::equalsIgnoreCase);
    }

    /** Whether the unit is still there, as far as the list knows. */
    public boolean isCurrent() {
        return to.isEmpty();
    }

    /** Degrees north and degrees east (WGS 84). */
    public record Position(double latitude, double longitude) {
        public Position {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException(latitude + " " + longitude + " is nowhere on the earth");
            }
        }
    }

    /** A name in both languages of the interface. */
    public record Named(String vi, String en) {
        public Named {
            Objects.requireNonNull(vi);
            Objects.requireNonNull(en);
        }

        /** English for {@code en}, Vietnamese for any other. */
        public String in(String lang) {
            return lang.equals("en") ? en : vi;
        }
    }
}
