package org.tangthu.ontologies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of administrative units. Every identifier in it names a line of it. */
final class UnitTable {
    private final Map<String, Unit> units = new LinkedHashMap<>();

    private UnitTable(List<Unit> lines) {
        for (Unit unit : lines) {
            if (units.put(unit.id(), unit) != null) {
                throw new IllegalArgumentException(unit.id() + " has two lines");
            }
        }
        units.values().forEach(unit -> references(unit).forEach(id -> {
            if (!units.containsKey(id)) {
                throw new IllegalArgumentException(unit.id() + " names " + id + ", which has no line");
            }
        }));
    }

    /** Reads it; lines that begin with # are for people, the first other line names the columns. */
    static UnitTable read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        return new UnitTable(lines.stream().skip(1).map(Unit::parse).toList());
    }

    List<Unit> units() {
        return List.copyOf(units.values());
    }

    Unit unit(String id) {
        return units.get(id);
    }

    List<String> replacedBy(Unit unit) {
        return pointing(Unit::replaces, unit);
    }

    /** Its parts at the next level. */
    List<String> parts(Unit unit) {
        return pointing(Unit::within, unit);
    }

    /** The name with the period, where another unit has the same name. */
    String titleInVietnamese(Unit unit) {
        return hasNamesake(unit, Unit::vietnamese)
                ? unit.vietnamese() + " (" + unit.period().vietnamese() + ")"
                : unit.vietnamese();
    }

    String titleInEnglish(Unit unit) {
        return hasNamesake(unit, Unit::english)
                ? unit.english() + " (" + unit.period().english() + ")"
                : unit.english();
    }

    String names(List<String> ids, Function<Unit, String> title) {
        return ids.stream().map(units::get).map(title).collect(Collectors.joining(", "));
    }

    private boolean hasNamesake(Unit unit, Function<Unit, String> name) {
        return units.values().stream()
                        .filter(other -> name.apply(other).equals(name.apply(unit)))
                        .count()
                > 1;
    }

    private List<String> pointing(Function<Unit, List<String>> reference, Unit to) {
        return units.values().stream()
                .filter(unit -> reference.apply(unit).contains(to.id()))
                .map(Unit::id)
                .toList();
    }

    private static Stream<String> references(Unit unit) {
        return Stream.of(unit.within(), unit.replaces(), unit.restores()).flatMap(List::stream);
    }
}
