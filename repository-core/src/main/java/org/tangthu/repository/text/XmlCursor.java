package org.tangthu.repository.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through an XML document from a source that nobody trusts. */
final class XmlCursor implements AutoCloseable {
    private static final int MAX_DEPTH = 64;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What the cursor stands at. */
    enum Event {
        START,
        END,
        TEXT,
        FINISHED
    }

    private final XMLStreamReader reader;
    private int depth;

    XmlCursor(InputStream in, long maxBytes) throws IOException {
        // The JDK's own, so that no parser on the class path changes what these settings mean.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            this.reader = factory.createXMLStreamReader(utf8(new BoundedInput(in, maxBytes)));
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

    int line() {
        return reader.getLocation().getLineNumber();
    }

    UnreadableText refuse(String message) {
        return new UnreadableText(line(), message);
    }

    private Optional<Event> event(int type) {
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
            case XMLStreamConstants.ENTITY_REFERENCE:
                throw refuse("entities such as &" + reader.getLocalName() + "; are not accepted; write the character");
            default:
                return Optional.empty();
        }
    }

    /** UTF-8 and nothing else, whatever the XML declares, so that it does not depend on the parser what is malformed. */
    private static Reader utf8(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            bytes.reset();
        }
        // A decoder made by hand reports what is malformed; one made from a charset would replace it.
        return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
    }

    private static UnreadableText unreadable(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return new UnreadableText(0, "the text file is not UTF-8; save it as UTF-8", e);
        }
        if (e.getNestedException() instanceof IOException io) {
            throw io;
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        String what = e.getMessage()
                .replaceAll("(?s)^ParseError at .*?\\nMessage: ", "")
                .strip();
        return new UnreadableText(line, "not well-formed XML: " + what, e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new UnreadableText(0, "the XML reader cannot be closed", e);
        }
    }

    /** Ends a stream that is longer than it may be. */
    private static final class BoundedInput extends InputStream {
        private final InputStream in;
        private final long most;
        private long read;

        BoundedInput(InputStream in, long most) {
            this.in = in;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = in.read(bytes, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            read += n;
            if (read > most) {
                throw new UnreadableText(0, "the text file is larger than " + most + " bytes");
            }
        }
    }
}
