package org.tangthu.portal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.text.PageText;

/** Lays out the text of a page for showing. */
final class TextBlocks {
    private TextBlocks() {}

    static List<LeafPage.Block> of(PageText text) {
        return text.blocks().stream()
                .filter(block -> !block.lines().isEmpty())
                .map(block -> new LeafPage.Block(
                        block.lang().or(text::lang),
                        block.direction() == PageText.Direction.TOP_TO_BOTTOM,
                        block.lines().stream()
                                .map(line -> line(line, block.lang()))
                                .toList()))
                .toList();
    }

    private static LeafPage.Line line(PageText.Line line, Optional<String> blockLang) {
        List<LeafPage.Word> words = new ArrayList<>();
        Optional<PageText.Word> before = Optional.empty();
        for (PageText.Word word : line.words()) {
            boolean spaced = before.filter(last -> !last.isGluedTo(word)).isPresent();
            words.add(new LeafPage.Word(word.content(), spaced, word.transcription()));
            before = Optional.of(word);
        }
        return new LeafPage.Line(line.box(), line.lang().filter(lang -> !blockLang.equals(Optional.of(lang))), words);
    }
}
