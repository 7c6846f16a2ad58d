package org.tangthu.iiif.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first page: what this is, how to cite it, what may be done with it, where it is for good. A4. */
final class Cover {
    static final double WIDTH = 595;
    static final double HEIGHT = 842;
    private static final double MARGIN = 62;
    private static final double LEADING = 1.4;

    /** @param before points that stay free above @param link where it leads; it is then a line of its own */
    record Paragraph(String text, double size, double before, Optional<String> link) {
        static Paragraph of(String text, double size, double before) {
            return new Paragraph(text, size, before, Optional.empty());
        }
    }

    /** Where on the page a link is, from its lower left corner. */
    record Link(String address, double x, double y, double width, double height) {}

    private final VisibleFont font;
    private final GlyphlessFont hidden;
    private final InstalledGlyphs glyphs = new InstalledGlyphs();
    private final Operators page;
    private final List<Link> links = new ArrayList<>();

    Cover(VisibleFont font, GlyphlessFont hidden, Operators page) {
        this.font = font;
        this.hidden = hidden;
        this.page = page;
    }

    /** Draws what has room; the rest is left out, as no page can follow. */
    List<Link> draw(List<Paragraph> paragraphs) throws IOException {
        double y = HEIGHT - MARGIN;
        for (Paragraph paragraph : paragraphs) {
            y -= paragraph.before();
            for (String line : font.wrapped(paragraph.text(), paragraph.size(), WIDTH - 2 * MARGIN)) {
                y -= paragraph.size() * LEADING;
                if (y < MARGIN) {
                    return links;
                }
                draw(line, paragraph.size(), y);
                double baseline = y;
                paragraph
                        .link()
                        .ifPresent(address -> links.add(new Link(
                                address,
                                MARGIN,
                                baseline - 3,
                                font.width(line, paragraph.size()),
                                paragraph.size() + 3)));
            }
        }
        return links;
    }

    /** Stretches of what our font has, and of what it lacks: that can be found and copied in any case. */
    private void draw(String line, double size, double y) throws IOException {
        double x = MARGIN;
        int from = 0;
        while (from < line.length()) {
            boolean has = font.has(line.codePointAt(from));
            int to = from;
            while (to < line.length() && font.has(line.codePointAt(to)) == has) {
                to = line.offsetByCodePoints(to, 1);
            }
            String part = line.substring(from, to);
            if (has) {
                own(part, size, x, y);
            } else {
                installed(part, size, x, y);
            }
            x += font.width(part, size);
            from = to;
        }
    }

    private void own(String part, double size, double x, double y) throws IOException {
        page.beginVisible(size);
        page.at(1, 0, 0, 1, x, y);
        page.show(100, font.encode(part));
        page.end();
    }

    private void installed(String part, double size, double x, double y) {
        double at = x;
        for (int character : part.codePoints().toArray()) {
            glyphs.outline(character, size, at, y).ifPresent(page::fill);
            at += font.width(Character.toString(character), size);
        }
        page.beginInvisible(size);
        page.at(1, 0, 0, 1, x, y);
        page.show(100 / GlyphlessFont.WIDTH, hidden.encode(part));
        page.end();
    }
}
