package org.tangthu.repository.text;

import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Glyph;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;

/** Stretches a page with all its boxes to a size, beyond which none may reach. */
record Scaling(double horizontally, double vertically, int width, int height) {
    PageText page(PageText page) {
        return new PageText(
                width,
                height,
                page.lang(),
                page.blocks().stream().map(this::block).toList());
    }

    private Block block(Block block) {
        return new Block(
                box(block.box()),
                block.lang(),
                block.direction(),
                block.lines().stream().map(this::line).toList());
    }

    private Line line(Line line) {
        return new Line(
                box(line.box()),
                line.lang(),
                line.words().stream().map(this::word).toList());
    }

    private Word word(Word word) {
        return new Word(
                word.content(),
                box(word.box()),
                word.confidence(),
                word.lang(),
                word.alternatives(),
                word.glyphs().stream().map(this::glyph).toList(),
                word.hyphenation());
    }

    private Glyph glyph(Glyph glyph) {
        return new Glyph(glyph.content(), box(glyph.box()), glyph.confidence());
    }

    private Box box(Box box) {
        return box.scaled(horizontally, vertically).within(width, height);
    }
}
