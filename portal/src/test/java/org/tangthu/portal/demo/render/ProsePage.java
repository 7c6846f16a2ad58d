package org.tangthu.portal.demo.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of a prose text. In the file {@code === label} starts a page; a line is one element: {@code # } a heading, {@code ## } a
 * lower one, {@code - } a centred line, {@code @entry text @@ page} a line of the contents, {@code @picture name} a drawing,
 * {@code @cover} marks a cover, anything else is a paragraph.
 */
record ProsePage(String label, List<Element> elements) {

    enum Kind {
        COVER("@cover"),
        SUBHEADING("## "),
        HEADING("# "),
        CENTRED("- "),
        ENTRY("@entry "),
        PICTURE("@picture "),
        PARAGRAPH("");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    record Element(Kind kind, String text) {

        static Element parse(String line) {
            for (Kind kind : Kind.values()) {
                if (line.startsWith(kind.mark)) {
                    return new Element(kind, line.substring(kind.mark.length()));
                }
            }
            throw new AssertionError("every line starts with the mark of a paragraph");
        }
    }

    boolean cover() {
        return elements.stream().anyMatch(e -> e.kind() == Kind.COVER);
    }

    static List<ProsePage> read(Path file) throws IOException {
        List<ProsePage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("=== ")) {
                pages.add(new ProsePage(line.substring(4), new ArrayList<>()));
            } else if (!line.isBlank()) {
                pages.get(pages.size() - 1).elements().add(Element.parse(line));
            }
        }
        return pages;
    }
}
