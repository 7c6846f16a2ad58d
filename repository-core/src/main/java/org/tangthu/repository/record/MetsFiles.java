package org.tangthu.repository.record;

import java.io.IOException;
import java.util.List;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.xml.XmlWriter;

/**
 * The files in METS: the manifest, a IIIF image service for each page, and the text of each page as ALTO and as plain
 * text.
 *
 * @param readable whether anybody may have images and texts as they are, and not the previews only
 */
record MetsFiles(Addresses addresses, MetsIds ids, boolean readable) {
    private static final String JSON_LD = "application/ld+json";

    private interface File {
        void write(Page page) throws IOException;
    }

    /** @param pages at least one */
    void write(List<Page> pages, XmlWriter xml) throws IOException {
        xml.element("fileSec", () -> {
            group("IIIF manifest", xml, () -> file(ids.manifest(), JSON_LD, addresses.manifest(ids.ark()), xml));
            group(readable ? "IIIF image" : "IIIF preview", pages, xml, page -> image(page, xml));
            List<Page> texts = pages.stream().filter(this::hasText).toList();
            if (!texts.isEmpty()) {
                group("ALTO", texts, xml, page -> alto(page, xml));
                group("plain text", texts, xml, page -> text(page, xml));
            }
        });
    }

    /** Names the files of a page. */
    void pointers(Page page, XmlWriter xml) throws IOException {
        pointer(ids.image(page.name()), xml);
        if (hasText(page)) {
            pointer(ids.alto(page.name()), xml);
            pointer(ids.text(page.name()), xml);
        }
    }

    private boolean hasText(Page page) {
        return readable && page.text().isPresent();
    }

    private void image(Page page, XmlWriter xml) throws IOException {
        String service = readable
                ? addresses.imageService(ids.ark(), page.name())
                : addresses.previewService(ids.ark(), page.name());
        file(ids.image(page.name()), JSON_LD, service + "/info.json", xml);
    }

    private void alto(Page page, XmlWriter xml) throws IOException {
        file(ids.alto(page.name()), "application/xml", addresses.pageAlto(ids.ark(), page.name()), xml);
    }

    private void text(Page page, XmlWriter xml) throws IOException {
        file(ids.text(page.name()), "text/plain", addresses.pageText(ids.ark(), page.name()), xml);
    }

    private static void group(String use, List<Page> pages, XmlWriter xml, File file) throws IOException {
        group(use, xml, () -> {
            for (Page page : pages) {
                file.write(page);
            }
        });
    }

    private static void group(String use, XmlWriter xml, XmlWriter.Content files) throws IOException {
        xml.element("fileGrp", () -> {
            xml.attribute("USE", use);
            files.write();
        });
    }

    private static void file(String id, String mediaType, String address, XmlWriter xml) throws IOException {
        xml.element("file", () -> {
            xml.attribute("ID", id);
            xml.attribute("MIMETYPE", mediaType);
            xml.element("FLocat", "", "LOCTYPE", "URL", "xlink:href", address);
        });
    }

    private static void pointer(String id, XmlWriter xml) throws IOException {
        xml.element("fptr", "", "FILEID", id);
    }
}
