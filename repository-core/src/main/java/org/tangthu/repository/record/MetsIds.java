package org.tangthu.repository.record;

import org.tangthu.repository.ark.Ark;

/**
 * Identifiers of the parts of a METS document. They hold the item's name, since identifiers are unique in a whole XML
 * document and many records may stand in one.
 */
record MetsIds(Ark ark) {
    private String id(String part) {
        return part + "-" + ark.name();
    }

    String mods() {
        return id("mods");
    }

    String dublinCore() {
        return id("dc");
    }

    String rights() {
        return id("rights");
    }

    String manifest() {
        return id("manifest");
    }

    String image(String page) {
        return id("image") + "-" + page;
    }

    String alto(String page) {
        return id("alto") + "-" + page;
    }

    String text(String page) {
        return id("text") + "-" + page;
    }

    /** All pages together. */
    String pages() {
        return id("pages");
    }

    String page(String page) {
        return id("page") + "-" + page;
    }

    /** The document as a whole, as it is divided by its content. */
    String whole() {
        return id("whole");
    }

    /** @param path numbers such as {@code 1.2} */
    String part(String path) {
        return id("part") + "-" + path;
    }
}
