package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibTexTest {
    private static final String ITEM =
            """
            library: VN-TT-MAU1
            id: ark:/99999/h4nn0mx7r
            kind: book
            titles: [TITLE]
            access: open
            digitization: none
            state: published
            """;

    @Test
    void bracesStayBalancedWhateverATitleHolds() {
        Random random = new Random(7);
        String signs = "{}\\\\$&%#_^~\"',@= aĐ字";
        for (int round = 0; round < 500; round++) {
            StringBuilder title = new StringBuilder("x");
            random.ints(12, 0, signs.length()).forEach(i -> title.append(signs.charAt(i)));
            String bib = written(ITEM.replace("TITLE", "'" + title.toString().replace("'", "''") + "'"));
            assertThat(depths(bib)).as(bib).isTrue();
            assertThat(bib.lines().filter(line -> line.startsWith("  title = {{")))
                    .hasSize(1);
        }
    }

    /** As parsers count: a backslash before a brace does not matter; the entry ends where the count is back at nothing. */
    private static boolean depths(String bib) {
        int depth = 0;
        for (int at = 0; at < bib.length(); at++) {
            char c = bib.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && c == '}' && at < bib.length() - 2) {
                return false;
            }
        }
        return depth == 0;
    }

    @Test
    void whatTexWouldTakeForACommandIsEscaped() {
        assertThat(written(ITEM.replace("TITLE", "'50% & $x_1^2$ #3 ~ \\'")))
                .contains(
                        "title = {{50\\% \\& \\$x\\_1\\textasciicircum{}2\\$ \\#3 \\textasciitilde{} \\textbackslash{}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "1871, year = {1871}",
        "1871-05, date = {1871-05}",
        "1871~, date = {1871~}",
        "18XX, date = {18XX}",
        "1790/.., date = {1790/..}",
    })
    void aPlainYearIsForEveryBibTexAndTheRestForBiblatex(String edtf, String field) {
        assertThat(written(ITEM + "dates: [{edtf: \"" + edtf + "\", role: created}]\n"))
                .contains("  " + field + ",\n");
    }

    @Test
    void eachNameIsOneWord() {
        assertThat(written(ITEM + "agents: [{name: Nguyễn Văn Hồng, role: aut}, {name: Sở and Ty, role: aut}]\n"))
                .contains("author = {{Nguyễn Văn Hồng} and {Sở and Ty}}");
    }

    @Test
    void theKeyIsTheArkAndNothingThatMayChange() {
        String other = ITEM + "agents: [{name: Khác, role: aut}]\n";
        assertThat(written(ITEM)).startsWith("@book{ark-99999-h4nn0mx7r,");
        assertThat(written(other)).startsWith("@book{ark-99999-h4nn0mx7r,");
    }

    private static String written(String yaml) {
        return new BibTex(GoldenRecords.ADDRESSES, GoldenRecords.CODES).write(GoldenRecords.of(yaml));
    }
}
