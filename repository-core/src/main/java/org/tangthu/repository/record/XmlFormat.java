package org.tangthu.repository.record;

import java.io.IOException;
import java.io.OutputStream;
import org.tangthu.repository.xml.XmlWriter;

/** A format in XML, which can also stand within another document, as in an answer of OAI-PMH. */
public interface XmlFormat extends RecordFormat {
    String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** The namespace of the root element. */
    String namespace();

    /** Address of the published schema. */
    String schema();

    /** Writes the root element, which declares the namespaces that it needs. */
    void element(ItemRecord record, XmlWriter xml) throws IOException;

    @Override
    default String write(ItemRecord record) {
        return XmlWriter.text(xml -> element(record, xml));
    }

    @Override
    default void write(ItemRecord record, OutputStream out) throws IOException {
        XmlWriter xml = new XmlWriter(out);
        xml.document(() -> element(record, xml));
    }

    /** On the root element, for harvesters that validate. */
    default void schemaLocation(XmlWriter xml) throws IOException {
        schemaLocation(namespace(), schema(), xml);
    }

    /**
     * The same on any element that was just begun and has its namespaces.
     *
     * @param namespace that the schema is of
     */
    static void schemaLocation(String namespace, String schema, XmlWriter xml) throws IOException {
        xml.namespace("xsi", XSI);
        xml.attribute("xsi:schemaLocation", namespace + " " + schema);
    }
}
