package org.tangthu.linkeddata.oai;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.linkeddata.describe.EdmXml;
import org.tangthu.linkeddata.describe.Profile;
import org.tangthu.linkeddata.describe.Profiles;
import org.tangthu.repository.record.RecordFormats;
import org.tangthu.repository.record.XmlFormat;
import org.tangthu.repository.xml.XmlWriter;

/** The formats, each of which every record has. Immutable. */
final class OaiFormats {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String RDF_SCHEMA = "http://www.openarchives.org/OAI/2.0/rdf.xsd";
    private static final String EDM_SCHEMA = "http://www.europeana.eu/schemas/edm/EDM.xsd";

    /** By the endings of the files in which the same is handed out. */
    private static final Map<String, String> PREFIXES =
            Map.of("dc.xml", "oai_dc", "mods.xml", "mods", "marc.xml", "marcxml", "mets.xml", "mets");

    private final List<OaiFormat> formats;

    OaiFormats(RecordFormats records, Profiles profiles, RdfXml rdf) {
        Stream<OaiFormat> described = records.descriptions().stream().map(OaiFormats::described);
        OaiFormat edm = new OaiFormat(
                "edm",
                "http://www.europeana.eu/schemas/edm/",
                EDM_SCHEMA,
                (content, xml) -> EdmXml.element(
                        profiles.describe(content.entry(), Profile.EDM), () -> located(EDM_SCHEMA, xml), xml));
        OaiFormat full = new OaiFormat(
                "rdf",
                RDF,
                RDF_SCHEMA,
                (content, xml) -> rdf.element(
                        profiles.describe(content.entry(), Profile.FULL), () -> located(RDF_SCHEMA, xml), xml));
        formats = Stream.concat(described, Stream.of(edm, full)).toList();
    }

    private static OaiFormat described(XmlFormat format) {
        return OaiFormat.of(PREFIXES.get(format.extension()), format);
    }

    /** Both schemas are of the namespace of {@code rdf:RDF}; that of EDM imports its own. */
    private static void located(String schema, XmlWriter xml) throws IOException {
        XmlFormat.schemaLocation(RDF, schema, xml);
    }

    List<OaiFormat> all() {
        return formats;
    }

    /** @throws OaiError if there is none of this name */
    OaiFormat get(String prefix) {
        Optional<OaiFormat> found = formats.stream()
                .filter(format -> format.prefix().equals(prefix))
                .findFirst();
        return found.orElseThrow(() -> new OaiError(
                OaiCode.CANNOT_DISSEMINATE_FORMAT,
                "There is no format '" + prefix + "'; ListMetadataFormats tells which there are"));
    }
}
