package org.tangthu.portal.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.text.Box;

/**
 * One page of an item: its image and its text side by side.
 *
 * @param item title of the item
 * @param label what a reader calls the page, in a sentence
 * @param position where it stands among the pages, in words
 * @param parts of the item that the page belongs to, the widest first; their addresses are those of their first pages
 * @param image address of an image to read; empty where the visitor may see none
 * @param reader address of the reader, opened at what is marked, else at this page
 * @param rightToLeft whether the next page lies to the left
 * @param text empty where there is none or the visitor may not read it
 * @param textNotices that a machine made the text, and the like
 * @param search what is marked in the text, if anything was asked for
 * @param readings the switch for them; empty where the text has none
 * @param forms the same page in other forms
 * @param address of the page for good
 * @param reporting where a reader reports an error on the page
 * @param cite how to cite the page
 */
public record LeafPage(
        Head head,
        LocalizedText item,
        String itemHref,
        String label,
        String position,
        List<Field.Value> parts,
        AccessNote access,
        Optional<String> image,
        String reader,
        boolean rightToLeft,
        Optional<Neighbour> previous,
        Optional<Neighbour> next,
        Jump jump,
        List<Passage> text,
        List<String> textNotices,
        Optional<Search> search,
        Optional<Readings> readings,
        List<ItemPage.Download> forms,
        String address,
        String reporting,
        CiteBox cite)
        implements PageModel {

    /** Behind an address with words to mark, leads to the first mark. */
    static final String FIRST_MATCH = "#hit";

    public LeafPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(item);
        parts = List.copyOf(parts);
        Objects.requireNonNull(access);
        Objects.requireNonNull(image);
        Objects.requireNonNull(previous);
        Objects.requireNonNull(next);
        Objects.requireNonNull(jump);
        text = List.copyOf(text);
        textNotices = List.copyOf(textNotices);
        Objects.requireNonNull(search);
        Objects.requireNonNull(readings);
        forms = List.copyOf(forms);
        Objects.requireNonNull(cite);
    }

    @Override
    public String template() {
        return "pages/leaf";
    }

    /** The page before or behind. @param label in a sentence */
    public record Neighbour(String href, String label) {}

    /**
     * How to go to a page by its label.
     *
     * @param action address to ask
     * @param kept parameters to send along
     * @param missed a label that no page has
     */
    public record Jump(String action, List<SearchPage.Kept> kept, Optional<String> missed) {
        public Jump {
            kept = List.copyOf(kept);
            Objects.requireNonNull(missed);
        }
    }

    /** @param words that were asked for @param found how often they are there @param without address of the plain page */
    public record Search(String words, int found, String without) {}

    /** @param shown whether they are @param other address of the page with or without them */
    public record Readings(boolean shown, String other) {}

    /** Blocks that follow each other and are written the same way. @param vertical in columns, the first one rightmost */
    public record Passage(boolean vertical, List<Block> blocks) {
        public Passage {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A paragraph, a caption.
     *
     * @param heading whether a part of the item begins with it
     * @param rightToLeft whether the words of its lines follow each other so
     */
    public record Block(Optional<String> lang, boolean heading, boolean rightToLeft, List<Line> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    /** @param box in pixels of the page's master; {@link Box#NONE} where the source tells none */
    public record Line(Box box, List<Piece> pieces) {
        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A stretch of a line in which nothing changes.
     *
     * @param spaced whether a space stands before it
     * @param lang where it is another than the block's
     * @param mark which match it belongs to, from 1; 0 if to none
     * @param reading in quốc ngữ
     * @param code of a single character that Unicode does not know, such as {@code U+F0123}
     */
    public record Piece(
            String text,
            boolean spaced,
            Optional<String> lang,
            int mark,
            Optional<String> reading,
            Optional<String> code) {

        public Piece {
            Objects.requireNonNull(lang);
            Objects.requireNonNull(reading);
            Objects.requireNonNull(code);
        }
    }
}
