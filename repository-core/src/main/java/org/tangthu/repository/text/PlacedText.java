package org.tangthu.repository.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Glyph;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;

/**
 * The text of a page as one string, in which each part knows its box.
 *
 * @param plain as {@link PageText#plain()}
 * @param parts in the order of the text, none over another; what has no box, such as a space, is in none
 */
public record PlacedText(String plain, List<Placed> parts) {
    public PlacedText {
        parts = List.copyOf(parts);
    }

    /**
     * A word, or an ideograph where the source has a box for it.
     *
     * @param start offset in {@link PlacedText#plain}, in UTF-16 units
     * @param end offset behind it
     * @param box in the unit of the page
     */
    public record Placed(int start, int end, Box box) {}

    static PlacedText of(PageText page) {
        Writer writer = new Writer();
        page.blocks().forEach(writer::block);
        return new PlacedText(writer.text.toString(), writer.parts);
    }

    /** Two words stand together where ideographs meet, else apart. */
    static boolean glued(String left, String right) {
        return Character.isIdeographic(left.codePointBefore(left.length()))
                && Character.isIdeographic(right.codePointAt(0));
    }

    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final List<Placed> parts = new ArrayList<>();

        void block(Block block) {
            String before = text.isEmpty() ? "" : "\n\n";
            for (Line line : block.lines()) {
                if (!line.words().isEmpty()) {
                    text.append(before);
                    line(line);
                    before = "\n";
                }
            }
        }

        void line(Line line) {
            Optional<Word> last = Optional.empty();
            for (Word word : line.words()) {
                boolean apart = last.filter(left -> !glued(left.content(), word.content()))
                        .isPresent();
                text.append(apart ? " " : "");
                word(word);
                last = Optional.of(word);
            }
        }

        private void word(Word word) {
            int start = text.length();
            text.append(word.content());
            if (word.boxedByCharacter()) {
                int at = start;
                for (Glyph glyph : word.glyphs()) {
                    parts.add(new Placed(at, at + glyph.content().length(), glyph.box()));
                    at += glyph.content().length();
                }
            } else if (!word.box().equals(Box.NONE)) {
                parts.add(new Placed(start, text.length(), word.box()));
            }
        }
    }
}
