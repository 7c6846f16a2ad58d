package org.tangthu.repository.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;

/** Puts a page together from what a reader meets on its way; what lacks a box gets that of what it lies in. */
final class PageBuilder {
    private static final int MAX_WORDS = 200_000;

    private final List<Placed> blocks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private Block block = new Block(Box.NONE, Optional.empty(), Direction.LEFT_TO_RIGHT, List.of());
    private Line line = new Line(Box.NONE, Optional.empty(), List.of());
    private String id = "";
    private int count;

    private record Placed(String id, Block block) {}

    /** @param blockId by which an order may name it; empty if it has none */
    void startBlock(String blockId, Optional<Box> box, Optional<String> lang, Direction direction) {
        endBlock();
        id = blockId;
        block = new Block(box.orElse(Box.NONE), lang, direction, List.of());
    }

    void startLine(Optional<Box> box, Optional<String> lang) {
        endLine();
        line = new Line(box.orElse(block.box()), lang, List.of());
    }

    /** @throws UnreadableText if the page has too many words */
    void word(Word word) {
        count++;
        if (count > MAX_WORDS) {
            throw new UnreadableText(0, "the page has more than " + MAX_WORDS + " words");
        }
        words.add(word);
    }

    /** The box of the line that is being filled. */
    Box lineBox() {
        return line.box();
    }

    void endLine() {
        if (!words.isEmpty()) {
            lines.add(new Line(line.box(), line.lang(), words));
            words.clear();
        }
    }

    void endBlock() {
        endLine();
        if (!lines.isEmpty()) {
            blocks.add(new Placed(id, new Block(block.box(), block.lang(), block.direction(), lines)));
            lines.clear();
        }
    }

    /** The blocks: first those that {@code order} gives a place, then the others as they came. */
    List<Block> blocks(Map<String, Integer> order) {
        endBlock();
        return blocks.stream()
                .sorted(Comparator.comparingInt(placed -> order.getOrDefault(placed.id, Integer.MAX_VALUE)))
                .map(Placed::block)
                .toList();
    }

    /** Text as it is kept: NFC, without space around it. */
    static String text(String text) {
        return Normalizer.normalize(text.strip(), Form.NFC);
    }
}
