package org.tangthu.portal.search.solr;

import java.util.List;
import java.util.Optional;
import org.apache.solr.common.SolrInputDocument;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;
import org.tangthu.repository.text.PlacedText;

/**
 * The text of a page as the indexes take it.
 *
 * @param reading how its characters are read in quốc ngữ, where the source tells
 * @param machine whether a machine made them
 */
record IndexedText(PlacedText text, PlacedText reading, boolean machine) {
    private static final PlacedText NOTHING = new PlacedText("", List.of());

    static IndexedText of(Page page, PageText text) {
        boolean machine = page.text()
                .map(Page.TextFile::origin)
                .flatMap(TextOrigin::machine)
                .isPresent();
        return new IndexedText(
                clean(text.placed()),
                clean(isTranscribed(text) ? transcribed(text).placed() : NOTHING),
                machine);
    }

    /** Boxes stand by their offsets, so that nothing may move while a text is cleaned; it does not in any that is NFC. */
    private static PlacedText clean(PlacedText text) {
        String clean = IndexDocuments.clean(text.plain());
        return new PlacedText(clean, clean.length() == text.plain().length() ? text.parts() : List.of());
    }

    private static boolean isTranscribed(PageText page) {
        return page.words().anyMatch(word -> !word.alternatives().isEmpty());
    }

    private static PageText transcribed(PageText page) {
        List<Block> blocks = page.blocks().stream()
                .map(block -> new Block(
                        block.box(),
                        block.lang(),
                        block.direction(),
                        block.lines().stream().map(IndexedText::transcribed).toList()))
                .toList();
        return new PageText(page.width(), page.height(), page.lang(), blocks);
    }

    private static Line transcribed(Line line) {
        List<Word> words = line.words().stream()
                .flatMap(word -> word.transcription().filter(text -> !text.isEmpty()).stream()
                        .map(text ->
                                new Word(text, word.box(), Optional.empty(), Optional.empty(), List.of(), List.of())))
                .toList();
        return new Line(line.box(), line.lang(), words);
    }

    boolean isBlank() {
        return text.plain().isBlank() && reading.plain().isBlank();
    }

    long length() {
        return (long) text.plain().length() + reading.plain().length();
    }

    /** A person's text has a field of its own, because it counts for more; all is found alike. */
    void addToItem(SolrInputDocument document) {
        document.addField(machine ? "all" : "text", text.plain());
        if (!reading.plain().isBlank()) {
            document.addField(machine ? "all" : "reading", reading.plain());
        }
    }

    void addToPage(SolrInputDocument document) {
        document.setField("machine", machine);
        document.setField("text", text.plain());
        document.setField("boxes", WordBoxes.encode(text.parts()));
        if (!reading.plain().isBlank()) {
            document.setField("reading", reading.plain());
            document.setField("reading_boxes", WordBoxes.encode(reading.parts()));
        }
    }
}
