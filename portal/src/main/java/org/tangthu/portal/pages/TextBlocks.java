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
                        block.lines().stream().map(TextBlocks::line).toList()))
                .toList();
    }

    private static LeafPage.Line line(PageText.Line line) {
        List<LeafPage.Word> words = new ArrayList<>();
        Optional<PageText.Word> before = Optional.empty();
        for (PageText.Word word : line.words()) {
            boolean spaced = before.filter(last -> !glued(last, word)).isPresent();
            words.add(new LeafPage.Word(word.content(), spaced, word.transcription()));
            before = Optional.of(word);
        }
        return new LeafPage.Line(line.lang(), words);
    }

    private static boolean glued(PageText.Word left, PageText.Word right) {
        String content = left.content();
        return Character.isIdeographic(content.codePointBefore(content.length()))
                && Character.isIdeographic(right.content().codePointAt(0));
    }
}
