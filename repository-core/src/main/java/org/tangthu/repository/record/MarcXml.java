package org.tangthu.repository.record;

import java.io.IOException;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.xml.XmlWriter;

/**
 * MARC 21 in XML, of the document that was digitized, with where its images are (856). {@link MarcFields} says what goes
 * where.
 */
final class MarcXml implements XmlFormat {
    private final MarcFields fields;

    MarcXml(Addresses addresses, CodeLists codes) {
        this.fields = new MarcFields(addresses, codes);
    }

    @Override
    public String extension() {
        return "marc.xml";
    }

    @Override
    public String mediaType() {
        return "application/marcxml+xml";
    }

    @Override
    public String name() {
        return "MARCXML";
    }

    @Override
    public String namespace() {
        return "http://www.loc.gov/MARC21/slim";
    }

    @Override
    public String schema() {
        return "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd";
    }

    @Override
    public void element(ItemRecord record, XmlWriter xml) throws IOException {
        MarcRecord marc = fields.of(record);
        xml.element("record", () -> {
            xml.namespace("", namespace());
            schemaLocation(xml);
            xml.element("leader", marc.leader());
            for (MarcRecord.ControlField control : marc.controls()) {
                xml.element("controlfield", control.value(), "tag", control.tag());
            }
            for (MarcRecord.DataField field : marc.fields()) {
                xml.element("datafield", () -> field(field, xml));
            }
        });
    }

    private static void field(MarcRecord.DataField field, XmlWriter xml) throws IOException {
        xml.attribute("tag", field.tag());
        xml.attribute("ind1", field.indicators().charAt(0));
        xml.attribute("ind2", field.indicators().charAt(1));
        for (MarcRecord.Subfield subfield : field.subfields()) {
            xml.element("subfield", subfield.value(), "code", subfield.code());
        }
    }
}
