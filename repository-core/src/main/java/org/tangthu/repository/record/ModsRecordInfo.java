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
        xml.element("recordContentSource", record.item().library(), "authority", "isil");
        xml.element("recordCreationDate", second(record.created()), "encoding", "w3cdtf");
        xml.element("recordChangeDate", second(record.modified()), "encoding", "w3cdtf");
        xml.element("recordIdentifier", addresses.ark(record.item().ark()));
        xml.element(
                "languageOfCataloging",
                () -> xml.element("languageTerm", "vie", "type", "code", "authority", "iso639-2b"));
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
