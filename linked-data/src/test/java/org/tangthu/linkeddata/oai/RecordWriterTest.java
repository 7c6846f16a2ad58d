package org.tangthu.linkeddata.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.projection.TransientFailure;
import org.tangthu.repository.record.ItemRecord;
import org.tangthu.repository.record.OpenContent;
import org.tangthu.repository.record.RecordFormats;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.xml.XmlWriter;

class RecordWriterTest {
    private static final Instant AT = Instant.parse("2026-02-05T05:00:00Z");
    private static final CodeLists CODES = CodeLists.load();

    private final LackingRecords lacking = new LackingRecords();
    private final RecordWriter writer =
            new RecordWriter(new OaiIdentifiers("kho", "99999"), new StandIns(CODES.places()), lacking);

    /** One that fails in the midst of each description that tells how long the document is. */
    private static OaiFormat failing() {
        OaiFormat whole = OaiFormat.of(
                "mods",
                new RecordFormats(new Addresses(OaiRepository.BASE), CODES)
                        .descriptions()
                        .get(0));
        return new OaiFormat("mods", whole.namespace(), whole.schema(), (content, xml) -> {
            if (content.record().item().description().extent().isPresent()) {
                xml.element(
                        "mods",
                        () -> xml.element("titleInfo", () -> {
                            xml.attribute("type", "half of it");
                            throw new IllegalStateException("cannot be written");
                        }));
            }
            whole.writer().write(content, xml);
        });
    }

    /** One that reads pages of a database that is away. */
    private static OaiFormat away() {
        OaiFormat failing = failing();
        return new OaiFormat("mods", failing.namespace(), failing.schema(), (content, xml) -> {
            throw new TransientFailure("the database is away", new IOException());
        });
    }

    @Test
    void whileTheDatabaseIsAwayNothingStandsIn() {
        assertThatThrownBy(() -> XmlWriter.text(out -> writer.record(away(), record(1), out)))
                .isInstanceOf(TransientFailure.class);
        assertThat(lacking.standIns()).isZero();
    }

    private static OaiRecord record(int number) {
        Item item = SampleEntities.item(number);
        TreeSet<SetSpec> sets = new TreeSet<>(List.of(SetSpec.library(item.library()), SetSpec.kind(item.kind())));
        return new OaiRecord(
                new FeedLine(item.id(), 1, 1, AT, true, sets),
                Optional.of(new OaiRecord.Content(
                        new CatalogueEntry(item, 1, 1, AT, AT, 0, Optional.empty()),
                        new ItemRecord(
                                item,
                                Optional.of(SampleEntities.library()),
                                Map.of(),
                                List.of(),
                                CODES.places(),
                                AT,
                                AT,
                                1,
                                OpenContent.NONE))));
    }

    @Test
    void ofARecordThatCannotBeWrittenNothingStandsButWhatStandsInForIt() {
        String xml = XmlWriter.text(out -> out.element("ListRecords", () -> {
            writer.record(failing(), record(1), out);
            writer.record(failing(), record(2), out);
        }));

        assertThat(xml.split("<record>")).hasSize(3);
        assertThat(xml)
                .contains(
                        "<identifier>oai:kho:" + SampleEntities.item(1).id() + "</identifier>",
                        "[Chưa đọc được mô tả]",
                        "Thư viện thử nghiệm")
                .doesNotContain("half of it", "Sổ bộ");
        assertThat(lacking.standIns()).isEqualTo(2);
        assertThat(lacking.complaint())
                .hasValueSatisfying(complaint -> assertThat(complaint).contains(": 2, such as"));
    }
}
