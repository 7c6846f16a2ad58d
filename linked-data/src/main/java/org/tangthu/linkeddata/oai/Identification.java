package org.tangthu.linkeddata.oai;

import java.io.IOException;
import java.time.Instant;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.record.XmlFormat;
import org.tangthu.repository.xml.XmlWriter;

/** The answer to Identify (section 4.2). */
record Identification(OaiSettings settings, OaiIdentifiers identifiers, Instant earliest, String example)
        implements OaiDocument.Part {
    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";

    @Override
    public void write(XmlWriter xml, Addresses addresses) throws IOException {
        xml.element("Identify", () -> {
            xml.element("repositoryName", settings.name());
            xml.element("baseURL", addresses.oai());
            xml.element("protocolVersion", "2.0");
            xml.element("adminEmail", settings.email());
            xml.element("earliestDatestamp", OaiInstant.write(earliest));
            xml.element("deletedRecord", "persistent");
            xml.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
            xml.element("compression", "gzip");
            xml.element("description", () -> identifier(xml));
            xml.element("description", () -> rights(xml));
            if (!settings.friends().isEmpty()) {
                xml.element("description", () -> friends(xml));
            }
        });
    }

    private void identifier(XmlWriter xml) throws IOException {
        xml.element("oai-identifier", () -> {
            root(xml, OAI + "oai-identifier", OAI + "oai-identifier.xsd");
            xml.element("scheme", "oai");
            xml.element("repositoryIdentifier", identifiers.repository());
            xml.element("delimiter", ":");
            xml.element("sampleIdentifier", example);
        });
    }

    /** One licence for the metadata of all records. */
    private void rights(XmlWriter xml) throws IOException {
        xml.element("rightsManifest", () -> {
            root(xml, OAI + "rights/", OAI + "rightsManifest.xsd");
            xml.attribute("appliesTo", OAI + "entity#metadata");
            xml.element("rights", () -> xml.element("rightsReference", "", "ref", settings.licence()));
        });
    }

    private void friends(XmlWriter xml) throws IOException {
        xml.element("friends", () -> {
            root(xml, OAI + "friends/", OAI + "friends.xsd");
            for (String friend : settings.friends()) {
                xml.element("baseURL", friend);
            }
        });
    }

    private static void root(XmlWriter xml, String namespace, String schema) throws IOException {
        xml.namespace("", namespace);
        XmlFormat.schemaLocation(namespace, schema, xml);
    }
}
