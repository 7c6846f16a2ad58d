package org.tangthu.ontologies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What always holds of administrative units, whatever reform comes next. */
class PlacesTest {
    private static final Path TABLE = Path.of("src/main/places/units.csv");
    private static final Path BUILT = Path.of("target/classes/org/tangthu/ontologies");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static UnitTable table;

    @BeforeAll
    static void read() throws IOException {
        table = UnitTable.read(TABLE);
    }

    @Test
    void the63ProvincesOfTheLastDayOfJune2025Became34() {
        List<Unit> before = provincesAt(REFORM.minusDays(1));
        List<Unit> after = provincesAt(REFORM);
        assertThat(before).hasSize(63);
        assertThat(after).hasSize(34);
        List<Unit> stayed = before.stream().filter(after::contains).toList();
        assertThat(stayed).hasSize(11);
        List<String> gone = before.stream()
                .filter(unit -> !after.contains(unit))
                .map(Unit::id)
                .toList();
        assertThat(after.stream().filter(unit -> !before.contains(unit)).flatMap(unit -> unit.replaces().stream()))
                .as("each former province went into exactly one of today's")
                .containsExactlyInAnyOrderElementsOf(gone);
    }

    @Test
    void codesAreUniqueOnAnyDayAtEachLevel() {
        for (LocalDate day : List.of(REFORM.minusDays(1), REFORM)) {
            assertThat(at(day).filter(unit -> !unit.code().isEmpty()).map(Unit::code))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hung-yen-1997, hung-yen-2025, 33",
        "ninh-binh-1991, ninh-binh-2025, 37",
        "hai-phong-1962, hai-phong-2025, 31",
        "dak-lak-2004, dak-lak-2025, 66"
    })
    void aProvinceThatGrewIsTwoUnitsOfOneNameAndCode(String before, String after, String code) {
        assertThat(List.of(table.unit(before), table.unit(after)))
                .allSatisfy(unit -> assertThat(unit.code()).isEqualTo(code))
                .extracting(Unit::vietnamese)
                .containsOnly(table.unit(after).vietnamese());
        assertThat(table.unit(after).replaces()).contains(before).hasSizeGreaterThan(1);
    }

    @Test
    void theDistrictsOfThePlansAndTheirCommunesAreThere() {
        assertThat(table.parts(table.unit("hai-duong-1997"))).hasSize(12);
        assertThat(table.parts(table.unit("hung-yen-1997"))).hasSize(10);
        assertThat(table.parts(table.unit("ha-nam-1997"))).hasSize(6);
        assertThat(table.parts(table.unit("phu-yen-1989"))).hasSize(9);
        assertThat(table.unit("huyen-tu-ky-until-2025").code()).isEqualTo("298");
        assertThat(table.unit("thi-xa-dong-hoa-until-2025").code()).isEqualTo("564");
        assertThat(replacedBy("huyen-tu-ky-until-2025"))
                .extracting(Unit::name)
                .containsExactlyInAnyOrder("Tứ Kỳ", "Tân Kỳ", "Đại Sơn", "Chí Minh", "Lạc Phượng", "Nguyên Giáp");
        assertThat(replacedBy("thi-xa-dong-hoa-until-2025"))
                .extracting(Unit::vietnamese)
                .containsExactlyInAnyOrder("phường Đông Hòa", "phường Hòa Hiệp", "xã Hòa Xuân");
    }

    @Test
    void replacementIsManyToMany() {
        assertThat(table.unit("hai-hung-1968").replaces()).hasSize(2);
        assertThat(table.replacedBy(table.unit("hai-hung-1968"))).containsExactly("hai-duong-1997", "hung-yen-1997");
        assertThat(table.units())
                .filteredOn(unit -> unit.name().equals("Nam Hà"))
                .hasSize(2);
    }

    @Test
    void whatReplacesBeginsWhenTheReplacedEnds() {
        for (Unit unit : table.units()) {
            for (String id : unit.replaces()) {
                String ended = table.unit(id).period().to();
                String began = unit.period().from();
                assertThat(meets(ended, began))
                        .as("%s ends %s, %s begins %s", id, ended, unit.id(), began)
                        .isTrue();
            }
        }
    }

    @Test
    void whatEndedWasReplacedAndWhatWasReplacedEnded() {
        for (Unit unit : table.units()) {
            boolean province = unit.type().isFirstLevel();
            boolean ended = !unit.period().to().isEmpty();
            if (province) {
                assertThat(table.replacedBy(unit).isEmpty()).as(unit.id()).isEqualTo(!ended);
            } else if (!ended) {
                assertThat(table.replacedBy(unit)).as(unit.id()).isEmpty();
            }
        }
    }

