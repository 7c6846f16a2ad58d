package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CslJsonTest {
    private static final String ITEM =
            """
            library: VN-TT-MAU1
            id: ark:/99999/h4nn0mx7r
            kind: manuscript
            titles: [Sách]
            access: open
            digitization: none
            state: published
            """;
    private static final Set<String> NAMES = Set.of(
            "author",
            "editor",
            "compiler",
            "composer",
            "translator",
            "illustrator",
            "interviewer",
            "narrator",
            "performer",
            "recipient",
            "contributor");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1871       | {"date-parts":[[1871]]}
                    1871-05-12 | {"date-parts":[[1871,5,12]]}
                    1871-23    | {"date-parts":[[1871]],"season":3}
                    1871~      | {"date-parts":[[1871]],"circa":true}
                    1871?      | {"date-parts":[[1871]],"circa":true}
                    187X       | {"date-parts":[[1870],[1879]],"circa":true}
                    1790/1802  | {"date-parts":[[1790],[1802]]}
                    -0110      | {"date-parts":[[-111]]}
                    0000       | {"date-parts":[[-1]]}
                    1790/..    | {"literal":"từ 1790"}
                    """)
    void edtfBecomesDateParts(String edtf, String issued) {
        assertThat(written(ITEM + "dates: [{edtf: \"" + edtf + "\", role: created}]\n")
                        .get("issued"))
                .hasToString(issued);
    }

    @Test
    void aReignYearThatNobodyConvertedIsLiteral() {
        assertThat(written(ITEM + "dates: [{printed: Tự Đức 24, role: created}]\n")
                        .get("issued"))
                .hasToString("{\"literal\":\"Tự Đức 24\"}");
    }

    @Test
    void datesOfTheScanningOrOfWhatItIsAboutAreNotTheItems() {
        assertThat(written(ITEM + "dates: [{edtf: \"2026\", role: digitized}, {edtf: \"1400\", role: about}]\n")
                        .has("issued"))
                .isFalse();
    }

    @Test
    void namesAreListsOfLiterals() {
        for (String item : GoldenRecords.ALL) {
            JsonNode csl = written(GoldenRecords.text(item + "/item.yaml"));
            csl.fields().forEachRemaining(field -> {
                if (field.getValue().isArray()) {
                    assertThat(NAMES).contains(field.getKey());
                    assertThat(field.getValue()).allMatch(name -> name.size() == 1 && name.has("literal"));
                }
            });
        }
    }

    private static JsonNode written(String yaml) {
        try {
            JsonNode items = new ObjectMapper()
                    .readTree(new CslJson(GoldenRecords.ADDRESSES, GoldenRecords.CODES).write(GoldenRecords.of(yaml)));
            assertThat(items).hasSize(1);
            return items.get(0);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
