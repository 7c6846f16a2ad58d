package org.tangthu.repository.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document of one namespace. What XML cannot hold stands as U+FFFD. */
final class XmlWriter {
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final String namespace;

    /** Something that writes. */
    interface Content {
        void write() throws IOException;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    XmlWriter(OutputStream out, String namespace) throws IOException {
        this.namespace = namespace;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The whole document, whose elements the content writes into the root. */
    void document(String root, Content content) throws IOException {
        step(() -> xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
        element(root, () -> {
            step(() -> xml.writeDefaultNamespace(namespace));
            content.write();
        });
        step(() -> {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        });
    }

    /** An element in a line of its own. @param content its attributes, then what is in it */
    void element(String name, Content content) throws IOException {
        step(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
        });
        content.write();
        step(xml::writeEndElement);
    }

    void element(String name, String text) throws IOException {
        element(name, () -> text(text));
    }

    void element(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            element(name, text.get());
        }
    }

    void text(String text) throws IOException {
        step(() -> xml.writeCharacters(clean(text)));
    }

    void attribute(String name, Object value) throws IOException {
        step(() -> xml.writeAttribute(name, clean(value.toString())));
    }

    void attribute(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            attribute(name, value.get());
        }
    }

    private static String clean(String text) {
        return NO_XML.matcher(text).replaceAll("\uFFFD");
    }

    private static void step(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }
}