    @Test
    void aPartEndsNoLaterThanItsWholeAndBeginsNoEarlierWhereItsBeginningIsKnown() {
        for (Unit unit : table.units()) {
            assertThat(unit.within().isEmpty())
                    .as(unit.id())
                    .isEqualTo(unit.type().isFirstLevel());
            for (String id : unit.within()) {
                Period whole = table.unit(id).period();
                assertThat(table.unit(id).type().isFirstLevel()).as(unit.id()).isTrue();
                assertThat(last(unit.period())).as(unit.id()).isBeforeOrEqualTo(last(whole));
                if (!unit.period().from().isEmpty()) {
                    assertThat(first(unit.period())).as(unit.id()).isAfterOrEqualTo(first(whole));
                }
                assertThat(last(unit.period())).as(unit.id()).isAfterOrEqualTo(first(whole));
            }
        }
    }

    @Test
    void whatIsRestoredEndedLongBeforeAndHasTheSameNameOrItsBeginning() {
        for (Unit unit : table.units()) {
            for (String id : unit.restores()) {
                Unit earlier = table.unit(id);
                assertThat(unit.name()).startsWith(earlier.name());
                assertThat(earlier.period().to()).isLessThan(unit.period().from());
                assertThat(unit.replaces()).doesNotContain(id);
            }
        }
    }

    @Test
    void nothingComesBackToItselfByReplacementOrAsAPart() {
        for (Unit unit : table.units()) {
            Deque<String> open = new ArrayDeque<>(above(unit));
            Set<String> seen = new HashSet<>();
            while (!open.isEmpty()) {
                String next = open.pop();
                assertThat(next).isNotEqualTo(unit.id());
                if (seen.add(next)) {
                    open.addAll(above(table.unit(next)));
                }
            }
        }
    }

    @Test
    void unitsOfOneNameAreToldApartByTheirPeriods() {
        assertThat(table.units().stream().map(table::titleInVietnamese)).doesNotHaveDuplicates();
        assertThat(table.units().stream().map(table::titleInEnglish)).doesNotHaveDuplicates();
        assertThat(table.titleInVietnamese(table.unit("hung-yen-1997"))).isEqualTo("Hưng Yên (đến 30/06/2025)");
        assertThat(table.titleInVietnamese(table.unit("hung-yen-2025"))).isEqualTo("Hưng Yên (từ 01/07/2025)");
        assertThat(table.titleInVietnamese(table.unit("nam-ha-1991"))).isEqualTo("Nam Hà (1991–1996)");
        assertThat(table.titleInVietnamese(table.unit("thai-binh-until-2025"))).isEqualTo("Thái Bình");
    }

    @Test
    void onlyCodesThatWereSeenInTheDecisionAreVerified() {
        assertThat(table.units().stream().filter(Unit::codeVerified).map(Unit::code))
                .containsExactlyInAnyOrder("01", "04", "08", "11", "12", "14", "15", "19", "20", "22");
    }

    @Test
    void anIdentifierIsTheNameAndTheYearInWhichTheUnitBeganElseEnded() {
        for (Unit unit : table.units()) {
            Period period = unit.period();
            String year = !period.from().isEmpty()
                    ? "-" + period.from().substring(0, 4)
                    : period.to().isEmpty() ? "" : "-until-" + period.to().substring(0, 4);
            assertThat(unit.id()).endsWith(year);
        }
    }

    @Test
    void everyProvinceOfTodayAndOfTheDayBeforeHasAPosition() {
        assertThat(Stream.concat(provincesAt(REFORM).stream(), provincesAt(REFORM.minusDays(1)).stream()))
                .allSatisfy(unit -> assertThat(unit.position()).as(unit.id()).isPresent());
    }

    @Test
    void aUnitIsNearWhatItIsAPartOfAndNearWhatItCameOutOf() {
        for (Unit unit : table.units()) {
            Stream.concat(unit.within().stream(), unit.replaces().stream())
                    .map(table::unit)
                    .filter(other ->
                            unit.position().isPresent() && other.position().isPresent())
                    .forEach(other -> assertThat(apart(
                                    unit.position().orElseThrow(),
                                    other.position().orElseThrow()))
                            .as("degrees between %s and %s", unit.id(), other.id())
                            .isLessThan(2.5));
        }
    }

