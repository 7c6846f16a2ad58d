package org.tangthu.iiif.jpeg2000;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.error.BrokenImageException;

/** The headers of a codestream (annex A): the grid of the picture, and of each tile how and where it is coded. */
final class Codestream {
    private static final int MAX_PARTS = 255;

    private static final int START = 0xFF4F;
    private static final int SIZE = 0xFF51;
    private static final int STYLE = 0xFF52;
    private static final int STYLE_OF_ONE = 0xFF53;
    private static final int QUANTIZATION = 0xFF5C;
    private static final int QUANTIZATION_OF_ONE = 0xFF5D;
    private static final int REGION = 0xFF5E;
    private static final int ORDER_CHANGES = 0xFF5F;
    private static final int PACKED_HEADERS = 0xFF60;
    private static final int PACKED_TILE_HEADERS = 0xFF61;
    private static final int TILE_PART = 0xFF90;
    private static final int DATA = 0xFF93;
    private static final int END = 0xFFD9;

    /** A run of bytes in the file. */
    record Piece(long offset, int length) {}

    /** A tile as its parts tell of it. */
    static final class Tile {
        private final Coding coding;
        private final List<Piece> pieces = new ArrayList<>();

        private Tile(Coding coding) {
            this.coding = coding;
        }

        Coding coding() {
            return coding;
        }

        List<Piece> pieces() {
            return pieces;
        }
    }

    private final FileChannel file;
    private final long end;
    private final PictureSize size;
    private final Coding coding;
    private final Map<Integer, Tile> tiles = new HashMap<>();
    private long position;

    /** Reads all headers, and no data. */
    Codestream(FileChannel file, long start, long end) throws IOException {
        this.file = file;
        this.position = start;
        this.end = end;
        if (number() != START || number() != SIZE) {
            throw new BrokenImageException("The JPEG 2000 picture does not begin with its size");
        }
        size = PictureSize.read(segment());
        coding = new Coding(size.components());
        header(coding, TILE_PART);
        int marker = TILE_PART;
        while (marker == TILE_PART) {
            marker = tilePart();
        }
        if (marker != END) {
            throw new BrokenImageException("A marker is missing in the JPEG 2000 picture");
        }
    }

    PictureSize size() {
        return size;
    }

    Tile tile(int index) {
        Tile tile = tiles.get(index);
        if (tile == null) {
            throw new BrokenImageException("The JPEG 2000 picture has no tile " + index);
        }
        tile.coding.check();
        return tile;
    }

    private int tilePart() throws IOException {
        long start = position - 2;
        ByteBuffer segment = segment();
        int index = segment.getShort() & 0xFFFF;
        long length = segment.getInt() & 0xFFFF_FFFFL;
        long next = length == 0 ? end - 2 : start + length;
        if (index >= size.columns() * size.rows()) {
            throw new BrokenImageException("The JPEG 2000 picture has a tile that it cannot have");
        }
        Tile tile = tiles.computeIfAbsent(index, i -> new Tile(coding.copy()));
        if (tile.pieces.size() == MAX_PARTS) {
            throw new BrokenImageException("A tile of the JPEG 2000 picture has too many parts");
        }
        header(tile.coding, DATA);
        if (next < position || next > end - 2 || next - position > Integer.MAX_VALUE) {
            throw new BrokenImageException("A tile of the JPEG 2000 picture is cut off");
        }
        tile.pieces.add(new Piece(position, (int) (next - position)));
        position = next;
        return number();
    }

    private void header(Coding its, int until) throws IOException {
        for (int marker = number(); marker != until; marker = number()) {
            ByteBuffer segment = segment();
            switch (marker) {
                case STYLE -> its.style(segment);
                case STYLE_OF_ONE -> its.styleOfOne(segment);
                case QUANTIZATION -> its.quantization(segment);
                case QUANTIZATION_OF_ONE -> its.quantizationOfOne(segment);
                case REGION, ORDER_CHANGES, PACKED_HEADERS, PACKED_TILE_HEADERS ->
                    throw new BrokenImageException(
                            "The JPEG 2000 picture is coded in a rare way (marker %X) that only".formatted(marker)
                                    + " opj_decompress decodes. Install it (Debian: libopenjp2-tools)");
                default -> {
                    // Comments and indexes.
                }
            }
        }
    }

    private int number() throws IOException {
        position += 2;
        return Jp2File.bytes(file, position - 2, 2).getShort() & 0xFFFF;
    }

    private ByteBuffer segment() throws IOException {
        int length = number();
        position += length - 2;
        if (length < 2 || position > end) {
            throw new BrokenImageException("A segment of the JPEG 2000 picture has an impossible length");
        }
        return Jp2File.bytes(file, position - length + 2, length - 2L);
    }
}
