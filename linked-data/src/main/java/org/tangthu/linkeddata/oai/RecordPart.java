package org.tangthu.linkeddata.oai;

import java.io.IOException;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.xml.XmlWriter;

/** The answer to GetRecord (section 4.1), and how records and headers are written anywhere (section 2.5). */
record RecordPart(OaiFormat format, OaiRecord record, OaiIdentifiers identifiers) implements OaiDocument.Part {
    @Override
    public void write(XmlWriter xml, Addresses addresses) throws IOException {
        xml.element("GetRecord", () -> record(format, record, identifiers, xml));
    }

    static void record(OaiFormat format, OaiRecord record, OaiIdentifiers identifiers, XmlWriter xml)
            throws IOException {
        xml.element("record", () -> {
            header(record.line(), identifiers, xml);
            if (record.content().isPresent()) {
                xml.element(
                        "metadata", () -> format.writer().write(record.content().get(), xml));
            }
        });
    }

    static void header(FeedLine line, OaiIdentifiers identifiers, XmlWriter xml) throws IOException {
        xml.element("header", () -> {
            if (!line.present()) {
                xml.attribute("status", "deleted");
            }
            xml.element("identifier", identifiers.of(line.item()));
            xml.element("datestamp", OaiInstant.write(line.at()));
            for (SetSpec set : line.sets()) {
                xml.element("setSpec", set.value());
            }
        });
    }
}