    @Test
    void aPositionIsSaidInTheSchemeAsTwoNumbers() {
        Model model =
                RDFDataMgr.loadModel(BUILT.resolve("schemes/place.ttl").toUri().toString());
        var place = model.getResource("https://tangthu.org/id/place/hai-phong-2025");
        String wgs84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
        assertThat(place.getProperty(model.createProperty(wgs84, "lat")).getDouble())
                .isEqualTo(20.86);
        assertThat(place.getProperty(model.createProperty(wgs84, "long")).getDouble())
                .isEqualTo(106.68);
    }

    @Test
    void bothDirectionsOfEachRelationStandInTheScheme() {
        Model model =
                RDFDataMgr.loadModel(BUILT.resolve("schemes/place.ttl").toUri().toString());
        assertThat(model.listSubjectsWithProperty(SKOS.notation).toList())
                .hasSize(table.units().size() + 1);
        model.listStatements(null, DCTerms.replaces, (RDFNode) null)
                .forEach(said -> assertThat(model.contains(said.getResource(), DCTerms.isReplacedBy, said.getSubject()))
                        .isTrue());
        assertThat(model.listStatements(null, DCTerms.isReplacedBy, (RDFNode) null)
                        .toList())
                .hasSameSizeAs(model.listStatements(null, DCTerms.replaces, (RDFNode) null)
                        .toList());
        assertThat(model.listStatements(null, SKOS.narrower, (RDFNode) null).toList())
                .hasSameSizeAs(
                        model.listStatements(null, SKOS.broader, (RDFNode) null).toList());
    }

    @Test
    void theBuildHasWrittenWhatTheTableSays() throws IOException {
        assertThat(BUILT.resolve("schemes/place.ttl")).hasContent(PlaceTurtle.of(table));
        assertThat(Files.readString(BUILT.resolve("places.json"), StandardCharsets.UTF_8))
                .isEqualTo(Places.json(table));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            a;province;A;A;;;;;;b;;;;;no;            | a names b, which has no line
            a;province;A;A;;;2000;1999;;;;;;;no;     | a: it ends (1999) before it begins (2000)
            a;kingdom;A;A;;;;;;;;;;;no;              | a: there is no unit type 'kingdom'
            a;province;A;A;;maybe;;;;;;;;;no;        | a: 'maybe' is neither yes nor no
            a;province;A;A;;;;;;;;;;20.94;no;        | a: '20.94' is no latitude and longitude such as 20.94 106.32
            a;province;A;A;;;;;;;;;;51.50 100.12;no; | a: 51.50 100.12 is not in Vietnam
            a;province;A;A                           | 4 fields instead of 16: a;province;A;A
            A b;province;A;A;;;;;;;;;;;no;           | an identifier is lower-case letters and hyphens: A b;province;A;A;;;;;;;;;;;no;
            """)
    void aTableThatIsNotInOrderStopsTheBuild(String line, String message, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("units.csv"), "# for people\nid;type\n" + line + "\n");
        assertThatThrownBy(() -> UnitTable.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static List<Unit> provincesAt(LocalDate day) {
        return at(day).filter(unit -> unit.type().isFirstLevel()).toList();
    }

    private static Stream<Unit> at(LocalDate day) {
        return table.units().stream()
                .filter(unit -> !day.isBefore(first(unit.period())) && !day.isAfter(last(unit.period())));
    }

    private static List<Unit> replacedBy(String id) {
        return table.replacedBy(table.unit(id)).stream().map(table::unit).toList();
    }

    private static List<String> above(Unit unit) {
        List<String> above = new ArrayList<>(unit.within());
        above.addAll(table.replacedBy(unit));
        return above;
    }

    private static double apart(Position one, Position other) {
        return Math.hypot(
                Double.parseDouble(one.latitude()) - Double.parseDouble(other.latitude()),
                Double.parseDouble(one.longitude()) - Double.parseDouble(other.longitude()));
    }

    /** Years meet in the same year or the next; days, from one to the next. */
    private static boolean meets(String ended, String began) {
        if (ended.length() == 4 || began.length() == 4) {
            int gap = Integer.parseInt(began.substring(0, 4)) - Integer.parseInt(ended.substring(0, 4));
            return gap == 0 || gap == 1;
        }
        return LocalDate.parse(ended).plusDays(1).equals(LocalDate.parse(began));
    }

    private static LocalDate first(Period period) {
        String from = period.from();
        return from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from.length() == 4 ? from + "-01-01" : from);
    }

    private static LocalDate last(Period period) {
        String to = period.to();
        return to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to.length() == 4 ? to + "-12-31" : to);
    }
}
