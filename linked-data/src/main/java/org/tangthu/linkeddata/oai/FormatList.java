package org.tangthu.linkeddata.oai;

import java.io.IOException;
import java.util.List;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.xml.XmlWriter;

/** The answer to ListMetadataFormats (section 4.4). */
record FormatList(List<OaiFormat> formats) implements OaiDocument.Part {
    FormatList {
        formats = List.copyOf(formats);
    }

    @Override
    public void write(XmlWriter xml, Addresses addresses) throws IOException {
        xml.element("ListMetadataFormats", () -> {
            for (OaiFormat format : formats) {
                xml.element("metadataFormat", () -> {
                    xml.element("metadataPrefix", format.prefix());
                    xml.element("schema", format.schema());
                    xml.element("metadataNamespace", format.namespace());
                });
            }
        });
    }
}
