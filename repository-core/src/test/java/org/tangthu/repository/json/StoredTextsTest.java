package org.tangthu.repository.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.testing.OddRecords;
import org.tangthu.repository.testing.SampleEntities;

class StoredTextsTest {
    private static String item() throws IOException {
        return new String(EntityJsonTest.resource("record.item.schema6.json"), StandardCharsets.UTF_8);
    }

    private static String reread(String record) {
        byte[] stored = record.getBytes(StandardCharsets.UTF_8);
        return new String(EntityJson.bytes(EntityJson.read(EntityKind.ITEM, stored)), StandardCharsets.UTF_8);
    }

    /** Line breaks in JSON are the two characters that they are written with. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "Tàng thư dạng bản bạ" | " Tàng thư\\n\\tdạng\\r\\nbản bạ" | "Tàng thư dạng bản bạ"
            "12 tr."               | " \\n"                            | "\uFFFD"
            "Một quyển."           | "Một\\nquyển\\u0000."             | "Một\\nquyển\uFFFD."
            "edtf" : "1871"        | "edtf" : 1871                     | "edtf" : "1871"
            "lang" : "lzh-Hani",   | "lang" : "!",                     |
            "id" : "xuong-minh-hoa"| "id" : "Xưởng"                    |
            "12 tr."               | {"pages": 12}                     |
            """)
    void aValueThatIsNotAsItShouldBeIsMendedOrLeftOut(String written, String stored, String read) throws IOException {
        long before = StoredTexts.mended();
        String mended = read == null ? withoutField(item(), written) : item().replace(written, read);

        assertThat(spaceless(reread(item().replace(written, stored)))).isEqualTo(spaceless(mended));
        assertThat(StoredTexts.mended()).isGreaterThan(before);
    }

    /** The field that holds a value, or is it, is gone with the comma before it. */
    private static String withoutField(String record, String value) {
        String field = value.contains(" : ") ? "" : "\"[a-zA-Z]+\" : ";
        return value.endsWith(",")
                ? record.replaceAll("\\s*\\Q" + value + "\\E", "")
                : record.replaceAll(",\\s*" + field + "\\Q" + value + "\\E", "");
    }

    private static String spaceless(String json) {
        return json.replaceAll("\\s+", "");
    }

    @Test
    void whatIsFarTooLongIsCutOff() throws IOException {
        String read = reread(item().replace("12 tr.", "𡨸".repeat(20_000)));

        assertThat(read).contains("\"extent\" : \"𡨸").contains("𡨸…\"").hasSizeLessThan(item().length() + 2_000);
    }

    @Test
    void aDateThatIsNoneIsLeftOutAndWhatIsPrintedStays() throws IOException {
        assertThat(reread(item().replace("\"1871\"", "\"../\"")))
                .contains("Tự Đức 24")
                .doesNotContain("edtf");
    }

    @Test
    void aDecisionDoesNotComeIntoForceBecauseItsWithdrawalCannotBeRead() throws IOException {
        assertThat(reread(item().replace("2026-04-30", "30/4/2026")))
                .contains("15/QĐ-HĐTĐ")
                .doesNotContain("\"2/QĐ\"", "publication");
    }

    @ParameterizedTest
    @CsvSource({"restricted", "nghien-cuu", "2030-01-01"})
    void whatGuardsTheContentIsNeverLeftOut(String value) throws IOException {
        byte[] stored = item().replace("\"" + value + "\"", "\"?\"").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> EntityJson.read(stored)).isInstanceOf(UnreadableRecord.class);
    }

    @Test
    void noOtherValueMakesARecordUnreadable() throws IOException {
        for (OddRecords odd : OddRecords.of(EntityJsonTest.resource("record.item.schema6.json"))) {
            if (!odd.essential()) {
                assertThatCode(() -> EntityJson.read(EntityKind.ITEM, odd.bytes()))
                        .as(odd.toString())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theLabelOfAPageIsMendedAndNoPageIsLeftOut() {
        String pages = new String(PageListJson.bytes(SampleEntities.pages(2)), StandardCharsets.UTF_8);
        PageList read = PageListJson.read(pages.replace("\"1a\"", "\"1\\na\"").getBytes(StandardCharsets.UTF_8));

        assertThat(read.pages().get(0).label()).contains("1 a");
        assertThatThrownBy(() ->
                        PageListJson.read(pages.replace("2000", "\"wide\"").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRecord.class);
    }
}
