package org.tangthu.repository.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.tangthu.repository.testing.PublishedSchemas;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schema of ALTO 4.4 as its board publishes it, if it is among {@link PublishedSchemas}. */
final class AltoSchema {
    private final Optional<Schema> schema =
            PublishedSchemas.find("alto/alto-4-4.xsd").map(AltoSchema::read);

    private static Schema read(Path file) {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> xlink());
        try {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(file.toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the schema has against a document; nothing if it is not there. */
    List<String> complaints(byte[] document) {
        return schema.map(present -> complaints(present.newValidator(), document))
                .orElse(List.of());
    }

    private static List<String> complaints(Validator validator, byte[] document) {
        List<String> complaints = new ArrayList<>();
        validator.setErrorHandler(new Collecting(complaints));
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException e) {
            complaints.add(e.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return complaints;
    }

    private static LSInput xlink() {
        try {
            LSInput input = ((DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .getDOMImplementation()
                            .getFeature("LS", "3.0"))
                    .createLSInput();
            input.setByteStream(AltoSchema.class.getResourceAsStream("xlink.xsd"));
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
