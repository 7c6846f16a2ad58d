package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.XmlSchemas;

class MetsTest {
    private static final Optional<XmlSchemas> SCHEMAS = XmlSchemas.mets();
    private static final String OPEN = "book";
    private static final String GUARDED = "register";
    private static final String SEEN_BY_NOBODY = "issue";

    static Stream<String> items() {
        return GoldenRecords.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("items")
    void whatIsWrittenIsValidMets(String item) {
        assertThat(complaints(written(GoldenRecords.record(item)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyPartHasANameOfItsOwnAndNothingPointsElsewhere(String item) {
        String mets = written(GoldenRecords.record(item));
        List<String> names = all("ID", mets);

        assertThat(names).doesNotHaveDuplicates();
        for (String pointer : List.of("FILEID", "ADMID", "DMDID", "xlink:from", "xlink:to")) {
            assertThat(all(pointer, mets).stream().flatMap(value -> Stream.of(value.split(" "))))
                    .isSubsetOf(names);
        }
    }

    @Test
    void recordsOfTwoItemsMayStandInOneDocument() {
        assertThat(all("ID", written(GoldenRecords.record(OPEN))))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(all("ID", written(GoldenRecords.record(GUARDED))));
    }

    @Test
    void ofAnOpenItemEachPageHasItsImageAndItsTexts() {
        String mets = written(GoldenRecords.record(OPEN));
        String site = "https://thuvien.example.vn";

        assertThat(all("xlink:href", between("<fileSec>", "</fileSec>", mets)))
                .containsExactly(
                        site + "/iiif/presentation/3/bk2tr4ns8/manifest",
                        site + "/iiif/image/3/bk2tr4ns8.0001/info.json",
                        site + "/iiif/image/3/bk2tr4ns8.0002/info.json",
                        site + "/iiif/image/3/bk2tr4ns8.0003/info.json",
                        site + "/item/bk2tr4ns8/page/0002.alto.xml",
                        site + "/item/bk2tr4ns8/page/0002.txt");
    }

    @Test
    void ofAGuardedItemThereArePreviewsAndNoTexts() {
        String mets = written(GoldenRecords.record(GUARDED));

        assertThat(all("USE", mets)).containsExactly("IIIF manifest", "IIIF preview");
        assertThat(mets).contains("h4nn0mx7r.0002.preview/info.json").doesNotContain(".0002/info.json", ".alto.xml");
    }

    @Test
    void ofWhatNobodySeesThereIsTheDescriptionAlone() {
        assertThat(written(GoldenRecords.record(SEEN_BY_NOBODY)))
                .contains("<mods ", "<oai_dc:dc ", "<structMap TYPE=\"PHYSICAL\">")
                .doesNotContain("<fileSec", "TYPE=\"page\"", "LOGICAL", "/iiif/");
    }

    @Test
    void pagesHaveTheirOrderTheirLabelsAndTheirPermanentAddresses() {
        String pages = between("TYPE=\"PHYSICAL\"", "</structMap>", written(GoldenRecords.record(OPEN)));

        assertThat(all("ORDER", pages)).containsExactly("1", "2", "3");
        assertThat(all("ORDERLABEL", pages)).containsExactly("1a", "1b", "2a");
        assertThat(all("CONTENTIDS", pages))
                .contains("https://thuvien.example.vn/ark:/99999/bk2tr4ns8/0003"
                        + " https://thuvien.example.vn/iiif/presentation/3/bk2tr4ns8/canvas/0003");
    }

    @Test
    void partsAreNestedAndLinkedWithTheirPages() {
        String mets = written(GoldenRecords.record(OPEN));

        assertThat(all("LABEL", between("TYPE=\"LOGICAL\"", "</structMap>", mets)))
                .endsWith("Tựa", "Lời nói đầu");
        assertThat(links(mets))
                .containsExactly(
                        "whole-bk2tr4ns8 pages-bk2tr4ns8",
                        "part-bk2tr4ns8-1 page-bk2tr4ns8-0001",
                        "part-bk2tr4ns8-1 page-bk2tr4ns8-0002",
                        "part-bk2tr4ns8-1.1 page-bk2tr4ns8-0002");
    }

    @Test
    void partsThatAllHoldEveryPageAreLinkedWithTheirFirstAlone() {
        assertThat(links(written(withPages(partsOfAll(20)))))
                .hasSize(20_001)
                .endsWith("part-bk2tr4ns8-20 page-bk2tr4ns8-1000");
        assertThat(links(written(withPages(partsOfAll(21)))))
                .hasSize(22)
                .endsWith("part-bk2tr4ns8-21 page-bk2tr4ns8-0001");
    }

    @Test
    void aPartWhosePagesAreNotThereOrNotInTheirOrderIsNamedWithoutThem() {
        Section gone = new Section(LocalizedText.of("Mất", "vi"), "0001", "0009", List.of());
        Section turned = new Section(LocalizedText.of("Ngược", "vi"), "0003", "0001", List.of());
        String mets = written(withPages(new PageList(SampleEntities.pages(3).pages(), List.of(gone, turned), 3)));

        assertThat(mets).contains("LABEL=\"Mất\"", "LABEL=\"Ngược\"");
        assertThat(links(mets)).containsExactly("whole-bk2tr4ns8 pages-bk2tr4ns8");
        assertThat(complaints(mets)).isEmpty();
    }

    private static PageList partsOfAll(int parts) {
        Section all = new Section(LocalizedText.of("Tất cả", "vi"), "0001", "1000", List.of());
        return new PageList(
                SampleEntities.pages(1_000).pages(),
                Stream.generate(() -> all).limit(parts).toList(),
                1_000);
    }

    @ParameterizedTest
    @MethodSource("items")
    void whatIsWrittenAsItGoesIsTheSame(String item) throws IOException {
        ItemRecord record = GoldenRecords.record(item);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Mets(GoldenRecords.ADDRESSES, GoldenRecords.CODES).write(record, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(written(record));
    }

    @Test
    void aBookOfFiveThousandPagesIsValidToo() {
        String mets = written(withPages(SampleEntities.pages(5_000)));
        assertThat(all("ORDER", mets)).hasSize(5_000);
        assertThat(complaints(mets)).isEmpty();
    }

    /** None where the schema is not at hand. */
    private static List<String> complaints(String mets) {
        return SCHEMAS.map(schemas -> schemas.complaints(mets)).orElse(List.of());
    }

    private static ItemRecord withPages(PageList pages) {
        ItemRecord record = GoldenRecords.record(OPEN);
        return new ItemRecord(
                record.item(),
                record.library(),
                record.agents(),
                record.collections(),
                record.units(),
                record.created(),
                record.modified(),
                record.sequence(),
                OpenContent.full(() -> pages));
    }

    private static List<String> links(String mets) {
        return Pattern.compile("xlink:from=\"([^\"]*)\" xlink:to=\"([^\"]*)\"")
                .matcher(mets)
                .results()
                .map(link -> link.group(1) + " " + link.group(2))
                .toList();
    }

    private static String between(String begin, String end, String text) {
        int from = text.indexOf(begin);
        return text.substring(from, text.indexOf(end, from));
    }

    /** The values of an attribute. */
    private static List<String> all(String attribute, String xml) {
        return Pattern.compile("\\s" + attribute + "=\"([^\"]*)\"")
                .matcher(xml)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String written(ItemRecord record) {
        return new Mets(GoldenRecords.ADDRESSES, GoldenRecords.CODES).write(record);
    }
}
