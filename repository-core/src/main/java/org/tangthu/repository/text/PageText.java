package org.tangthu.repository.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a page. Blocks, lines and words stand in reading order, whatever the direction of writing: the first line
 * of a page of Hán Nôm is the rightmost column, its first word the topmost character. All text is NFC.
 *
 * @param width of the page in the unit of the boxes; 0 if the source does not tell
 * @param height of the page in the unit of the boxes; 0 if the source does not tell
 * @param lang language of the page as the source names it
 */
public record PageText(int width, int height, Optional<String> lang, List<Block> blocks) {
    public PageText {
        Objects.requireNonNull(lang);
        blocks = List.copyOf(blocks);
    }

    /** Which way the words of a line follow each other. */
    public enum Direction {
        LEFT_TO_RIGHT,
        RIGHT_TO_LEFT,
        TOP_TO_BOTTOM,
        BOTTOM_TO_TOP
    }

    /** A column, paragraph or caption; its language is that of the page where it has none of its own. */
    public record Block(Box box, Optional<String> lang, Direction direction, List<Line> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    /** Its language is that of the block where it has none of its own. */
    public record Line(Box box, Optional<String> lang, List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }

        /** The words, with a space where they are not both ideographs. */
        public String plain() {
            Block block = new Block(box, lang, Direction.LEFT_TO_RIGHT, List.of(this));
            return new PageText(0, 0, lang, List.of(block)).plain();
        }

        /** The same letter by letter: of a word that the end of the line divides, what stands on this line. */
        public String written() {
            StringBuilder text = new StringBuilder();
            Optional<Word> last = Optional.empty();
            for (Word word : words) {
                text.append(last.map(left -> left.isGluedTo(word) ? "" : " ").orElse(""));
                text.append(word.content());
                last = Optional.of(word);
            }
            return text.toString();
        }
    }

    /**
     * A word, or a character where the source has a box for each.
     *
     * @param confidence 0 to 1, as the recognizer tells
     * @param lang that of the line where it has none of its own
     * @param alternatives other readings of the same place
     * @param glyphs its characters, where the source has boxes for them too
     * @param hyphenation where the end of a line divides it
     */
    public record Word(
            String content,
            Box box,
            Optional<Double> confidence,
            Optional<String> lang,
            List<Alternative> alternatives,
            List<Glyph> glyphs,
            Optional<Hyphenation> hyphenation) {
        public Word {
            if (content.isEmpty()) {
                throw new IllegalArgumentException("a word has at least one character");
            }
            alternatives = List.copyOf(alternatives);
            glyphs = List.copyOf(glyphs);
            Objects.requireNonNull(hyphenation);
        }

        /** A word that no end of a line divides. */
        public Word(
                String content,
                Box box,
                Optional<Double> confidence,
                Optional<String> lang,
                List<Alternative> alternatives,
                List<Glyph> glyphs) {
            this(content, box, confidence, lang, alternatives, glyphs, Optional.empty());
        }

        Word withContent(String other) {
            return new Word(other, box, confidence, lang, alternatives, glyphs, hyphenation);
        }

        Word withLang(Optional<String> other) {
            return new Word(content, box, confidence, other, alternatives, glyphs, hyphenation);
        }

        Word withHyphenation(Hyphenation part) {
            return new Word(content, box, confidence, lang, alternatives, glyphs, Optional.of(part));
        }

        /** Whether no space stands between this word and the next: where ideographs meet. */
        public boolean isGluedTo(Word next) {
            return Ideographs.meet(content, next.content);
        }

        /** Whether it is a run of ideographs with a box for each. */
        boolean boxedByCharacter() {
            return hyphenation.isEmpty()
                    && content.codePoints().allMatch(Ideographs::is)
                    && content.equals(glyphs.stream().map(Glyph::content).collect(Collectors.joining()));
        }

        /** How the word is written in quốc ngữ, where the source tells. */
        public Optional<String> transcription() {
            return alternatives.stream()
                    .filter(alternative -> alternative.purpose().equals(Optional.of(Alternative.TRANSCRIPTION)))
                    .map(Alternative::content)
                    .findFirst();
        }
    }

    /** A part of a word that the end of a line divides. @param first whether it is the one before the hyphen */
    public record Hyphenation(boolean first, String whole) {}

    /** Another reading of a word. @param purpose as the source names it */
    public record Alternative(Optional<String> purpose, String content) {
        /** Purpose of a reading of Hán Nôm characters in quốc ngữ. */
        public static final String TRANSCRIPTION = "transcription";
    }

    public record Glyph(String content, Box box, Optional<Double> confidence) {}

    public Stream<Line> lines() {
        return blocks.stream().flatMap(block -> block.lines().stream());
    }

    public Stream<Word> words() {
        return lines().flatMap(line -> line.words().stream());
    }

    /**
     * The text alone: a line feed after each line, an empty line between blocks. A word that the end of a line divides
     * stands whole in the first line.
     */
    public String plain() {
        return placed().plain();
    }

    /** The text alone, and the box of each of its words. */
    public PlacedText placed() {
        return PlacedText.of(this);
    }

    /**
     * Where each of the {@link #words} stands in {@link #plain}, in their order; for both parts of a word that the end of a
     * line divides, where all of it stands.
     */
    public List<PlacedText.Range> ranges() {
        return PlacedText.ranges(this);
    }

    /** Mean confidence of the words that have one; empty if none has. */
    public OptionalDouble confidence() {
        return words().flatMap(word -> word.confidence().stream())
                .mapToDouble(Double::doubleValue)
                .average();
    }

    /** The readings in quốc ngữ alone, a line feed after each line; blank where the source has none. */
    public String transcription() {
        return lines().map(line -> line.words().stream()
                        .flatMap(word -> word.transcription().stream())
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * The same text with boxes in pixels of an image of the page, none beyond its edge. Where the page's own size is not
     * known, boxes are taken for pixels of that image.
     */
    public PageText scaledTo(int imageWidth, int imageHeight) {
        if (width == imageWidth && height == imageHeight) {
            return this;
        }
        boolean known = width > 0 && height > 0;
        Scaling scaling = known
                ? new Scaling((double) imageWidth / width, (double) imageHeight / height, imageWidth, imageHeight)
                : new Scaling(1, 1, imageWidth, imageHeight);
        return scaling.page(this);
    }
}
