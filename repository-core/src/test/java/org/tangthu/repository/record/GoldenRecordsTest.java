package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each format makes of whole items; the rules one by one are tested beside each format. */
class GoldenRecordsTest {
    static Stream<Arguments> files() {
        return GoldenRecords.ALL.stream()
                .flatMap(folder -> GoldenRecords.FORMATS.all().stream().map(format -> Arguments.of(folder, format)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void eachFormatIsWrittenAsItsGoldenFile(String folder, RecordFormat format) {
        String file = folder + "/record." + format.extension();
        String written = format.write(GoldenRecords.record(folder));
        assertThat(written.replace("\r\n", "\n")).as(file).isEqualTo(GoldenRecords.text(file));
    }

    static Stream<Arguments> citations() {
        return GoldenRecords.ALL.stream()
                .flatMap(folder -> Stream.of("vi", "en").map(lang -> Arguments.of(folder, lang)));
    }

    @ParameterizedTest
    @MethodSource("citations")
    void citationsAreWrittenAsTheirGoldenFiles(String folder, String lang) {
        String written = GoldenRecords.FORMATS.words().of(GoldenRecords.record(folder), lang);
        assertThat(written + "\n").isEqualTo(GoldenRecords.text(folder + "/citation." + lang + ".txt"));
    }
}
