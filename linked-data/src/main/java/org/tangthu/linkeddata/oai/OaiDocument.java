package org.tangthu.linkeddata.oai;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.record.XmlFormat;
import org.tangthu.repository.xml.XmlWriter;

/** What stands around every answer (section 3.2). Immutable, thread-safe. */
final class OaiDocument {
    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";

    private final Addresses addresses;
    private final OaiIdentifiers identifiers;

    OaiDocument(Addresses addresses, OaiIdentifiers identifiers) {
        this.addresses = addresses;
        this.identifiers = identifiers;
    }

    /** What is within. */
    interface Part {
        void write(XmlWriter xml, Addresses addresses) throws IOException;
    }

    static Part error(OaiError error) {
        return (xml, addresses) ->
                xml.element("error", error.getMessage(), "code", error.code().code());
    }

    /** @param arguments as they are repeated; empty where they were not understood */
    void write(Instant asOf, Map<String, List<String>> arguments, Part part, OutputStream out) throws IOException {
        XmlWriter xml = new XmlWriter(out);
        xml.document(() -> {
            xml.styleSheet(addresses.oai() + "/style.css");
            xml.element("OAI-PMH", () -> {
                xml.namespace("", OAI);
                XmlFormat.schemaLocation(OAI, OAI + "OAI-PMH.xsd", xml);
                xml.element("responseDate", OaiInstant.write(asOf));
                xml.element("request", () -> request(arguments, xml));
                part.write(xml, addresses);
            });
        });
    }

    private void request(Map<String, List<String>> arguments, XmlWriter xml) throws IOException {
        for (Map.Entry<String, List<String>> argument : new TreeMap<>(arguments).entrySet()) {
            xml.attribute(argument.getKey(), argument.getValue().get(0));
        }
        xml.text(addresses.oai());
    }
}
