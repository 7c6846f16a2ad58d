package org.tangthu.portal.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.analysis.lucene.IndexAnalyzer;
import org.tangthu.portal.search.query.QueryPlan.Word;

class PlannerTest {
    private final Planner planner = new Planner(IndexAnalyzer.withPairs());

    @ParameterizedTest
    @CsvSource({
        "đường,        =đường > ~dương > duong",
        "hà nội,       =hà > ha | =nội > ~nôi > noi",
        "ha noi,       ha | noi",
        "việt nam,     =việt > ~viêt > viet | =nam > nam",
        "viet nam,     viet | nam",
        "大越,          =大 > 大 =越 > 越",
        "1.234.567,    1234567",
        "'\"việt nam\" sử', =việt > ~viêt > viet =nam > nam | =sử > ~sư > su",
        "'\"việt nam',  =việt > ~viêt > viet =nam > nam",
        "TP.HCM,       tp | hcm",
        "hà\u0000nội,  =hà > ha | =nội > ~nôi > noi",
    })
    void aWordIsAskedForAsTypedThenLessClosely(String typed, String words) {
        assertThat(planner.plan(typed).words().stream()
                        .map(word -> written(word.written()))
                        .collect(Collectors.joining(" | ")))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "大越,       READING =đại",
        "đại,        READING ^đại",
        "dai,        READING ^dai",
        "ddaij,      TYPING =đại > dai",
        "d9ai5,      TYPING =đại",
        "UBND,       ABBREVIATION =ủy > uy =ban > ban =nhân > ~nhân > nhan =dân > ~dân > dan",
        "VHv.1312,   EXACT vhv1312",
        "1871,       YEAR 1871",
        "1871,       YEAR =tự > ~tư > tu =đức > ~dưc > duc 24",
        "tập II,     FORM 2",
        "tập 2,      FORM =ii > ii",
    })
    void whatElseItMayMean(String typed, String other) {
        List<String> alternatives = planner.plan(typed).units().stream()
                .flatMap(unit -> Stream.concat(
                        unit.words().stream().flatMap(word -> word.runs().stream()), unit.instead().stream()))
                .map(run -> run.why() + " " + written(run))
                .toList();

        assertThat(alternatives).anySatisfy(run -> assertThat(run).contains(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"việt", "tan", "hai", "the", "kim van kieu"})
    void aSyllableIsNotTakenForKeys(String typed) {
        assertThat(planner.plan(typed).meant()).isEmpty();
    }

    @Test
    void whatWasMeantByTheKeysIsTold() {
        assertThat(planner.plan("ddaij vieejt nam").meant()).contains("đại việt nam");
        assertThat(planner.plan("d9ai5 viet65 nam").meant()).contains("đại việt nam");
    }

    @Test
    void neighboursArePairsButNotAcrossQuotes() {
        assertThat(planner.plan("đại việt \"sử ký\" toàn thư").pairs())
                .extracting(pair -> written(pair.joined().get(0)))
                .containsExactly("dai_viet", "toan_thu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "...", "\u202e", "\ud840", "*:*", "{!}"})
    void withoutAWordNothingIsAsked(String typed) {
        assertThat(planner.plan(typed).isEmpty()).isTrue();
    }

    @Test
    void noMoreWordsThanTheBoundAreLookedAt() {
        assertThat(planner.plan("a ".repeat(5_000)).words()).hasSize(QueryPlan.MAX_WORDS);
        assertThat(planner.plan("大".repeat(5_000)).words())
                .singleElement()
                .extracting(Word::written)
                .satisfies(run -> assertThat(run.slots()).hasSize(QueryPlan.MAX_WORDS));
    }

    private static String written(Run run) {
        return run.slots().stream()
                .map(slot -> slot.tiers().stream()
                        .map(tier -> String.join("|", tier.terms()))
                        .collect(Collectors.joining(" > ")))
                .collect(Collectors.joining(" "));
    }
}
