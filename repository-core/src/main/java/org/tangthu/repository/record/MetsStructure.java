package org.tangthu.repository.record;

import java.io.IOException;
import java.util.List;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.xml.XmlWriter;

/**
 * The structure in METS: the pages in their order ({@code PHYSICAL}), the parts as they are nested ({@code LOGICAL}), and
 * links from each part to its pages.
 */
final class MetsStructure {
    private final Addresses addresses;
    private final MetsIds ids;
    private final ItemRecord record;
    private final MetsFiles files;

    MetsStructure(Addresses addresses, MetsIds ids, ItemRecord record) {
        this.addresses = addresses;
        this.ids = ids;
        this.record = record;
        this.files = new MetsFiles(addresses, ids, record.content().readable());
    }

    void write(PageList list, XmlWriter xml) throws IOException {
        map("PHYSICAL", xml, () -> physical(list.pages(), xml));
        if (!list.structure().isEmpty()) {
            map("LOGICAL", xml, () -> logical(list.structure(), xml));
            xml.element("structLink", () -> new MetsLinks(ids, list.pages()).write(list.structure(), xml));
        }
    }

    private static void map(String type, XmlWriter xml, XmlWriter.Content division) throws IOException {
        xml.element("structMap", () -> {
            xml.attribute("TYPE", type);
            xml.element("div", division);
        });
    }

    private void physical(List<Page> pages, XmlWriter xml) throws IOException {
        whole(ids.pages(), xml);
        xml.attribute("CONTENTIDS", addresses.ark(ids.ark()));
        if (!pages.isEmpty()) {
            xml.element("fptr", "", "FILEID", ids.manifest());
        }
        int order = 1;
        for (Page page : pages) {
            page(page, order, xml);
            order++;
        }
    }

    private void page(Page page, int order, XmlWriter xml) throws IOException {
        xml.element("div", () -> {
            xml.attribute("ID", ids.page(page.name()));
            xml.attribute("TYPE", "page");
            xml.attribute("ORDER", order);
            xml.attribute("ORDERLABEL", page.label());
            xml.attribute(
                    "CONTENTIDS",
                    addresses.ark(ids.ark(), page.name()) + " " + addresses.canvas(ids.ark(), page.name()));
            files.pointers(page, xml);
        });
    }

    private void logical(List<Section> sections, XmlWriter xml) throws IOException {
        whole(ids.whole(), xml);
        xml.attribute("LABEL", record.title().value());
        parts(sections, "", xml);
    }

    /** What describes the item as a whole. */
    private void whole(String id, XmlWriter xml) throws IOException {
        xml.attribute("ID", id);
        xml.attribute("TYPE", record.item().kind());
        xml.attribute("DMDID", ids.mods() + " " + ids.dublinCore());
        xml.attribute("ADMID", ids.rights());
    }

    private void parts(List<Section> sections, String prefix, XmlWriter xml) throws IOException {
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String path = prefix + (i + 1);
            xml.element("div", () -> {
                xml.attribute("ID", ids.part(path));
                xml.attribute("TYPE", "section");
                xml.attribute("LABEL", section.label().value());
                parts(section.parts(), path + ".", xml);
            });
        }
    }
}
