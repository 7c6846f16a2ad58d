package org.tangthu.iiif.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Title;
import org.tangthu.repository.xml.XmlWriter;

/** What a file says of itself to programs: the document information, and the same as XMP (ISO 16684-1). */
final class Metadata {
    private static final String PRODUCER = "Tàng Thư";

    private final Book book;

    Metadata(Book book) {
        this.book = book;
    }

    void putInto(PDDocument document) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(book.title());
        information.setAuthor(creators().collect(Collectors.joining("; ")));
        information.setProducer(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(book.made().atStartOfDay(ZoneOffset.UTC)));
        document.getDocumentCatalog().setLanguage(language());
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp());
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private Stream<String> creators() {
        return book.item().description().agents().stream().map(Contribution::name);
    }

    /** That of the first title, else of the text. */
    private String language() {
        return book.item()
                .label()
                .lang()
                .or(() -> book.item().description().languages().stream().findFirst())
                .orElse("vi");
    }

    private byte[] xmp() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>".getBytes(StandardCharsets.UTF_8));
        String document = XmlWriter.text(xml -> xml.element("x:xmpmeta", () -> {
            xml.namespace("x", "adobe:ns:meta/");
            xml.element("rdf:RDF", () -> {
                xml.namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
                xml.element("rdf:Description", () -> describe(xml));
            });
        }));
        // An XMP packet has no XML declaration.
        out.write(document.substring(document.indexOf("?>") + 2).getBytes(StandardCharsets.UTF_8));
        out.write("<?xpacket end=\"r\"?>".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private void describe(XmlWriter xml) throws IOException {
        xml.namespace("dc", "http://purl.org/dc/elements/1.1/");
        xml.namespace("xmp", "http://ns.adobe.com/xap/1.0/");
        xml.namespace("xmpRights", "http://ns.adobe.com/xap/1.0/rights/");
        xml.namespace("pdf", "http://ns.adobe.com/pdf/1.3/");
        xml.attribute("rdf:about", "");
        xml.element(
                "dc:title",
                () -> xml.element("rdf:Alt", () -> {
                    text(xml, "x-default", book.title());
                    for (Title title : book.item().description().titles()) {
                        LocalizedText text = title.text();
                        if (text.lang().isPresent()) {
                            text(xml, text.lang().get(), text.value());
                        }
                    }
                }));
        list(xml, "dc:creator", "rdf:Seq", creators().toList());
        list(xml, "dc:language", "rdf:Bag", book.item().description().languages());
        xml.element("dc:identifier", book.address());
        xml.element("dc:format", "application/pdf");
        xml.element("xmpRights:WebStatement", book.item().rights().statement());
        xml.element("xmp:CreateDate", book.made().toString());
        xml.element("pdf:Producer", PRODUCER);
    }

    private static void list(XmlWriter xml, String name, String kind, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            xml.element(
                    name,
                    () -> xml.element(kind, () -> {
                        for (String value : values) {
                            xml.element("rdf:li", value);
                        }
                    }));
        }
    }

    private static void text(XmlWriter xml, String language, String text) throws IOException {
        xml.element("rdf:li", () -> {
            xml.attribute("xml:lang", language);
            xml.text(text);
        });
    }
}
