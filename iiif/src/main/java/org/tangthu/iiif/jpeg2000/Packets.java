package org.tangthu.iiif.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.iiif.error.BrokenImageException;

/** Reads the packets of a tile (B.9, B.10): they tell which bytes belong to which code-block. */
final class Packets implements Progression.Packets {
    private static final int START = 0x91;
    private static final int START_LENGTH = 6;
    private static final int HEADER_END = 0x92;

    private record Announced(CodeBlock block, int length) {}

    private final byte[] data;
    private final TileComponent[] components;
    private int position;

    Packets(byte[] data, TileComponent[] components) {
        this.data = data;
        this.components = components;
    }

    @Override
    public boolean next(Precinct precinct, int layer) {
        if (position >= data.length) {
            return false;
        }
        skipMarker(START, START_LENGTH);
        HeaderBits bits = new HeaderBits(data, position);
        List<Announced> announced = new ArrayList<>();
        if (bits.next() == 1) {
            for (BandPart part : precinct.parts()) {
                read(part, layer, components[precinct.component()].style(), bits, announced);
            }
        }
        position = bits.end();
        skipMarker(HEADER_END, 2);
        announced.forEach(this::take);
        return true;
    }

    private static void read(BandPart part, int layer, CodingStyle style, HeaderBits bits, List<Announced> announced) {
        for (int i = 0; i < part.count(); i++) {
            CodeBlock block = part.block(i);
            boolean included = block.isKnown() ? bits.next() == 1 : part.isIncluded(i, layer, bits);
            if (included) {
                if (!block.isKnown()) {
                    int most = block.band().planes();
                    block.planes(most - part.emptyPlanes(i, Math.max(0, most), bits));
                }
                block.read(bits, style).forEach(length -> announced.add(new Announced(block, length)));
            }
        }
    }

    private void take(Announced announced) {
        if (announced.length() > data.length - position) {
            throw new BrokenImageException("The JPEG 2000 picture is cut off in a packet");
        }
        announced.block().add(position, announced.length());
        position += announced.length();
    }

    private void skipMarker(int marker, int length) {
        if (position + 1 < data.length && (data[position] & 0xFF) == 0xFF && (data[position + 1] & 0xFF) == marker) {
            position = Math.min(data.length, position + length);
        }
    }
}
