package org.tangthu.repository.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Schemas read together, so that each also checks what stands within a document of another. Nothing is fetched: of what
 * they import from elsewhere there are small copies here. Thread-safe.
 */
public final class XmlSchemas {
    private static final Map<String, URL> IMPORTED = Map.of(
            "http://www.w3.org/XML/1998/namespace", Objects.requireNonNull(XmlSchemas.class.getResource("xml.xsd")),
            "http://www.w3.org/1999/xlink", Objects.requireNonNull(XmlSchemas.class.getResource("xlink.xsd")));

    private final Schema schema;

    private XmlSchemas(List<URL> files) {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> Optional.ofNullable(namespace)
                .map(IMPORTED::get)
                .map(XmlSchemas::input)
                .orElse(null));
        try {
            schema = factory.newSchema(files.stream()
                    .map(file -> new StreamSource(file.toString()))
                    .toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** MODS 3.8 and what MARC 21 asks of its XML. */
    public static XmlSchemas descriptions() {
        return new XmlSchemas(descriptionFiles().toList());
    }

    /** METS with the descriptions within it; empty where it is not at hand. */
    public static Optional<XmlSchemas> mets() {
        return published("mets/mets-1.12.1.xsd")
                .map(mets -> new XmlSchemas(recordFiles().toList()));
    }

    /** All records, with OAI-PMH and of what its repositories say of themselves; empty where they are not at hand. */
    public static Optional<XmlSchemas> harvesting() {
        Stream<URL> descriptions = Stream.of("oai-identifier.xsd", "oai-rights.xsd", "oai-friends.xsd")
                .map(XmlSchemas.class::getResource);
        return published("oai/OAI-PMH.xsd")
                .map(protocol -> new XmlSchemas(Stream.of(Stream.of(protocol), descriptions, recordFiles())
                        .flatMap(files -> files)
                        .toList()));
    }

    /** That of ALTO 4.4; empty where it is not at hand. */
    public static Optional<XmlSchemas> alto() {
        return published("alto/alto-4-4.xsd").map(file -> new XmlSchemas(List.of(file)));
    }

    /** That of records for Europeana; empty where it is not at hand. */
    public static Optional<XmlSchemas> edm() {
        return published("edm/EDM.xsd").map(file -> new XmlSchemas(List.of(file)));
    }

    private static Stream<URL> recordFiles() {
        return Stream.concat(
                descriptionFiles(),
                Stream.of("mets/mets-1.12.1.xsd", "oai/oai_dc.xsd").flatMap(file -> published(file).stream()));
    }

    private static Stream<URL> descriptionFiles() {
        return Stream.of("/xsd/mods-3-8.xsd", "marcxml.xsd").map(XmlSchemas.class::getResource);
    }

    private static Optional<URL> published(String name) {
        return PublishedSchemas.find(name).map(file -> {
            try {
                return file.toAbsolutePath().normalize().toUri().toURL();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What they have against a document. */
    public List<String> complaints(String document) {
        List<String> complaints = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new Collecting(complaints));
        try {
            validator.validate(new StreamSource(new StringReader(document)));
        } catch (SAXException e) {
            complaints.add(e.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return complaints;
    }

    private static LSInput input(URL file) {
        try {
            LSInput input = ((DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .getDOMImplementation()
                            .getFeature("LS", "3.0"))
                    .createLSInput();
            input.setSystemId(file.toString());
            return input;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Collecting(List<String> complaints) implements ErrorHandler {
        @Override
        public void warning(SAXParseException complaint) {
            complaints.add(complaint.toString());
        }

        @Override
        public void error(SAXParseException complaint) {
            complaints.add(complaint.toString());
        }

        @Override
        public void fatalError(SAXParseException complaint) {
            complaints.add(complaint.toString());
        }
    }
}
