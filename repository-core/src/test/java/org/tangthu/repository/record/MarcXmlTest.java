package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.marc4j.MarcStreamReader;
import org.marc4j.MarcStreamWriter;
import org.marc4j.MarcXmlReader;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.VariableField;
import org.tangthu.repository.testing.XmlSchemas;

/** The records as a MARC library reads them. */
class MarcXmlTest {
    private static final String ITEM =
            """
            library: VN-TT-MAU1
            id: ark:/99999/h4nn0mx7r
            kind: book
            titles: [Sách]
            access: open
            digitization: none
            state: published
            """;

    static Stream<String> items() {
        return GoldenRecords.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("items")
    void survivesTheWayThroughTheExchangeFormat(String item) {
        Record read = read(GoldenRecords.text(item + "/item.yaml"));
        ByteArrayOutputStream iso2709 = new ByteArrayOutputStream();
        MarcStreamWriter writer = new MarcStreamWriter(iso2709, "UTF-8");
        writer.write(read);
        writer.close();
        Record again = new MarcStreamReader(new ByteArrayInputStream(iso2709.toByteArray()), "UTF-8").next();
        assertThat(again.getVariableFields())
                .extracting(VariableField::toString)
                .containsExactlyElementsOf(read.getVariableFields().stream()
                        .map(VariableField::toString)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("items")
    void theFieldsOfFixedLengthHaveIt(String item) {
        Record record = read(GoldenRecords.text(item + "/item.yaml"));
        assertThat(record.getLeader().marshal()).hasSize(24);
        assertThat(record.getControlNumberField().getData()).hasSize(9);
        assertThat(control(record, "008")).hasSize(40);
    }

    @ParameterizedTest
    @CsvSource({
        "1871, 's1871    '",
        "1871~, 's1871    '",
        "187X, 's187u    '",
        "18XX?, 's18uu    '",
        "1871-05, 'e187105  '",
        "1871-05-12, 'e18710512'",
        "1790/1802, 'm17901802'",
        "1790/.., 'm17909999'",
        "1790/, 'm1790uuuu'",
        "../1802, 'muuuu1802'",
        "-0110, 'b        '",
    })
    void datesAreCodedByTheirType(String edtf, String coded) {
        Record record = read(ITEM + "dates: [{edtf: \"" + edtf + "\", role: created}]\n");
        assertThat(control(record, "008").substring(6, 15)).isEqualTo(coded);
    }

    @Test
    void withoutADateNothingIsCoded() {
        assertThat(control(read(ITEM), "008").substring(6, 15)).isEqualTo("nuuuuuuuu");
    }

    @Test
    void aTitleAndANameInCharactersAreLinkedToTheirFields() {
        Record record = read(GoldenRecords.text("register/item.yaml"));
        assertThat(fields(record, "880"))
                .extracting(field -> field.getSubfield('6').getData() + " "
                        + field.getSubfield('a').getData())
                .containsExactly("100-02/$1 阮文紅", "245-01/$1 東村簿");
        assertThat(fields(record, "245").get(0).getSubfield('6').getData()).isEqualTo("880-01");
        assertThat(fields(record, "100").get(0).getSubfield('6').getData()).isEqualTo("880-02");
    }

    @ParameterizedTest
    @MethodSource("items")
    void whatIsWrittenIsInTheFormOfMarc(String item) {
        String xml = new MarcXml(GoldenRecords.ADDRESSES, GoldenRecords.CODES).write(GoldenRecords.record(item));
        assertThat(XmlSchemas.descriptions().complaints(xml)).isEmpty();
    }

    @Test
    void aClassOfDeweyTellsItsEdition() {
        Record record = read(ITEM + "classification: [{scheme: ddc, value: '959.7'}]\n");
        assertThat(fields(record, "082")).extracting(Object::toString).containsExactly("082 04$a959.7$223");
    }

    @Test
    void aTitleThatIsAllInCharactersNeedsNoOtherField() {
        Record record = read(ITEM.replace("[Sách]", "[{value: 東村簿, lang: lzh-Hani}]"));
        assertThat(fields(record, "880")).isEmpty();
        assertThat(fields(record, "245").get(0).getSubfield('a').getData()).isEqualTo("東村簿");
    }

    @Test
    void namesAreInDirectOrderUnlessTheyWereTurnedRound() {
        Record record = read(
                ITEM
                        + "agents: [{name: Nguyễn Du, role: aut}, {name: 'Dupont, Jean', role: trl}, {name: Nxb A, role: pbl}]\n");
        assertThat(fields(record, "100")).extracting(DataField::getIndicator1).containsExactly('0');
        assertThat(fields(record, "700")).extracting(DataField::getIndicator1).containsExactly('1');
        assertThat(fields(record, "710")).extracting(DataField::getIndicator1).containsExactly('2');
    }

    private static List<DataField> fields(Record record, String tag) {
        return record.getVariableFields(tag).stream().map(DataField.class::cast).toList();
    }

    private static String control(Record record, String tag) {
        return ((org.marc4j.marc.ControlField) record.getVariableField(tag)).getData();
    }

    private static Record read(String yaml) {
        String xml = new MarcXml(GoldenRecords.ADDRESSES, GoldenRecords.CODES).write(GoldenRecords.of(yaml));
        return new MarcXmlReader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).next();
    }
}
