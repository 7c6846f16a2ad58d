package org.tangthu.repository.record;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.xml.XmlWriter;

/**
 * MODS 3.8 of the document that was digitized, with where its images are. Titles and names in characters are tied to those
 * in quốc ngữ by {@code altRepGroup}. Names are not split, roles are MARC relators, languages ISO 639-2/B and RFC 5646,
 * dates EDTF and as printed. Codes of ours ({@code authority="local"}) go with the address of their concept.
 */
final class Mods implements XmlFormat {
    private final Addresses addresses;
    private final Words words;
    private final ModsNames names;
    private final ModsDates dates;
    private final ModsHolding holding;

    Mods(Addresses addresses, CodeLists codes) {
        this.addresses = addresses;
        this.words = new Words("vi", codes);
        this.names = new ModsNames(addresses, words);
        this.dates = new ModsDates();
        this.holding = new ModsHolding(addresses, words);
    }

    @Override
    public String extension() {
        return "mods.xml";
    }

    @Override
    public String mediaType() {
        return "application/mods+xml";
    }

    @Override
    public String name() {
        return "MODS";
    }

    @Override
    public String namespace() {
        return "http://www.loc.gov/mods/v3";
    }

    @Override
    public String schema() {
        return "http://www.loc.gov/standards/mods/v3/mods-3-8.xsd";
    }

    @Override
    public void element(ItemRecord record, XmlWriter xml) throws IOException {
        root(xml, () -> {
            ModsTitles.write(record, xml);
            names.write(record, xml);
            kind(record.item(), xml);
            origin(record, xml);
            languages(record, xml);
            description(record, xml);
            subjects(record, xml);
            relations(record, xml);
            holding.write(record, xml);
            xml.element("recordInfo", () -> new ModsRecordInfo(addresses).write(record, xml));
        });
    }

    /** Only what may be done with the item and who may see it, as a record of its own. */
    void rights(ItemRecord record, XmlWriter xml) throws IOException {
        root(xml, () -> holding.rights(record.item(), xml));
    }

    private void root(XmlWriter xml, XmlWriter.Content content) throws IOException {
        xml.element("mods", () -> {
            xml.namespace("", namespace());
            xml.namespace("xlink", "http://www.w3.org/1999/xlink");
            schemaLocation(xml);
            xml.attribute("version", "3.8");
            content.write();
        });
    }

    /** The attributes that tell in what language and script an element is. */
    static void language(LocalizedText text, XmlWriter xml) throws IOException {
        xml.attribute("xml:lang", text.lang());
        xml.attribute("script", Scripts.isHan(text.value()) ? Optional.of("Hani") : Optional.empty());
    }

    private static void text(String element, LocalizedText text, XmlWriter xml) throws IOException {
        xml.element(element, text.value(), "xml:lang", text.lang());
    }

    private void kind(Item item, XmlWriter xml) throws IOException {
        DocumentType type = DocumentType.of(item.kind());
        Optional<String> manuscript = type == DocumentType.MANUSCRIPT ? Optional.of("yes") : Optional.empty();
        xml.element("typeOfResource", type.mods(), "manuscript", manuscript);
        xml.element(
                "genre",
                words.label("kind", item.kind()),
                "authority",
                "local",
                "valueURI",
                addresses.concept("kind", item.kind()),
                "xml:lang",
                "vi");
    }

    /** Nothing where nothing is known of it: the schema has no empty origin. */
    private void origin(ItemRecord record, XmlWriter xml) throws IOException {
        List<String> places = Stream.of("published", "created")
                .flatMap(role -> record.places(role).stream())
                .toList();
        Optional<String> publisher = new Credits(record).publisher();
        if (places.isEmpty() && publisher.isEmpty() && !dates.ofOrigin(record)) {
            return;
        }
        xml.element("originInfo", () -> {
            for (String place : places) {
                xml.element("place", () -> xml.element("placeTerm", place, "type", "text"));
            }
            xml.element("publisher", publisher);
            dates.write(record, xml);
        });
    }

    private static void languages(ItemRecord record, XmlWriter xml) throws IOException {
        for (String tag : record.description().languages()) {
            LanguageCode code = LanguageCode.of(tag);
            xml.element("language", () -> {
                xml.element("languageTerm", code.code(), "type", "code", "authority", "iso639-2b");
                xml.element("languageTerm", tag, "type", "code", "authority", "rfc5646");
                xml.element("scriptTerm", code.script(), "type", "code", "authority", "iso15924");
            });
        }
    }

    private void description(ItemRecord record, XmlWriter xml) throws IOException {
        Optional<String> extent = record.description().extent();
        if (extent.isPresent() || record.viewable()) {
            xml.element("physicalDescription", () -> {
                xml.element("extent", extent);
                xml.element("digitalOrigin", record.viewable() ? Optional.of("reformatted digital") : Optional.empty());
            });
        }
        for (LocalizedText paragraph : record.description().texts()) {
            text("abstract", paragraph, xml);
        }
        Holding kept = record.item().holding();
        xml.element("note", kept.custodian(), "type", "ownership");
        xml.element(
                "note",
                kept.acquisition().map(way -> words.label("acquisition-mode", way.mode())),
                "type",
                "acquisition");
        for (AppraisalDecision decision : record.item().decisions()) {
            xml.element("note", words.decision(decision), "type", "action", "xml:lang", "vi");
        }
    }

    private void subjects(ItemRecord record, XmlWriter xml) throws IOException {
        for (LocalizedText subject : record.description().subjects()) {
            xml.element("subject", () -> text("topic", subject, xml));
        }
        for (String place : record.places("about")) {
            xml.element("subject", () -> xml.element("geographic", place));
        }
        dates.subjects(record, xml);
        for (Coded mark : record.description().classification()) {
            xml.element("classification", mark.value(), "authority", mark.scheme());
        }
    }

    private void relations(ItemRecord record, XmlWriter xml) throws IOException {
        for (LocalizedText series : record.titles("series")) {
            xml.element("relatedItem", () -> {
                xml.attribute("type", "series");
                xml.element("titleInfo", () -> text("title", series, xml));
            });
        }
        for (Collection collection : record.collections()) {
            xml.element("relatedItem", () -> {
                xml.attribute("type", "host");
                xml.attribute("xlink:href", addresses.collection(collection.id()));
                xml.element("titleInfo", () -> text("title", collection.label(), xml));
            });
        }
    }
}
