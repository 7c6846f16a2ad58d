package org.tangthu.linkeddata.oai;

import java.io.IOException;
import java.util.Objects;
import org.tangthu.repository.record.XmlFormat;
import org.tangthu.repository.xml.XmlWriter;

/**
 * A form in which records are handed out.
 *
 * @param prefix by which harvesters ask for it
 */
record OaiFormat(String prefix, String namespace, String schema, Writer writer) {
    OaiFormat {
        Objects.requireNonNull(prefix);
        Objects.requireNonNull(namespace);
        Objects.requireNonNull(schema);
        Objects.requireNonNull(writer);
    }

    /** Writes the root element, which declares the namespaces that it needs. Thread-safe. */
    interface Writer {
        void write(OaiRecord.Content content, XmlWriter xml) throws IOException;
    }

    static OaiFormat of(String prefix, XmlFormat format) {
        return new OaiFormat(
                prefix, format.namespace(), format.schema(), (content, xml) -> format.element(content.record(), xml));
    }
}
