package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.Snippet.Span;

/** That each hit says why it was found, and where. */
interface ExplanationContract extends SearchContract {
    @ParameterizedTest
    @CsvSource({
        "Con đường,    đường,        đường: EXACT in TITLE as đường",
        "Con đường,    duong,        duong: EXACT in TITLE as đường",
        "Con đường,    dương,        dương: TONE in TITLE as đường",
        "Con duong,    đường,        đường: FOLDED in TITLE as duong",
        "Con đường,    dduwowngf,    dduwowngf: TYPING in TITLE as đường",
        "Ở Hà Nội xưa, hà nội,       hà nội: EXACT in TITLE as Hà Nội",
        "UBND tỉnh,    ủy ban nhân dân, ủy ban nhân dân: ABBREVIATION in TITLE as UBND",
        "Tập II,       tập 2,        tập: EXACT in TITLE as Tập / 2: FORM in TITLE as II",
        "Bia Tự Đức 24, 1871,        1871: YEAR in TITLE as Tự Đức 24",
    })
    default void aTitleSaysHowItAnswers(String title, String query, String reasons) {
        put(ItemFixture.titled(title));

        assertThat(reasons(query)).containsExactly(reasons.split(" / "));
    }

    @Test
    default void datesAndShelfmarksAnswerToo() {
        put(ItemFixture.titled("Sổ").date("1871").shelfmark("VHv.1312"));

        assertThat(reasons("tự đức 24")).containsExactly("tự đức 24: YEAR in DATE as 1871");
        assertThat(reasons("vhv1312")).containsExactly("vhv1312: EXACT in MARK as vhv1312");
    }

    @Test
    default void theClosestAnswerIsTold() {
        put(ItemFixture.titled("Con duong").description("Con đường làng"), "đường", Shelf.MACHINE + "đường");

        assertThat(reasons("đường")).containsExactly("đường: EXACT in DESCRIPTION as đường");
    }

    @Test
    default void textsOfMachinesAreToldFromThoseOfPersons() {
        put(ItemFixture.titled("Sổ"), Shelf.MACHINE + "con đường làng", "bến đò");

        assertThat(reasons("đường")).containsExactly("đường: EXACT in MACHINE_TEXT as đường");
        assertThat(reasons("bến")).containsExactly("bến: EXACT in TEXT as bến");
    }

    @Test
    default void onlyThePhraseIsMarked() {
        put(ItemFixture.titled("Sổ").description("Nam sang Việt Nam rồi nam tiến"));

        assertThat(marked("\"việt nam\"")).containsExactly("Việt Nam");
        assertThat(marked("nam")).containsExactly("Nam", "Nam", "nam");
    }

    @Test
    default void marksNeverSplitACharacter() {
        put(ItemFixture.titled("Sổ").description("thấy 𡨸喃 ở đây"));

        assertThat(marked("𡨸")).containsExactly("𡨸");
        assertThat(marked("𡨸喃")).containsExactly("𡨸喃");
    }

    private List<String> reasons(String query) {
        return result(SearchQuery.of(query)).hits().get(0).reasons().stream()
                .map(reason -> reason.asked() + ": " + reason.why() + " in " + reason.where() + " as " + reason.found())
                .toList();
    }

    private List<String> marked(String query) {
        return result(SearchQuery.of(query)).hits().get(0).snippet().orElseThrow().spans().stream()
                .filter(Span::match)
                .map(Span::text)
                .toList();
    }
}
