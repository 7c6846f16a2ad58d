package org.tangthu.repository.record;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.xml.XmlWriter;

/**
 * METS 1.12: the item as MODS and Dublin Core, its rights, the addresses of what anybody may have of it, and its pages and
 * parts. Of what is guarded there are the previews, of what nobody sees no pages at all. The names and addresses of pages
 * are permanent, so that a harvester can tell what has changed.
 */
final class Mets implements XmlFormat {
    private final Addresses addresses;
    private final Mods mods;
    private final DublinCore dublinCore;

    Mets(Addresses addresses, CodeLists codes) {
        this.addresses = addresses;
        this.mods = new Mods(addresses, codes);
        this.dublinCore = new DublinCore(addresses, codes);
    }

    @Override
    public String extension() {
        return "mets.xml";
    }

    @Override
    public String mediaType() {
        return "application/mets+xml";
    }

    @Override
    public String name() {
        return "METS";
    }

    @Override
    public String namespace() {
        return "http://www.loc.gov/METS/";
    }

    @Override
    public String schema() {
        return "http://www.loc.gov/standards/mets/mets.xsd";
    }

    @Override
    public void element(ItemRecord record, XmlWriter xml) throws IOException {
        MetsIds ids = new MetsIds(record.item().ark());
        PageList pages = record.content().pages();
        xml.element("mets", () -> {
            xml.namespace("", namespace());
            xml.namespace("xlink", "http://www.w3.org/1999/xlink");
            schemaLocation(xml);
            xml.attribute("OBJID", addresses.ark(ids.ark()));
            xml.attribute("LABEL", record.title().value());
            xml.attribute("TYPE", record.item().kind());
            xml.element("metsHdr", () -> header(record, xml));
            section("dmdSec", ids.mods(), "MODS", xml, () -> mods.element(record, xml));
            section("dmdSec", ids.dublinCore(), "DC", xml, () -> dublinCore.element(record, xml));
            xml.element("amdSec", () -> section("rightsMD", ids.rights(), "MODS", xml, () -> mods.rights(record, xml)));
            if (!pages.isEmpty()) {
                new MetsFiles(addresses, ids, record.content().readable()).write(pages.pages(), xml);
            }
            new MetsStructure(addresses, ids, record).write(pages, xml);
        });
    }

    private static void header(ItemRecord record, XmlWriter xml) throws IOException {
        xml.attribute("CREATEDATE", second(record.created()));
        xml.attribute("LASTMODDATE", second(record.modified()));
        xml.element("agent", () -> {
            xml.attribute("ROLE", "CUSTODIAN");
            xml.attribute("TYPE", "ORGANIZATION");
            xml.element("name", record.libraryName("vi"));
            xml.element("note", record.item().library());
        });
        xml.element("altRecordID", record.item().id(), "TYPE", "ark");
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void section(String element, String id, String type, XmlWriter xml, XmlWriter.Content content)
            throws IOException {
        xml.element(element, () -> {
            xml.attribute("ID", id);
            xml.element("mdWrap", () -> {
                xml.attribute("MDTYPE", type);
                xml.element("xmlData", content);
            });
        });
    }
}
