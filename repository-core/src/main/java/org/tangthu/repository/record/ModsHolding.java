package org.tangthu.repository.record;

import java.io.IOException;
import java.util.Optional;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.xml.XmlWriter;

/** How a document is called, where it and its images are, and what may be done with them, in MODS. */
final class ModsHolding {
    private final Addresses addresses;
    private final Words words;

    ModsHolding(Addresses addresses, Words words) {
        this.addresses = addresses;
        this.words = words;
    }

    void write(ItemRecord record, XmlWriter xml) throws IOException {
        identifiers(record, xml);
        xml.element("location", () -> location(record, xml));
        rights(record.item(), xml);
    }

    private void identifiers(ItemRecord record, XmlWriter xml) throws IOException {
        xml.element("identifier", record.item().id(), "type", "ark");
        xml.element("identifier", addresses.ark(record.item().ark()), "type", "uri");
        for (Coded identifier : record.description().identifiers()) {
            xml.element("identifier", identifier.value(), "type", identifier.scheme());
        }
    }

    private void location(ItemRecord record, XmlWriter xml) throws IOException {
        Item item = record.item();
        xml.element("physicalLocation", item.library(), "authority", "isil");
        xml.element("physicalLocation", record.libraryName("vi"));
        for (String shelfmark : item.holding().shelfmarks()) {
            xml.element("shelfLocator", shelfmark);
        }
        xml.element("url", addresses.ark(item.ark()), "usage", "primary", "access", "object in context");
        if (record.viewable()) {
            xml.element("url", addresses.manifest(item.ark()), "access", "raw object");
        }
    }

    void rights(Item item, XmlWriter xml) throws IOException {
        Optional<String> statement = item.rights().statement();
        condition("use and reproduction", statement, statement.map(uri -> words.label("rights", uri)), xml);
        String level = addresses.concept("access", item.rights().access().code());
        condition("restriction on access", Optional.of(level), Optional.of(words.access(item)), xml);
    }

    private static void condition(String type, Optional<String> address, Optional<String> text, XmlWriter xml)
            throws IOException {
        xml.element("accessCondition", text, "type", type, "xlink:href", address, "xml:lang", "vi");
    }
}
