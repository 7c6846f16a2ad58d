package org.tangthu.repository.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;
import org.tangthu.repository.text.ReadingOrder.Placed;

/**
 * Puts a page together from what a reader meets on its way. What lacks a box gets that of what lies in it, or else of
 * what it lies in; what lacks a language gets that of what it lies in.
 */
final class PageBuilder {
    private static final int MAX_WORDS = 200_000;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x80-\\x9F\\uFEFF&&[^\\s]]");

    private final IntSupplier at;
    private final Hyphens hyphens = new Hyphens();
    private final List<BlockDraft> blocks = new ArrayList<>();
    private final List<Placed<Line>> lines = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private Box page = Box.NONE;
    private Optional<String> lang = Optional.empty();
    private Region block = Region.NONE;
    private Region line = Region.NONE;
    private int count;

    /**
     * A block or a line as its file declares it.
     *
     * @param id by which an order may name it; empty if it has none
     */
    record Region(String id, Optional<Box> box, Optional<String> lang, Optional<Direction> direction) {
        private static final Region NONE = new Region("", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private record BlockDraft(
            Region region, Optional<String> lang, Box box, Direction direction, List<Placed<Line>> lines) {
        Placed<Block> ordered(ReadingOrder order) {
            boolean column = lines.size() == 1 && lines.get(0).column();
            return new Placed<>(region.id, new Block(box, lang, direction, order.of(lines)), box, column);
        }
    }

    /** @param at the line of the file at which the reader stands */
    PageBuilder(IntSupplier at) {
        this.at = at;
    }

    void startPage(Box box, Optional<String> pageLang) {
        page = box;
        lang = pageLang;
    }

    void startBlock(Region region) {
        endBlock();
        block = region;
    }

    void startLine(Region region) {
        endLine();
        line = region;
    }

    /** @throws UnreadableText if the page has too many words */
    void word(Word word) {
        count++;
        if (count > MAX_WORDS) {
            throw new UnreadableText(at.getAsInt(), "the page has more than " + MAX_WORDS + " words");
        }
        Word told = word.lang().isPresent() ? word : word.withLang(lineLang());
        words.add(words.isEmpty() ? hyphens.begin(told, lines) : told);
        hyphens.pass();
    }

    /** The line ends with a hyphen: the next one goes on with the same word. */
    void hyphen() {
        hyphens.open();
    }

    /** The box of the line that is being filled. */
    Box lineBox() {
        return line.box.or(block::box).orElse(Box.NONE);
    }

    void endLine() {
        if (!words.isEmpty()) {
            Box box = line.box.orElseGet(() -> Box.around(words.stream().map(Word::box)));
            hyphens.end(words);
            Line whole = new Line(box, lineLang(), words);
            lines.add(new Placed<>(line.id, whole, box, isColumn(whole)));
            words.clear();
        }
        line = Region.NONE;
    }

    void endBlock() {
        endLine();
        if (!lines.isEmpty()) {
            Box box = block.box.orElseGet(() -> Box.around(lines.stream().map(Placed::box)));
            boolean columns = lines.stream().allMatch(Placed::column);
            Direction direction = block.direction.orElse(columns ? Direction.TOP_TO_BOTTOM : Direction.LEFT_TO_RIGHT);
            blocks.add(new BlockDraft(block, block.lang.or(() -> lang), box, direction, List.copyOf(lines)));
            lines.clear();
        }
        hyphens.close();
        block = Region.NONE;
    }

    PageText page(ReadingOrder order) {
        endBlock();
        List<Placed<Block>> placed =
                blocks.stream().map(draft -> draft.ordered(order)).toList();
        return new PageText(page.width(), page.height(), lang, order.of(placed));
    }

    private Optional<String> lineLang() {
        return line.lang.or(() -> block.lang).or(() -> lang);
    }

    /** Ideographs one below the other: as declared, or as the form of the line shows where nothing is declared. */
    private boolean isColumn(Line whole) {
        String text = whole.words().stream().map(Word::content).collect(Collectors.joining());
        boolean tall = text.codePointCount(0, text.length()) > 1
                && whole.box().height() >= 2 * Math.max(1, whole.box().width());
        boolean vertical = line.direction
                .or(() -> block.direction)
                .map(declared -> declared == Direction.TOP_TO_BOTTOM)
                .orElse(tall);
        return vertical && Ideographs.prevail(text);
    }

    /** A word of which only the characters are known. */
    void unboxed(String content) {
        word(new Word(content, lineBox(), Optional.empty(), Optional.empty(), List.of(), List.of()));
    }

    /** The words of a line; ideographs with a space between them are one, so that the space is kept. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String word : SPACE.split(line)) {
            if (Ideographs.meet(open, word)) {
                open.append(' ');
            } else if (!open.isEmpty()) {
                words.add(open.toString());
                open.setLength(0);
            }
            open.append(word);
        }
        if (!open.isEmpty()) {
            words.add(open.toString());
        }
        return words;
    }

    /** Text as it is kept: NFC, without space around it, without controls and marks of byte order. */
    static String text(String text) {
        return Normalizer.normalize(CONTROL.matcher(text).replaceAll("").strip(), Form.NFC);
    }
}
