package org.tangthu.linkeddata.oai;

import java.io.IOException;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.xml.XmlWriter;

/** The answer to GetRecord (section 4.1). */
record RecordPart(OaiFormat format, OaiRecord record, RecordWriter writer) implements OaiDocument.Part {
    @Override
    public void write(XmlWriter xml, Addresses addresses) throws IOException {
        xml.element("GetRecord", () -> writer.record(format, record, xml));
    }
}
