package org.tangthu.repository.record;

import java.io.IOException;
import java.util.Optional;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Title;
import org.tangthu.repository.xml.XmlWriter;

/**
 * The fifteen elements of Dublin Core as OAI-PMH carries them ({@code oai_dc}). The first identifier is the permanent
 * address. Languages are BCP 47 tags, dates EDTF, of which the simple ones are W3CDTF; a date is also given as it stands on the
 * document. {@code source} is the thing on the shelf.
 */
final class DublinCore implements XmlFormat {
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    private final Addresses addresses;
    private final Words words;

    DublinCore(Addresses addresses, CodeLists codes) {
        this.addresses = addresses;
        this.words = new Words("vi", codes);
    }

    @Override
    public String extension() {
        return "dc.xml";
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public String name() {
        return "Dublin Core";
    }

    @Override
    public String namespace() {
        return "http://www.openarchives.org/OAI/2.0/oai_dc/";
    }

    @Override
    public String schema() {
        return "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
    }

    @Override
    public void element(ItemRecord record, XmlWriter xml) throws IOException {
        xml.element("oai_dc:dc", () -> {
            xml.namespace("oai_dc", namespace());
            xml.namespace("dc", DC);
            schemaLocation(xml);
            content(record, xml);
            holding(record, xml);
        });
    }

    private void content(ItemRecord record, XmlWriter xml) throws IOException {
        for (Title title : record.description().titles()) {
            text("dc:title", title.text(), xml);
        }
        agents(new Credits(record), xml);
        for (LocalizedText subject : record.description().subjects()) {
            text("dc:subject", subject, xml);
        }
        for (Coded mark : record.description().classification()) {
            xml.element("dc:subject", words.label("classification-scheme", mark.scheme()) + " " + mark.value());
        }
        for (LocalizedText paragraph : record.description().texts()) {
            text("dc:description", paragraph, xml);
        }
        Optional<ItemDate> date = record.date();
        xml.element("dc:date", date.flatMap(ItemDate::edtf).map(Object::toString));
        xml.element("dc:date", date.flatMap(ItemDate::printed));
        xml.element("dc:type", DocumentType.of(record.item().kind()).dcmi());
        text("dc:type", LocalizedText.of(words.label("kind", record.item().kind()), "vi"), xml);
        xml.element("dc:format", record.description().extent());
        for (String language : record.description().languages()) {
            xml.element("dc:language", language);
        }
        coverage(record, xml);
    }

    private static void agents(Credits credits, XmlWriter xml) throws IOException {
        for (Contribution part : credits.creators()) {
            xml.element("dc:creator", part.name());
        }
        for (Contribution part : credits.editorsAndOthers()) {
            xml.element("dc:contributor", part.name());
        }
        xml.element("dc:publisher", credits.publisher());
    }

    private static void coverage(ItemRecord record, XmlWriter xml) throws IOException {
        for (String place : record.places("about")) {
            xml.element("dc:coverage", place);
        }
        for (ItemDate about : record.dates("about")) {
            xml.element("dc:coverage", about.edtf().map(Object::toString).or(about::printed));
        }
    }

    private void holding(ItemRecord record, XmlWriter xml) throws IOException {
        xml.element("dc:identifier", addresses.ark(record.item().ark()));
        for (Coded identifier : record.description().identifiers()) {
            xml.element(
                    "dc:identifier", words.label("identifier-type", identifier.scheme()) + " " + identifier.value());
        }
        xml.element("dc:source", source(record));
        for (var collection : record.collections()) {
            text("dc:relation", collection.label(), xml);
        }
        xml.element("dc:rights", record.item().rights().statement());
        if (record.item().rights().statement().isPresent()) {
            String label =
                    words.label("rights", record.item().rights().statement().get());
            text("dc:rights", LocalizedText.of(label, "vi"), xml);
        }
    }

    private String source(ItemRecord record) {
        String shelfmarks = String.join("; ", record.item().holding().shelfmarks());
        return record.libraryName("vi") + (shelfmarks.isEmpty() ? "" : ", " + words.text("shelfmark", shelfmarks));
    }

    private static void text(String element, LocalizedText text, XmlWriter xml) throws IOException {
        xml.element(element, text.value(), "xml:lang", text.lang());
    }
}
