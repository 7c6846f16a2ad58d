package org.tangthu.ontologies;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the table of units as the concept scheme {@code place}. The same table always gives the same text. */
final class PlaceTurtle {
    private static final String HEAD =
            """
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix edm: <http://www.europeana.eu/schemas/edm/> .
            @prefix id: <https://tangthu.org/id/place/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <https://schema.org/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix tt: <https://tangthu.org/ns#> .
            @prefix type: <https://tangthu.org/id/unit-type/> .
            @prefix wgs84: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            # Made by the build from src/main/places/units.csv.

            <https://tangthu.org/id/place> a skos:ConceptScheme ;
                skos:notation "place" ;
                skos:prefLabel "Địa danh"@vi, "Places"@en ;
                skos:definition "Đơn vị hành chính của Việt Nam, mỗi khái niệm là một đơn vị trong một thời kỳ."@vi ,
                    "Administrative units of Vietnam; each concept is one unit in one period."@en ;
                skos:editorialNote "Vĩ độ và kinh độ là của thành phố, thị xã, thị trấn đặt cơ quan hành chính vào cuối thời kỳ, làm tròn đến một phần trăm độ. Nguồn: GeoNames (https://www.geonames.org), CC BY 4.0."@vi ,
                    "Latitude and longitude are those of the town in which the administration had its seat at the end of the period, rounded to a hundredth of a degree. Source: GeoNames (https://www.geonames.org), CC BY 4.0."@en .

            """;

    private final UnitTable table;
    private final StringBuilder turtle = new StringBuilder(HEAD);

    private PlaceTurtle(UnitTable table) {
        this.table = table;
    }

    static String of(UnitTable table) {
        PlaceTurtle writer = new PlaceTurtle(table);
        writer.order();
        table.units().forEach(writer::concept);
        return writer.turtle.toString();
    }

    private void order() {
        turtle.append("<https://tangthu.org/id/place#order> a skos:OrderedCollection ;\n    skos:memberList (\n");
        table.units()
                .forEach(unit -> turtle.append("        id:").append(unit.id()).append('\n'));
        turtle.append("    ) .\n");
    }

    private void concept(Unit unit) {
        List<String> lines = new ArrayList<>();
        lines.add("a skos:Concept, tt:AdministrativeUnit, edm:Place, schema:AdministrativeArea");
        lines.add("skos:inScheme <https://tangthu.org/id/place>");
        lines.add("skos:notation " + text(unit.id()));
        lines.add("skos:prefLabel " + both(unit.vietnamese(), unit.english()));
        lines.add("rdfs:label " + both(table.titleInVietnamese(unit), table.titleInEnglish(unit)));
        texts(lines, "skos:altLabel", unit.others(), "@vi");
        texts(lines, "skos:altLabel", unit.othersInEnglish(), "@en");
        lines.add("skos:definition " + both(inVietnamese(unit), inEnglish(unit)));
        lines.add("tt:unitType type:" + unit.type().notation());
        if (!unit.code().isEmpty()) {
            lines.add("tt:unitCode " + text(unit.code()));
            lines.add("tt:codeVerified " + unit.codeVerified());
        }
        date(lines, "schema:startDate", unit.period().from());
        date(lines, "schema:endDate", unit.period().to());
        unit.position().ifPresent(at -> {
            lines.add("wgs84:lat " + at.latitude());
            lines.add("wgs84:long " + at.longitude());
        });
        links(lines, "skos:broader", unit.within());
        links(lines, "skos:narrower", table.parts(unit));
        links(lines, "dcterms:replaces", unit.replaces());
        links(lines, "dcterms:isReplacedBy", table.replacedBy(unit));
        links(lines, "tt:restores", unit.restores());
        if (!unit.replaces().isEmpty()) {
            lines.add("tt:establishedBy " + change(unit));
        }
        lines.add("tt:verified " + unit.verified());
        if (!unit.note().isEmpty()) {
            lines.add("skos:editorialNote " + text(unit.note()) + "@en");
        }
        statements("id:" + unit.id(), lines);
        if (!unit.replaces().isEmpty()) {
            establishment(unit);
        }
    }

    /** The change by which a unit came out of others; it has an address within that of the unit. */
    private void establishment(Unit unit) {
        List<String> lines = new ArrayList<>();
        lines.add("a tt:TerritorialChange");
        lines.add("rdfs:label "
                + both(
                        "Việc lập " + table.titleInVietnamese(unit),
                        "The establishment of " + table.titleInEnglish(unit)));
        links(lines, "tt:originalUnit", unit.replaces());
        lines.add("tt:resultingUnit id:" + unit.id());
        date(lines, "schema:startDate", unit.period().from());
        if (!unit.decision().isEmpty()) {
            lines.add("tt:resolution " + text(unit.decision()));
        }
        statements(change(unit), lines);
    }

    private static String change(Unit unit) {
        return "<https://tangthu.org/id/place/" + unit.id() + "#establishment>";
    }

    private void statements(String subject, List<String> lines) {
        turtle.append('\n')
                .append(subject)
                .append(' ')
                .append(String.join(" ;\n    ", lines))
                .append(" .\n");
    }

    private String inVietnamese(Unit unit) {
        String what = unit.type().vietnamese(unit.name());
        return Character.toUpperCase(what.charAt(0))
                + what.substring(1)
                + (unit.period().isKnown()
                        ? ", " + unit.period().wholeVietnamese()
                        : ", địa giới không thay đổi khi sắp xếp ngày 01/07/2025")
                + (unit.replaces().isEmpty()
                        ? "."
                        : "; thay cho " + table.names(unit.replaces(), table::titleInVietnamese) + ".");
    }

    private String inEnglish(Unit unit) {
        return unit.type().english(unit.nameEn())
                + (unit.period().isKnown()
                        ? ", " + unit.period().wholeEnglish()
                        : ", whose extent stayed as it was on 1 July 2025")
                + (unit.replaces().isEmpty()
                        ? "."
                        : "; in place of " + table.names(unit.replaces(), table::titleInEnglish) + ".");
    }

    private static void texts(List<String> lines, String property, Set<String> texts, String language) {
        texts.forEach(text -> lines.add(property + " " + text(text) + language));
    }

    private static void links(List<String> lines, String property, List<String> ids) {
        ids.forEach(id -> lines.add(property + " id:" + id));
    }

    private static void date(List<String> lines, String property, String date) {
        if (!date.isEmpty()) {
            lines.add(property + " " + text(date) + "^^" + Period.datatype(date));
        }
    }

    private static String both(String vietnamese, String english) {
        return text(vietnamese) + "@vi, " + text(english) + "@en";
    }

    private static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
