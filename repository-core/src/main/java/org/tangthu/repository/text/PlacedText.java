package org.tangthu.repository.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Glyph;
import org.tangthu.repository.text.PageText.Hyphenation;
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

    /**
     * Where a word stands.
     *
     * @param start offset in {@link PlacedText#plain}, in UTF-16 units
     * @param end offset behind it
     */
    public record Range(int start, int end) {}

    static List<Range> ranges(PageText page) {
        Writer writer = new Writer();
        page.blocks().forEach(writer::block);
        return writer.ranges;
    }

    static PlacedText of(PageText page) {
        Writer writer = new Writer();
        page.blocks().forEach(writer::block);
        return new PlacedText(writer.text.toString(), writer.parts);
    }

    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final List<Placed> parts = new ArrayList<>();
        private final List<Range> ranges = new ArrayList<>();
        /** Where the rest of a divided word begins, which stands at the end of the text. */
        private OptionalInt rest = OptionalInt.empty();

        void block(Block block) {
            String before = text.isEmpty() ? "" : "\n\n";
            for (Line line : block.lines()) {
                before = line(line, before) ? "\n" : before;
            }
        }

        /** @param before what stands before the first word @return whether the line has any text of its own */
        private boolean line(Line line, String before) {
            Optional<Word> last = Optional.empty();
            for (Word word : line.words()) {
                if (rest.isPresent() && isRest(word)) {
                    place(rest.getAsInt(), text.length(), word.box());
                    ranges.add(divided());
                    rest = OptionalInt.empty();
                } else {
                    text.append(
                            last.map(left -> left.isGluedTo(word) ? "" : " ").orElse(before));
                    word(word);
                    last = Optional.of(word);
                }
            }
            return last.isPresent();
        }

        private void word(Word word) {
            int start = text.length();
            String whole = word.hyphenation().map(Hyphenation::whole).orElse(word.content());
            text.append(whole);
            ranges.add(new Range(start, text.length()));
            rest = word.hyphenation().filter(Hyphenation::first).isPresent()
                    ? OptionalInt.of(start + cut(whole, Hyphens.stripped(word.content())))
                    : OptionalInt.empty();
            if (word.boxedByCharacter()) {
                glyphs(start, word.glyphs());
            } else {
                place(start, rest.orElse(text.length()), word.box());
            }
        }

        private void glyphs(int start, List<Glyph> glyphs) {
            int at = start;
            for (Glyph glyph : glyphs) {
                place(at, at + glyph.content().length(), glyph.box());
                at += glyph.content().length();
            }
        }

        private void place(int start, int end, Box box) {
            if (start < end && !box.equals(Box.NONE)) {
                parts.add(new Placed(start, end, box));
            }
        }

        /** The divided word that stands at the end of the text. */
        private Range divided() {
            return new Range(ranges.get(ranges.size() - 1).start(), text.length());
        }

        private static boolean isRest(Word word) {
            return word.hyphenation().filter(part -> !part.first()).isPresent();
        }

        /** How much of a divided word stands in its first line. */
        private static int cut(String whole, String first) {
            int cut = whole.startsWith(first) ? first.length() : whole.length() / 2;
            return Character.isLowSurrogate(whole.charAt(Math.min(cut, whole.length() - 1))) ? cut - 1 : cut;
        }
    }
}
