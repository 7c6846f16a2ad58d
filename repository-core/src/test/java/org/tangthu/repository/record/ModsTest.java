package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tangthu.repository.testing.XmlSchemas;

class ModsTest {
    private static final XmlSchemas SCHEMAS = XmlSchemas.descriptions();

    static Stream<String> items() {
        return GoldenRecords.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("items")
    void whatIsWrittenIsValidMods38(String item) {
        assertThat(SCHEMAS.complaints(written(GoldenRecords.record(item)))).isEmpty();
    }

    @Test
    void anItemOfWhichNothingButTheTitleIsKnownIsValidToo() {
        ItemRecord bare = GoldenRecords.of(
                """
                library: VN-TT-MAU1
                id: ark:/99999/h4nn0mx7r
                kind: book
                titles: [Sách]
                access: open
                digitization: none
                state: published
                """);
        assertThat(SCHEMAS.complaints(written(bare))).isEmpty();
    }

    @Test
    void theSchemaWouldComplain() {
        String broken = written(GoldenRecords.record("register")).replace("<typeOfResource", "<typeOfThing");
        assertThat(SCHEMAS.complaints(broken.replace("</typeOfResource", "</typeOfThing")))
                .isNotEmpty();
    }

    @Test
    void whoGaveItOnWhatTermsAndWhoMaySeeItStaysInside() {
        for (RecordFormat format : GoldenRecords.FORMATS.all()) {
            assertThat(format.write(GoldenRecords.record("register")))
                    .doesNotContain("Cụ Trần Thị Cho", "Mười năm", "nghien-cuu");
        }
    }

    private static String written(ItemRecord record) {
        return new Mods(GoldenRecords.ADDRESSES, GoldenRecords.CODES).write(record);
    }
}
