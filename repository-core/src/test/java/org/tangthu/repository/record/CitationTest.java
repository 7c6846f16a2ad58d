package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.repository.model.Page;

class CitationTest {
    private static final String BARE =
            """
            library: VN-TT-MAU1
            id: ark:/99999/h4nn0mx7r
            kind: book
            titles: [Sách]
            access: open
            digitization: none
            state: published
            """;

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(cited(BARE)).isEqualTo("Sách. Thư viện tỉnh. https://thuvien.example.vn/ark:/99999/h4nn0mx7r");
    }

    @Test
    void aTitleThatEndsItselfGetsNoStop() {
        assertThat(cited(BARE.replace("[Sách]", "['Ai?']"))).startsWith("Ai? Thư viện");
    }

    @Test
    void moreThanThreeAuthorsAreTheFirstAndHisCompany() {
        String agents =
                "agents: [{name: A, role: aut}, {name: B, role: aut}, {name: C, role: aut}, {name: D, role: aut}]\n";
        assertThat(cited(BARE + agents)).startsWith("A và cộng sự. Sách.");
    }

    @Test
    void whereThereIsNoAuthorTheEditorStandsFirstWithTheRole() {
        assertThat(cited(BARE + "agents: [{name: A, role: edt}, {name: B, role: trl}]\n"))
                .startsWith("A (chủ biên). Sách. Người dịch: B.");
    }

    @Test
    void whoGaveTheBookIsNotCited() {
        assertThat(cited(BARE + "agents: [{name: A, role: dnr}, {name: B, role: fmo}]\n"))
                .startsWith("Sách. Thư viện");
    }

    @Test
    void aCodeOfAPlaceIsNoName() {
        assertThat(cited(BARE + "places: [{id: '31', role: published}, {id: Huế, role: published}]\n"))
                .contains(" Huế. ");
    }

    @ParameterizedTest
    @CsvSource({
        "1a, 'tờ 1a', 'leaf 1a'",
        "12, tr. 12, p. 12",
        "Bìa, Bìa, Bìa",
        ", tr. 7, p. 7",
    })
    void aPageIsCitedByItsLabelAndItsOwnAddress(String label, String vietnamese, String english) {
        ItemRecord record = GoldenRecords.of(BARE);
        Page page = new Page(
                "0007",
                Optional.ofNullable(label),
                new Page.Master("masters/0007.tif", "7.tif", "image/tiff", 1, 1, 1, "0".repeat(128)),
                Optional.empty());
        Citation citation = GoldenRecords.FORMATS.words();
        assertThat(citation.of(record, page, "vi"))
                .endsWith("Thư viện tỉnh, " + vietnamese + ". https://thuvien.example.vn/ark:/99999/h4nn0mx7r/0007");
        assertThat(citation.of(record, page, "en")).contains("Provincial library, " + english + ".");
    }

    private static String cited(String yaml) {
        return GoldenRecords.FORMATS.words().of(GoldenRecords.of(yaml), "vi");
    }
}
