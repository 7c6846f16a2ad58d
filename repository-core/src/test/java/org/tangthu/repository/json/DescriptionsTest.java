package org.tangthu.repository.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.model.PlaceReference;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problem.Severity;
import org.tangthu.repository.problem.Problems;

class DescriptionsTest {
    private static final Descriptions DESCRIPTIONS = new Descriptions(CodeLists.load());
    private static final Ark ARK = Ark.parse("ark:/99999/h4nn0mx7r");
    private static final String SMALLEST =
            """
            library: VN-TT-MAU1
            kind: book
            titles: [Sách]
            access: open
            digitization: none
            state: draft
            """;

    private final Problems problems = new Problems();

    @Test
    void theSmallestItemHasSixFields() {
        Item item = item(SMALLEST);
        assertThat(item.label().value()).isEqualTo("Sách");
        assertThat(item.holding().shelfmarks()).isEmpty();
    }

    @Test
    void plainScalarsStayTextsAsWritten() {
        Item item = item(SMALLEST + "shelfmarks: [0123, no, 2030-01-01, 1e3, ~]\nlanguages: [no]\n");
        assertThat(item.holding().shelfmarks()).containsExactly("0123", "no", "2030-01-01", "1e3", "~");
        assertThat(item.description().languages()).containsExactly("no");
    }

    @Test
    void aFieldWithoutValueIsAnAbsentField() {
        assertThat(item(SMALLEST + "extent:\nlocalId:\n").localId()).isEmpty();
    }

    @Test
    void textIsStoredAsNfc() {
        assertThat(item(SMALLEST + "extent: 'To\u031B\u0300'\n").description().extent())
                .contains("Tờ");
    }

