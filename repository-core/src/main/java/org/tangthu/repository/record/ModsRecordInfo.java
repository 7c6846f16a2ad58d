package org.tangthu.repository.record;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.xml.XmlWriter;

/** What a MODS record says of itself. */
final class ModsRecordInfo {
    private final Addresses addresses;

    ModsRecordInfo(Addresses addresses) {
        this.addresses = addresses;
    }

    void write(ItemRecord record, XmlWriter xml) throws IOException {
        xml.element("recordInfo", () -> {
            xml.element("recordContentSource", () -> {
                xml.attribute("authority", "isil");
                xml.text(record.item().library());
            });
            date("recordCreationDate", record.created(), xml);
            date("recordChangeDate", record.modified(), xml);
            xml.element("recordIdentifier", addresses.ark(record.item().ark()));
            xml.element("languageOfCataloging", () -> Mods.term("languageTerm", "iso639-2b", "vie", xml));
        });
    }

    private static void date(String element, Instant at, XmlWriter xml) throws IOException {
        xml.element(element, () -> {
            xml.attribute("encoding", "w3cdtf");
            xml.text(at.truncatedTo(ChronoUnit.SECONDS).toString());
        });
    }
}
