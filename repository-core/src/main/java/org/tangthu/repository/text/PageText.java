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

    /** A column, paragraph or caption. */
    public record Block(Box box, Optional<String> lang, Direction direction, List<Line> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    public record Line(Box box, Optional<String> lang, List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }

        /** The words, with a space where they are not both ideographs. */
        public String plain() {
            Block block = new Block(box, lang, Direction.LEFT_TO_RIGHT, List.of(this));
            return new PageText(0, 0, lang, List.of(block)).plain();
        }
    }

    /**
     * A word, or a character where the source has a box for each.
     *
     * @param confidence 0 to 1, as the recognizer tells
     * @param alternatives other readings of the same place
     * @param glyphs its characters, where the source has boxes for them too
     */
    public record Word(
            String content,
            Box box,
            Optional<Double> confidence,
            Optional<String> lang,
            List<Alternative> alternatives,
            List<Glyph> glyphs) {
        public Word {
            if (content.isEmpty()) {
                throw new IllegalArgumentException("a word has at least one character");
            }
            alternatives = List.copyOf(alternatives);
            glyphs = List.copyOf(glyphs);
        }

        /** Whether it is a run of ideographs with a box for each. */
        boolean boxedByCharacter() {
            return content.codePoints().allMatch(Character::isIdeographic)
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

    /** The text alone: a line feed after each line, an empty line between blocks. */
    public String plain() {
        return placed().plain();
    }

    /** The text alone, and the box of each of its words. */
    public PlacedText placed() {
        return PlacedText.of(this);
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

    /** The same text with boxes in pixels of an image of the page; unchanged if the page's own size is not known. */
    public PageText scaledTo(int imageWidth, int imageHeight) {
        if (width < 1 || height < 1 || width == imageWidth && height == imageHeight) {
            return this;
        }
        return new Scaling((double) imageWidth / width, (double) imageHeight / height)
                .page(this, imageWidth, imageHeight);
    }
}
