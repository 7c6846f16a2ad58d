package org.tangthu.iiif.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;

/**
 * The text of a page where it stands on the picture, drawn with nothing. A column is a line turned by a right angle, so
 * that it is found and copied as one; for programs that do not look which way a text goes, it is also said what it reads. Between pieces of a line nothing is left open: those who guess where words end by
 * the gaps find a space where there is one, and none between ideographs.
 */
final class TextLayer {
    private static final double LEAST = 0.1;
    private static final double MARGIN = 0.05;

    private final GlyphlessFont font;
    private final double scale;
    private final double pageWidth;
    private final double pageHeight;
    private final Operators page;

    /**
     * @param page to which it is added
     * @param scale points for a pixel of the master
     * @param pageWidth in points
     * @param pageHeight in points
     */
    TextLayer(GlyphlessFont font, Operators page, double scale, double pageWidth, double pageHeight) {
        this.font = font;
        this.page = page;
        this.scale = scale;
        this.pageWidth = pageWidth;
        this.pageHeight = pageHeight;
    }

    /** A stretch of a line, by where it begins and ends along the line. */
    private record Piece(String text, double start, double end) {}

    /** @param text with boxes in pixels of the master */
    void add(PageText text) {
        List<Line> unplaced = new ArrayList<>();
        for (PageText.Block block : text.blocks()) {
            for (Line line : block.lines()) {
                if (box(line).equals(Box.NONE)) {
                    unplaced.add(line);
                } else {
                    draw(box(line), block.direction() == Direction.TOP_TO_BOTTOM, pieces(line, block.direction()));
                }
            }
        }
        spread(unplaced);
    }

    private static Box box(Line line) {
        return line.box().equals(Box.NONE) ? Box.around(line.words().stream().map(Word::box)) : line.box();
    }

    private List<Piece> pieces(Line line, Direction direction) {
        boolean vertical = direction == Direction.TOP_TO_BOTTOM;
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < line.words().size(); i++) {
            Word word = line.words().get(i);
            boolean last = i + 1 == line.words().size();
            boolean spaced = !last && !word.isGluedTo(line.words().get(i + 1));
            List<Piece> own = vertical || isBoxedByCharacter(word) ? characters(word, vertical) : List.of(piece(word));
            for (Piece piece : own) {
                close(pieces, piece.start());
                pieces.add(piece);
            }
            if (spaced) {
                double end = pieces.get(pieces.size() - 1).end();
                pieces.add(new Piece(" ", end, end));
            }
        }
        return pieces;
    }

    /** Lets the piece before reach to where the next one begins. */
    private static void close(List<Piece> pieces, double start) {
        if (!pieces.isEmpty()) {
            Piece before = pieces.remove(pieces.size() - 1);
            pieces.add(new Piece(before.text(), before.start(), Math.max(before.end(), start)));
        }
    }

    private static boolean isBoxedByCharacter(Word word) {
        return word.content().codePoints().allMatch(Character::isIdeographic)
                && word.content()
                        .equals(word.glyphs().stream()
                                .map(PageText.Glyph::content)
                                .collect(Collectors.joining()));
    }

    private List<Piece> characters(Word word, boolean vertical) {
        if (!isBoxedByCharacter(word)) {
            return List.of(vertical ? column(word.content(), word.box()) : piece(word));
        }
        return word.glyphs().stream()
                .map(glyph -> vertical
                        ? column(glyph.content(), glyph.box())
                        : new Piece(
                                glyph.content(),
                                glyph.box().x() * scale,
                                (glyph.box().x() + glyph.box().width()) * scale))
                .toList();
    }

    private Piece piece(Word word) {
        return new Piece(
                word.content(),
                word.box().x() * scale,
                (word.box().x() + word.box().width()) * scale);
    }

    private Piece column(String text, Box box) {
        return new Piece(text, box.y() * scale, (box.y() + box.height()) * scale);
    }

    private void draw(Box line, boolean vertical, List<Piece> pieces) {
        double size = Math.max(LEAST, (vertical ? line.width() : line.height()) * scale);
        if (vertical) {
            page.beginSpan(pieces.stream().map(Piece::text).collect(Collectors.joining()));
        }
        page.beginInvisible(size);
        for (Piece piece : pieces) {
            if (vertical) {
                page.at(0, -1, 1, 0, line.x() * scale, pageHeight - piece.start());
            } else {
                page.at(1, 0, 0, 1, piece.start(), pageHeight - (line.y() + line.height()) * scale);
            }
            stretch(piece, size);
        }
        page.end();
        if (vertical) {
            page.endSpan();
        }
    }

    /** Glyphs have one width; each piece is stretched to its own. */
    private void stretch(Piece piece, double size) {
        int glyphs = piece.text().codePointCount(0, piece.text().length());
        double natural = glyphs * GlyphlessFont.WIDTH * size;
        page.show(100 * Math.max(LEAST, piece.end() - piece.start()) / natural, font.encode(piece.text()));
    }

    /** Of a text without boxes only the order is known: its lines are laid evenly over the page. */
    private void spread(List<Line> lines) {
        double height = pageHeight * (1 - 2 * MARGIN) / Math.max(1, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            double size = Math.max(LEAST, height / 2);
            page.beginInvisible(size);
            page.at(1, 0, 0, 1, pageWidth * MARGIN, pageHeight * (1 - MARGIN) - (i + 1) * height);
            stretch(new Piece(lines.get(i).plain().strip(), 0, pageWidth * (1 - 2 * MARGIN)), size);
            page.end();
        }
    }
}
