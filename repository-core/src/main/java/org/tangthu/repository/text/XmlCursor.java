package org.tangthu.repository.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through an XML document from a source that nobody trusts. */
final class XmlCursor implements AutoCloseable {
    private static final int MAX_DEPTH = 64;

    /** What the cursor stands at. */
    enum Event {
        START,
        END,
        TEXT,
        FINISHED
    }

    private final XMLStreamReader reader;
    private int depth;
    private int line = 1;

    XmlCursor(InputStream in, long maxBytes) throws IOException {
        // The JDK's own, so that no parser on the class path changes what these settings mean.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            this.reader = factory.createXMLStreamReader(new Utf8Reader(in, maxBytes));
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    Event next() throws IOException {
        try {
            while (reader.hasNext()) {
                Optional<Event> event = event(reader.next());
                if (event.isPresent()) {
                    return event.get();
                }
            }
            return Event.FINISHED;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** Name of the element, without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** Namespace of the element; empty if it has none. */
    String namespace() {
        return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    }

    String text() {
        return reader.getText();
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name)).filter(value -> !value.isBlank());
    }

    Optional<String> xmlLang() {
        return Optional.ofNullable(reader.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang"));
    }

    /** Line in which the cursor stands, beginning with 1; at the end the last one. */
    int line() {
        return line;
    }

    UnreadableText refuse(String message) {
        return new UnreadableText(line(), message);
    }

    private Optional<Event> event(int type) {
        line = Math.max(line, reader.getLocation().getLineNumber());
        switch (type) {
            case XMLStreamConstants.START_ELEMENT:
                depth++;
                if (depth > MAX_DEPTH) {
                    throw refuse("the XML nests deeper than " + MAX_DEPTH + " levels");
                }
                return Optional.of(Event.START);
            case XMLStreamConstants.END_ELEMENT:
                depth--;
                return Optional.of(Event.END);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA:
                return Optional.of(Event.TEXT);
            case XMLStreamConstants.DTD:
                // Without support for them, the parser would leave entities in attributes out, and say nothing.
                if (reader.getText().contains("]")) {
                    throw refuse("the document type declares things of its own, such as entities; take out what stands"
                            + " in its brackets");
                }
                return Optional.empty();
            case XMLStreamConstants.ENTITY_REFERENCE:
                throw refuse("entities such as &" + reader.getLocalName() + "; are not accepted; write the character");
            default:
                return Optional.empty();
        }
    }

    private static UnreadableText unreadable(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException io) {
            throw io;
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        String what = e.getMessage()
                .replaceAll("(?s)^ParseError at .*?\\nMessage: ", "")
                .strip();
        String right = what.startsWith("The entity ") ? " Write the character itself." : "";
        return new UnreadableText(line, "not well-formed XML: " + what + right, e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new UnreadableText(0, "the XML reader cannot be closed", e);
        }
    }
}
