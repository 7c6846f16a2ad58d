package org.tangthu.portal.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.text.Box;

/**
 * One page of an item: its image and its text side by side.
 *
 * @param item title of the item
 * @param label what a reader calls the page, in a sentence
 * @param position where it stands among the pages, in words
 * @param image address of an image to read; empty where the visitor may see none
 * @param reader address of the reader opened at this page
 * @param text empty where there is none or the visitor may not read it
 * @param textNotices that a machine made the text, and the like
 * @param plain address of the text alone
 * @param cite how to cite the page
 */
public record LeafPage(
        Head head,
        LocalizedText item,
        String itemHref,
        String label,
        String position,
        List<String> notices,
        Optional<String> image,
        String reader,
        boolean rightToLeft,
        Optional<String> previous,
        Optional<String> next,
        List<Block> text,
        List<String> textNotices,
        String plain,
        CiteBox cite)
        implements PageModel {

    public LeafPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(item);
        notices = List.copyOf(notices);
        Objects.requireNonNull(image);
        Objects.requireNonNull(previous);
        Objects.requireNonNull(next);
        text = List.copyOf(text);
        textNotices = List.copyOf(textNotices);
        Objects.requireNonNull(cite);
    }

    @Override
    public String template() {
        return "leaf";
    }

    /** Whether any character has its reading beside it. */
    public boolean hasReadings() {
        return text.stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> line.words().stream())
                .anyMatch(word -> word.reading().isPresent());
    }

    /** Whether lines run from top to bottom, the first one rightmost: the page is laid out as its first block. */
    public boolean vertical() {
        return text.stream().limit(1).anyMatch(Block::vertical);
    }

    public record Block(Optional<String> lang, boolean vertical, List<Line> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    /** @param box in pixels of the page's master; {@link Box#NONE} where the source tells none */
    public record Line(Box box, Optional<String> lang, List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }
    }

    /** @param spaced whether a space stands before it @param reading in quốc ngữ */
    public record Word(String text, boolean spaced, Optional<String> reading) {}
}
