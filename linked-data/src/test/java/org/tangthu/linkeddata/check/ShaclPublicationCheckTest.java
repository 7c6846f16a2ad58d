package org.tangthu.linkeddata.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.linkeddata.Samples;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.json.Descriptions;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.problem.Problems;
import org.tangthu.repository.publication.PublicationReport;
import org.tangthu.repository.publication.Rule;
import org.tangthu.repository.publication.Severity;
import org.tangthu.repository.seed.SeededItems;

class ShaclPublicationCheckTest {
    private static final CodeLists CODES = CodeLists.load();
    private static final Ark ARK = Samples.ark(0);
    private static final String WHOLE =
            """
            library: VN-HD-TVT
            localId: HN.0123
            kind: book
            titles: [{value: Sổ bộ làng Đông, lang: vi}]
            agents: [{name: Nguyễn Văn An, role: aut}, {name: Trần Thị Bình, role: trl}]
            dates: [{edtf: "1871", role: created}]
            subjects: [Sổ bộ]
            languages: [vi]
            description: [{value: Ghi chép của làng., lang: vi}]
            shelfmarks: [AB.12]
            access: open
            digitization: none
            state: published
            """;

    private final ShaclPublicationCheck check =
            new ShaclPublicationCheck(CODES, new AccessPolicy(Clock.systemUTC(), ZoneId.of("Asia/Ho_Chi_Minh")));

    @Test
    void anItemWithAllThatIsAskedForIsClean() {
        assertThat(check.check(item(WHOLE), 0)).isEqualTo(PublicationReport.CLEAN);
        assertThat(check.check(Samples.manuscript(ARK, State.PUBLISHED), 2).violations())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            creator     | VIOLATION | agents      | agents: [{name: Nguyễn Văn An, role: aut}, {name: Trần Thị Bình, role: trl}] | agents: [{name: Trần Thị Bình, role: trl}]
            date        | VIOLATION | dates       | dates: [{edtf: "1871", role: created}]        |
            description | VIOLATION | description | description: [{value: Ghi chép của làng., lang: vi}] |
            language    | WARNING   | languages   | languages: [vi]    |
            source      | WARNING   | shelfmarks  | shelfmarks: [AB.12] |
            subject     | WARNING   | subjects    | subjects: [Sổ bộ]  |
            contributor | WARNING   | agents      | , {name: Trần Thị Bình, role: trl}  |
            lostCharacters | WARNING | ''      | value: Sổ bộ làng Đông  | value: "Sổ bộ l\\uFFFDng Đông"
            lostCharacters | WARNING | ''      | name: Nguyễn Văn An     | name: "Nguyễn Văn \\uFFFDn"
            creatorWithAbsence | VIOLATION | creatorAbsence | access: open | {access: open, creatorAbsence: anonymous}
            """)
    void anItemThatLacksOneThingHasOneFinding(
            String code, Severity severity, String field, String without, String instead) {
        String with =
                instead == null ? "" : instead.replaceAll("^\\{(.*)}$", "$1").replace(", creator", "\ncreator");
        assertThat(WHOLE).contains(without);
        PublicationReport report = check.check(item(WHOLE.replace(without, with)), 0);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.field()).isEqualTo(field);
        });
        assertThat(report.conforms()).isEqualTo(severity == Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "unknown", "not-applicable"})
    void aStatedAbsenceStandsForACreator(String absence) {
        String text = WHOLE.replace("{name: Nguyễn Văn An, role: aut}, ", "") + "creatorAbsence: " + absence + "\n";
        assertThat(check.check(item(text), 0)).isEqualTo(PublicationReport.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "custodian: Đình làng Đông",
                "acquisition: {mode: donated}",
                "places: [{id: Đình làng Đông, role: collected}]"
            })
    void aSourceIsAlsoWhoKeepsItHowItCameAndWhereItWasCollected(String line) {
        assertThat(check.check(item(WHOLE.replace("shelfmarks: [AB.12]", line)), 0))
                .isEqualTo(PublicationReport.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bodyId: uy-ban-tinh, "})
    void whoDecidedMayBeAnAgentThatHadNoPartInTheItem(String agent) {
        String decisions = "decisions: [{body: Ủy ban nhân dân tỉnh, " + agent
                + "number: 7/QĐ-UBND, date: 2025-03-02, scope: publication}]\n";
        assertThat(check.check(item(WHOLE + decisions), 0)).isEqualTo(PublicationReport.CLEAN);
    }

    @Test
    void aDateThatIsOnlyPrintedIsADateAndOneOfTheContentIsNone() {
        String date = "dates: [{edtf: \"1871\", role: created}]";
        assertThat(check.check(item(WHOLE.replace(date, "dates: [{printed: Tự Đức 24, role: created}]")), 0)
                        .conforms())
                .isTrue();
        assertThat(check.check(item(WHOLE.replace(date, "dates: [{edtf: \"1871\", role: about}]")), 0)
                        .violations())
                .extracting(Rule::code)
                .containsExactly("date");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnceViolationsFirst() {
        String bare =
                """
                library: VN-HD-TVT
                localId: HN.0123
                kind: book
                titles: [Sổ bộ]
                access: open
                digitization: none
                state: published
                """;
        assertThat(check.check(item(bare), 0).findings())
                .extracting(Rule::code)
                .containsExactly("creator", "date", "description", "language", "source", "contributor", "subject");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void theStateOfTheItemMakesNoDifference(State state) {
        assertThat(check.check(item(WHOLE).withState(state), 0)).isEqualTo(PublicationReport.CLEAN);
    }

    @Test
    void everyRuleSpeaksBothLanguagesAndSaysWhatWouldBeRight() {
        assertThat(check.rules()).extracting(Rule::code).doesNotHaveDuplicates();
        assertThat(check.rules()).hasSizeGreaterThan(15).allSatisfy(rule -> {
            assertThat(rule.message().vi())
                    .isNotBlank()
                    .isNotEqualTo(rule.message().en());
            assertThat(rule.message().en()).isNotBlank();
            assertThat(rule.advice().vi()).isNotBlank();
            assertThat(rule.advice().en()).isNotBlank();
            assertThat(rule.name().vi()).isNotBlank();
        });
    }

    @Test
    void everySeededItemPasses() {
        SeededItems seeded = new SeededItems(Ark.TEST_NAAN, 7);
        for (long number = 0; number < 300; number++) {
            Item item = seeded.item(number);
            assertThat(check.check(item, 1).violations()).as("item %d", number).isEmpty();
        }
    }

    private static Item item(String yaml) {
        Problems problems = new Problems();
        return new Descriptions(CODES)
                .read(EntityKind.ITEM, "item.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
                .map(ItemForm.class::cast)
                .map(form -> form.named().apply(ARK))
                .orElseThrow(() -> new AssertionError(List.of(problems.all()).toString()));
    }
}
