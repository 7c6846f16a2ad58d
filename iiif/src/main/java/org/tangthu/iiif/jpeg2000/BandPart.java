package org.tangthu.iiif.jpeg2000;

import java.util.Arrays;

/** The code-blocks of a band in a precinct, and what packets have told of them. */
final class BandPart {
    private final int columns;
    private final CodeBlock[] blocks;
    private final TagTree inclusion;
    private final TagTree emptyPlanes;

    /** @param area of the band that lies in the precinct */
    BandPart(Band band, Area area, int logBlockWidth, int logBlockHeight) {
        int left = area.left() >> logBlockWidth;
        int top = area.top() >> logBlockHeight;
        columns = area.isEmpty() ? 0 : (area.right() - 1 >> logBlockWidth) + 1 - left;
        int rows = area.isEmpty() ? 0 : (area.bottom() - 1 >> logBlockHeight) + 1 - top;
        blocks = new CodeBlock[columns * rows];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = new CodeBlock(
                    band, area.cell(left + i % columns, top + i / columns, logBlockWidth, logBlockHeight));
        }
        inclusion = new TagTree(columns, rows);
        emptyPlanes = new TagTree(columns, rows);
    }

    /** How many code-blocks. */
    int count() {
        return blocks.length;
    }

    CodeBlock block(int index) {
        return blocks[index];
    }

    boolean isIncluded(int index, int layer, HeaderBits bits) {
        return inclusion.isBelow(layer + 1, index % columns, index / columns, bits);
    }

    /** How many of the planes of a block hold nothing; at most so many. */
    int emptyPlanes(int index, int most, HeaderBits bits) {
        int count = 0;
        while (count <= most && !emptyPlanes.isBelow(count + 1, index % columns, index / columns, bits)) {
            count++;
        }
        return count;
    }

    void decode(byte[] data, TileComponent component) {
        Arrays.stream(blocks)
                .parallel()
                .filter(CodeBlock::isKnown)
                .forEach(block -> BlockDecoder.decode(block, data, component));
    }
}
