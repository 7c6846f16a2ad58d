package org.tangthu.ontologies;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Writes the concept scheme {@code place} and {@code places.json}, both from the table of administrative units. The latter
 * tells readers that know no RDF what a code list does not: the other names of each unit, its period, its relations, where
 * it is.
 */
public final class Places {
    private Places() {}

    /**
     * Called by the build with the table, the scheme's file and the file for readers without RDF.
     *
     * @throws IllegalArgumentException if the table is not in order; the message names the unit
     */
    public static void main(String[] args) throws IOException {
        UnitTable table = UnitTable.read(Path.of(args[0]));
        Files.writeString(Path.of(args[1]), PlaceTurtle.of(table));
        Files.writeString(Path.of(args[2]), json(table));
    }

    static String json(UnitTable table) throws IOException {
        var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        List<Entry> entries =
                table.units().stream().map(unit -> entry(unit, table)).toList();
        return mapper.writeValueAsString(entries).replace("\r\n", "\n") + "\n";
    }

    private static Entry entry(Unit unit, UnitTable table) {
        return new Entry(
                unit.id(),
                unit.type().notation(),
                new Names(unit.vietnamese(), unit.english()),
                new Names(table.titleInVietnamese(unit), table.titleInEnglish(unit)),
                unit.others(),
                unit.code(),
                unit.period().from(),
                unit.period().to(),
                unit.within(),
                unit.replaces(),
                unit.restores(),
                unit.decision(),
                unit.position().map(Position::latitude).orElse(""),
                unit.position().map(Position::longitude).orElse(""),
                unit.verified());
    }

    /** A unit as {@code places.json} tells it; what is not known is empty. */
    record Entry(
            String id,
            String type,
            Names names,
            Names titles,
            Set<String> others,
            String code,
            String from,
            String to,
            List<String> within,
            List<String> replaces,
            List<String> restores,
            String decision,
            String latitude,
            String longitude,
            boolean verified) {}

    /** In both languages of the interface. */
    record Names(String vi, String en) {}
}