    @Test
    void lettersThatOnlyLookLikeDAreReplacedAndReported() {
        Item item = item(SMALLEST.replace("[Sách]", "[{value: Ðông Hòa, lang: vi}, {value: Guðrún, lang: is}]")
                + "agents: [{name: Lê Quý Ðôn, role: aut}]\nlocalId: ÐÔNG\n");
        assertThat(item.description().titles())
                .extracting(title -> title.text().value())
                .containsExactly("Đông Hòa", "Guðrún");
        assertThat(item.description().agents())
                .extracting(agent -> agent.name())
                .containsExactly("Lê Quý Đôn");
        assertThat(item.localId()).as("a key is a key").contains("ÐÔNG");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "line 3, titles[0].value: letters that only look like Đ were replaced; it is 'Đông Hòa' now",
                        "line 7, agents[0].name: letters that only look like Đ were replaced; it is 'Lê Quý Đôn' now");
    }

    @Test
    void anEncodingThatWasNeverConvertedIsReportedAndKept() {
        Item item = item(SMALLEST.replace("[Sách]", "[{value: Th­ viÖn, lang: vi}, Thö vieän]"));
        assertThat(item.label().value()).isEqualTo("Th­ viÖn");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "line 3, titles[0].value: the text seems to be in TCVN3 (ABC), never converted to Unicode; "
                                + "'Thư viện' may be meant",
                        "line 3, titles[1]: the text seems to be in VNI, never converted to Unicode; "
                                + "'Thư viện' may be meant");
    }

    @Test
    void theCaseOfALanguageTagIsMended() {
        assertThat(item(SMALLEST + "languages: [VI-hani]\n").description().languages())
                .containsExactly("vi-Hani");
    }

    @Test
    void aCharacterOfThePrivateUseAreaIsKeptAndReported() {
        assertThat(item(SMALLEST + "extent: \"\\uE001 tờ\"\n").description().extent())
                .contains("\uE001 tờ");
        assertThat(problems.all()).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Severity.NOTE);
            assertThat(note.field()).isEqualTo("extent");
        });
    }

    @Test
    void aNumberAloneIsNoDecision() {
        assertThat(read(SMALLEST + "decisions: [{number: 15/QĐ-HĐTĐ}]\n")).isEmpty();
        assertThat(problems.all())
                .extracting(Problem::field)
                .containsExactly("decisions[0].body", "decisions[0].date", "decisions[0].scope");
    }

    @Test
    void everyProblemIsListedWithItsLine() {
        assertThat(
                        read(
                                """
                library: mau
                kindd: book
                kind: boook
                titles: [{value: Sách, lang: tiếng việt}]
                dates: [{edtf: 32/12/1871, role: created}]
                access: secret
                embargo: 31-01-2030
                digitization: none
                """))
                .isEmpty();
        assertThat(problems.all())
                .extracting(Problem::line, Problem::field)
                .containsExactlyInAnyOrder(
                        tuple(1, "library"),
                        tuple(2, "kindd"),
                        tuple(3, "kind"),
                        tuple(4, "titles[0].lang"),
                        tuple(5, "dates[0].edtf"),
                        tuple(6, "access"),
                        tuple(7, "embargo"),
                        tuple(1, "state"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            acces: open               | there is no field 'acces'; did you mean 'access'?
            colour: red               | there is no field 'colour'; the fields here are id, library
            heritage: [quite-old]     | 'quite-old' is no code of the list 'heritage'; write one of local-history, old
            agents: [{name: A, role: auth}] | write 'aut', or one of aut, cre
            id: ark:/99999/h4nn0mx7s  | wrong check character
            rights: cc by             | is not an address
            collections: [Hán Nôm]    | write lower-case letters, digits and single hyphens
            groups: [readers]         | groups are only for 'access: restricted'
            extent: [1, 2]            | this is a list; it must be a text
            shelfmarks: AB.1          | it must be a list
            extent: "a\\tb"           | the text holds U+0009, which is not a character of text
            extent: &a 12 tr.         | anchors and aliases (&, *) are not accepted
            extent: !!binary aGk=     | tags (!) are not accepted
            kind: book                | the field stands here a second time; keep one
            extent: '12 tr.           | not YAML
            copies: 0                 | '0' is no number of copies; write 1 to 10000
            copies: 10001             | is no number of copies
            copies: -1                | is not a whole number
            copies: 1.5               | is not a whole number
            copies: two               | is not a whole number
            copies: [2]               | this is a list; it must be a number
            schema: 7                 | a newer version wrote it
            decisions: [{number: 15/QĐ}]                | the field is missing; it is required
            decisions: [{body: A, number: 15/QĐ, date: 2026, scope: national}]       | '2026' is not a day of the calendar
            decisions: [{body: A, number: 15/QĐ, date: 2026-05-01, scope: nation}]   | write 'national', or one of national, publication, heritage
            decisions: [{body: A, number: 15/QĐ, date: 2026-05-01, scope: national, withdrawn: 2026-04-30}] | a decision of 2026-05-01 cannot be withdrawn on 2026-04-30; write a day from then on
            dates: [{role: created}]  | a date needs 'edtf' or 'printed'
            pages: [{label: 1a}]      | the field is missing; it is required
            places: [{id: hung-yn-2025, role: about}]  | 'hung-yn-2025' is no place of the list 'place'; did you mean 'hung-yen-2025' (Hưng Yên (từ 01/07/2025))?
            places: [{id: paris, role: published}]     | write 'name' with its name instead
            places: [{role: about}]   | a place needs 'id', 'name' or both
            places: [{id: Hưng Yên, name: Hưng-yên, role: about}] | it is a name, and 'name' tells another
            places: [{id: hung-yen-2025, role: near}]  | 'near' is no code of the list 'place-role'
            places: [{id: "https://example.org/a b", role: about}] | is not an address
            """)
    void aWrongLineHasItsMessage(String line, String message) {
        assertThat(read(SMALLEST + line + "\n")).isEmpty();
        assertThat(problems.all()).anySatisfy(problem -> {
            assertThat(problem.toString()).contains(message);
            assertThat(problem.line()).isGreaterThanOrEqualTo(7);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {id: hung-yen-1997}                | hung-yen-1997 |
            {id: hung-yen-1997, name: Hưng-yên} | hung-yen-1997 | Hưng-yên
            {name: Đình làng Đông}             |               | Đình làng Đông
            {id: Đình làng Đông}               |               | Đình làng Đông
            {id: "https://sws.geonames.org/1566083/"} | https://sws.geonames.org/1566083/ |
            {id: "30"}                         | hai-duong-1997 |
            """)
    void aPlaceIsNamedByItsIdentifierItsNameOrBoth(String place, String id, String name) {
        String line = "places: [" + place.replace("}", ", role: about}") + "]\n";
        assertThat(item(SMALLEST + line).description().places())
                .containsExactly(
                        new PlaceReference(new Location(Optional.ofNullable(id), Optional.ofNullable(name)), "about"));
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"33", "hưng yên"})
    void whatMayMeanUnitsOfSeveralPeriodsIsKeptAsANameAndTheyAreTold(String text) {
        Item item = item(SMALLEST + "places: [{id: \"" + text + "\", role: about}]\n");
        assertThat(item.description().places().get(0).place().name()).contains(text);
        assertThat(problems.all()).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Severity.NOTE);
            assertThat(note.field()).isEqualTo("places[0].id");
            assertThat(note.toString())
                    .contains(
                            "'hung-yen-2025' (Hưng Yên (từ 01/07/2025))",
                            "'hung-yen-1997' (Hưng Yên (đến 30/06/2025))");
        });
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithTheOffset() {
        byte[] latin1 = (SMALLEST + "extent: t\u00EA\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] start = SMALLEST.replace("Sách", "Sach").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[start.length + 1];
        System.arraycopy(start, 0, bytes, 0, start.length);
        bytes[start.length] = latin1[latin1.length - 2];
        assertThat(DESCRIPTIONS.read(EntityKind.ITEM, "item.yaml", bytes, problems.in("item.yaml")))
                .isEmpty();
        assertThat(problems.all().get(0).toString())
                .startsWith("item.yaml, line 7: not UTF-8 at byte " + start.length + "; save the file as UTF-8");
    }

    @Test
    void aDescriptionOverOneMegabyteIsRefusedUnread() {
        assertThat(DESCRIPTIONS.read(EntityKind.ITEM, "item.yaml", new byte[Descriptions.MAX_BYTES + 1], problems))
                .isEmpty();
        assertThat(problems.all()).singleElement().asString().contains("a description has at most 1048576");
    }

    @Test
    void depthIsBounded() {
        assertThat(read(SMALLEST + "extent: " + "[".repeat(5_000) + "]".repeat(5_000)))
                .isEmpty();
        assertThat(problems.all()).singleElement().asString().contains("nested deeper than 32 levels");
    }

    @Test
    void jsonIsReadWithTheSameRulesAndKnowsItsLines() {
        String json =
                """
                {"library": "VN-TT-MAU1", "kind": "book", "titles": ["Sách"],
                 "access": "open", "digitization": "none",
                 "localId": 12,
                 "state": "draft", "stat": 1}
                """;
        assertThat(DESCRIPTIONS.read(EntityKind.ITEM, "item.json", json.getBytes(StandardCharsets.UTF_8), problems))
                .isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "line 3, localId: this is a number; it must be a text",
                        "line 4, stat: there is no field 'stat'; did you mean 'state'?");
    }

    @Test
    void structureMayNest() {
        ItemForm form = read(SMALLEST
                        + """
                pages: [{file: 001.tif, label: 1a}, {file: 002.tif, text: 002.xml}]
                structure: [{label: {value: Tựa, lang: vi}, first: 1a, last: 002.tif, parts: [{label: A, first: 1a, last: 1a}]}]
                """)
                .map(ItemForm.class::cast)
                .orElseThrow();
        assertThat(form.pages().orElseThrow()).extracting(PageLine::file).containsExactly("001.tif", "002.tif");
        assertThat(form.structure().get(0).parts().get(0).label().value()).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            hours: [{days: [monday], opens: 07:30}]                        | the field is missing; it is required
            hours: [{days: [], opens: 07:30, closes: 11:30}]               | the list is empty; it needs one
            hours: [{days: [mon], opens: 07:30, closes: 11:30}]            | 'mon' is no day of the week; write monday
            hours: [{days: [monday], opens: 7h30, closes: 11:30}]          | '7h30' is not a time of the day
            hours: [{days: [monday], opens: 24:00, closes: 24:30}]         | '24:00' is not a time of the day
            hours: [{days: [monday], opens: 13:00, closes: 11:30}]         | cannot close at 11:30
            hours: [{days: [monday, tuesday], opens: 07:30, closes: 11:30}, {days: [tuesday], opens: 11:00, closes: 17:00}] | the hours from 11:00 to 17:00 meet others of the same day
            services: [Đọc tại chỗ]                                        | it must be a group of fields
            services: [{description: [Hai phòng]}]                         | the field is missing; it is required
            contact: {phones: [gọi cô An]}                                 | write a telephone number
            contact: {email: thuvien}                                      | write an e-mail address
            contact: {website: thuvien.example.vn}                         | is not an http or https address
            news: [{title: Mở cửa}]                                        | the field is missing; it is required
            news: [{date: 2026-05-19}]                                     | the field is missing; it is required
            news: [{date: 2026-05-19, title: A, body: B}]                  | there is no field 'body'
            """)
    void aWrongLineOfALibraryHasItsMessage(String line, String message) {
        assertThat(library(line)).isEmpty();
        assertThat(problems.all())
                .anySatisfy(problem -> assertThat(problem.toString()).contains(message));
    }

    @Test
    void hoursOfOneDayMayFollowEachOther() {
        assertThat(library("hours: [{days: [monday], opens: 07:30, closes: 11:30}, {days: [monday], opens: 11:30,"
                        + " closes: 17:00}]"))
                .isPresent();
    }

    @Test
    void ofNewsThereAreAtMostFifty() {
        assertThat(library("news: [" + "{date: 2026-05-19, title: A}, ".repeat(51) + "]"))
                .isEmpty();
        assertThat(problems.all()).singleElement().asString().contains("at most 50 are accepted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                                                       | the field is missing; it is required
            {titles: [A], opened: 2026-05-19, sections: []}                          | the list is empty; it needs one
            {titles: [A], opened: 2026-05-19, sections: [{text: [B]}]}               | the field is missing; it is required
            {titles: [A], opened: May, sections: [{titles: [B]}]}                    | 'May' is not a day of the calendar
            {titles: [A], opened: 2026-05-19, sections: [{titles: [B], exhibits: [{page: "0001"}]}]} | the field is missing; it is required
            {titles: [A], opened: 2026-05-19, sections: [{titles: [B], exhibits: [{item: h4nn0mx7r}]}]} | is not an ARK
            {titles: [A], opened: 2026-05-19, sections: [{titles: [B], exhibits: [{item: ark:/99999/h4nn0mx7s}]}]} | wrong check character
            {titles: [A], opened: 2026-05-19, sections: [{titles: [B], exhibits: [{item: ark:/99999/h4nn0mx7r, page: 1a}]}]} | write the name of a page, such as 0008
            {titles: [A], opened: 2026-05-19, sections: [{titles: [B], exhibits: [{item: ark:/99999/h4nn0mx7r, xywh: "1,2,3,4"}]}]} | an area needs the page that it is of
            {titles: [A], opened: 2026-05-19, sections: [{titles: [B], exhibits: [{item: ark:/99999/h4nn0mx7r, page: "0001", xywh: "1,2,0,4"}]}]} | has a width and a height
            {titles: [A], opened: 2026-05-19, sections: [{titles: [B], exhibits: [{item: ark:/99999/h4nn0mx7r, page: "0001", xywh: full}]}]} | 'full' is no area of an image
            """)
    void aWrongExhibitionHasItsMessage(String exhibition, String message) {
        assertThat(collection("exhibition: " + exhibition)).isEmpty();
        assertThat(problems.all())
                .anySatisfy(problem -> assertThat(problem.toString()).contains(message));
    }

    @Test
    void anExhibitionShowsAtMostAHundredThings() {
        String exhibits = "{titles: [B], exhibits: [" + "{item: ark:/99999/h4nn0mx7r}, ".repeat(51) + "]}, ";
        assertThat(collection("exhibition: {titles: [A], opened: 2026-05-19, sections: [" + exhibits.repeat(2) + "]}"))
                .isEmpty();
        assertThat(problems.all()).singleElement().asString().contains("shows 102 items or pages; at most 100");
    }

    private Optional<Described> collection(String line) {
        String yaml = "id: a\nnames: [Bộ sưu tập]\n" + line + "\n";
        return DESCRIPTIONS.read(
                EntityKind.COLLECTION, "collection.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    }

    private Optional<Described> library(String line) {
        String yaml = "id: VN-A\nnames: [Thư viện]\ntype: public\nlevel: commune\n" + line + "\n";
        return DESCRIPTIONS.read(EntityKind.LIBRARY, "library.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    }

    private Item item(String yaml) {
        Optional<Described> described = read(yaml);
        assertThat(problems.all()).noneMatch(problem -> problem.severity() == Severity.ERROR);
        return ((ItemForm) described.orElseThrow()).named().apply(ARK);
    }

    private Optional<Described> read(String yaml) {
        return DESCRIPTIONS.read(EntityKind.ITEM, "item.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    }
}
