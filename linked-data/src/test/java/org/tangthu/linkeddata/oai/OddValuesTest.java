package org.tangthu.linkeddata.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.Profiles;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.record.ItemRecord;
import org.tangthu.repository.record.OpenContent;
import org.tangthu.repository.record.RecordFormats;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.OddRecords;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.xml.XmlWriter;
import org.xml.sax.InputSource;

/** What somebody wrote into the store past the program stands in records as far as it can, and breaks none. */
class OddValuesTest {
    private static final Instant AT = Instant.parse("2026-02-05T05:00:00Z");
    private static final CodeLists CODES = CodeLists.load();
    private static final Addresses ADDRESSES = new Addresses(OaiRepository.BASE);
    private static final Describer DESCRIBER = new Describer(
            ADDRESSES,
            CODES,
            new AccessPolicy(Clock.systemUTC(), ZoneId.of("Asia/Ho_Chi_Minh")),
            Ark.TEST_NAAN,
            OaiRepository.LICENCE);
    private static final OaiFormats FORMATS = new OaiFormats(
            new RecordFormats(ADDRESSES, CODES),
            new Profiles(DESCRIBER, ADDRESSES, CODES, new MemoryCatalogue()),
            new RdfXml(DESCRIBER.prefixes()));

    /** By what is odd about them. */
    private static final Map<String, OaiRecord.Content> READ = OddRecords.of(EntityJson.bytes(whole())).stream()
            .filter(odd -> !odd.essential())
            .collect(Collectors.toMap(OddRecords::toString, OddValuesTest::read));

    /** With a value in nearly every field. */
    private static Item whole() {
        return OddItems.all()
                .get(1)
                .withDecisions(List.of(SampleEntities.decision("national", Optional.of(LocalDate.of(2026, 9, 1)))));
    }

    private static OaiRecord.Content read(OddRecords odd) {
        Item item = (Item) EntityJson.read(odd.bytes());
        return new OaiRecord.Content(
                new CatalogueEntry(item, 1, 1, AT, AT, 2, Optional.of("0001")),
                new ItemRecord(
                        item,
                        Optional.of(SampleEntities.library()),
                        Map.of("nguyen-du", SampleEntities.agent()),
                        List.of(SampleEntities.collection()),
                        CODES.places(),
                        AT,
                        AT,
                        1,
                        OpenContent.full(() -> SampleEntities.pages(2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "mods", "marcxml", "mets", "edm", "rdf"})
    void everyRecordThatCanBeReadCanBeWritten(String prefix) {
        OaiFormat format = FORMATS.get(prefix);
        assertThat(READ).hasSizeGreaterThan(500);
        READ.forEach((odd, content) -> assertThatCode(
                        () -> parse(XmlWriter.text(xml -> format.writer().write(content, xml))))
                .as(odd)
                .doesNotThrowAnyException());
    }

    private static void parse(String xml) throws Exception {
        DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
