package org.tangthu.repository.xml;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLOutputFactory2;

/**
 * Writes an XML document in UTF-8 as it goes: nothing is kept but the names of open elements. Markup in texts is escaped,
 * and what is no {@link XmlText} stands as U+FFFD. Names are ours and never come from data; those of a namespace other than
 * the default have a prefix that {@link #namespace} declared. For one thread.
 */
public final class XmlWriter {
    private static final XMLOutputFactory2 FACTORY = factory();

    private final XMLStreamWriter xml;
    private final Counted out;
    private int depth;

    /**
     * Counts what goes through, and gathers it: it goes on in large pieces, however often the writer of XML is made to hand
     * over what it holds. What is only tried is gathered as long as there is room for it, and can be taken back till then.
     */
    private static final class Counted extends OutputStream {
        private static final int MOST = 1 << 20;
        private static final int NOTHING = -1;

        private final OutputStream out;
        private byte[] gathered = new byte[8 * 1024];
        private int size;
        private long bytes;
        /** How much was gathered before what is tried. */
        private int before = NOTHING;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            if (size == gathered.length) {
                makeRoom();
            }
            gathered[size++] = (byte) b;
            bytes++;
        }

        private void makeRoom() throws IOException {
            if (before != NOTHING && size < MOST) {
                gathered = Arrays.copyOf(gathered, 2 * size);
            } else {
                before = NOTHING;
                handOn();
            }
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            int at = from;
            int rest = length;
            while (rest > 0) {
                if (size == gathered.length) {
                    makeRoom();
                }
                int piece = Math.min(rest, gathered.length - size);
                System.arraycopy(some, at, gathered, size, piece);
                size += piece;
                at += piece;
                rest -= piece;
            }
            bytes += length;
        }

        /** What is gathered stays so: {@link #end} hands on the last of it. */
        @Override
        public void flush() {}

        void end() throws IOException {
            handOn();
            out.flush();
        }

        void begin() {
            before = size;
        }

        void keep() {
            before = NOTHING;
        }

        /** @return false if some of it is gone already */
        boolean takeBack() {
            if (before == NOTHING) {
                return false;
            }
            bytes -= size - before;
            size = before;
            before = NOTHING;
            return true;
        }

        private void handOn() throws IOException {
            out.write(gathered, 0, size);
            size = 0;
        }
    }

    /** Something that writes. */
    public interface Content {
        void write() throws IOException;
    }

    /** Something that writes to a writer that is made for it. */
    public interface Body {
        void write(XmlWriter xml) throws IOException;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    public XmlWriter(OutputStream out) throws IOException {
        this.out = new Counted(out);
        try {
            this.xml = FACTORY.createXMLStreamWriter(this.out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** What it would check is right by the callers of this class, and by {@link XmlText}. */
    private static XMLOutputFactory2 factory() {
        XMLOutputFactory2 factory = new WstxOutputFactory();
        factory.configureForSpeed();
        factory.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, false);
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }

    /** A whole document as a text. @param root writes the root element */
    public static String text(Body root) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XmlWriter xml = new XmlWriter(out);
            xml.document(() -> root.write(xml));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The whole document. @param root writes the root element */
    public void document(Content root) throws IOException {
        step(() -> xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
        root.write();
        step(() -> {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        });
        out.end();
    }

    /** How many bytes of the document are written so far. */
    public long written() throws IOException {
        step(xml::flush);
        return out.bytes;
    }

    /** Names the CSS by which browsers show the document; before its root element. */
    public void styleSheet(String address) throws IOException {
        step(() -> xml.writeProcessingInstruction("xml-stylesheet", "type=\"text/css\" href=\"" + address + "\""));
    }

    /** Declares a namespace on the element that was just begun. @param prefix empty for the default */
    public void namespace(String prefix, String uri) throws IOException {
        step(() -> {
            if (prefix.isEmpty()) {
                xml.writeDefaultNamespace(uri);
            } else {
                xml.writeNamespace(prefix, uri);
            }
        });
    }

    /** An element in a line of its own. @param content its namespaces and attributes, then what is in it */
    public void element(String name, Content content) throws IOException {
        step(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
        });
        depth++;
        content.write();
        end();
    }

    private void end() throws IOException {
        step(xml::writeEndElement);
        depth--;
    }

    /**
     * Writes elements that may fail: if they do, nothing of them stands in the document. Not within another attempt.
     *
     * @return why it failed; empty if all is written
     * @throws RuntimeException why it failed, if more than a megabyte was written by then: that is not taken back
     */
    public Optional<RuntimeException> attempt(Content content) throws IOException {
        // The start tag around it is ended before it: it must not be taken back, too.
        step(() -> {
            xml.writeCharacters("");
            xml.flush();
        });
        out.begin();
        int around = depth;
        try {
            content.write();
            step(xml::flush);
            out.keep();
            return Optional.empty();
        } catch (RuntimeException e) {
            while (depth > around) {
                end();
            }
            step(xml::flush);
            if (out.takeBack()) {
                return Optional.of(e);
            }
            throw e;
        }
    }

    /** An element with a text. @param attributes in pairs of name and value, which may be an Optional */
    public void element(String name, String text, Object... attributes) throws IOException {
        element(name, () -> {
            for (int i = 0; i < attributes.length; i += 2) {
                Object value = attributes[i + 1];
                attribute(
                        attributes[i].toString(),
                        value instanceof Optional<?> optional ? optional : Optional.of(value));
            }
            text(text);
        });
    }

    /** The same, or nothing where there is no text. */
    public void element(String name, Optional<String> text, Object... attributes) throws IOException {
        if (text.isPresent()) {
            element(name, text.get(), attributes);
        }
    }

    public void text(String text) throws IOException {
        step(() -> xml.writeCharacters(XmlText.clean(text)));
    }

    public void attribute(String name, Object value) throws IOException {
        step(() -> xml.writeAttribute(name, XmlText.clean(value.toString())));
    }

    public void attribute(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            attribute(name, value.get());
        }
    }

    private static void step(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }
}
