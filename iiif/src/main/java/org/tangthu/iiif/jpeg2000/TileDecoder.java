package org.tangthu.iiif.jpeg2000;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.tangthu.iiif.error.BrokenImageException;

/** Decodes one tile after the other, each on all cores. */
final class TileDecoder {
    /** No encoder makes blocks of fewer samples but for small pictures. */
    private static final int SAMPLES_OF_PIECE = 64;

    private static final int FEW = 20_000;

    private final FileChannel file;
    private final Codestream codestream;
    private final PictureSize size;

    TileDecoder(FileChannel file, Codestream codestream) {
        this.file = file;
        this.codestream = codestream;
        this.size = codestream.size();
    }

    /** @return its components; their planes hold samples around zero */
    TileComponent[] decode(int index) throws IOException {
        Codestream.Tile tile = codestream.tile(index);
        Coding coding = tile.coding();
        Area area = size.tile(index);
        TileComponent[] components = new TileComponent[size.components()];
        List<Precinct> precincts = new ArrayList<>();
        for (int c = 0; c < components.length; c++) {
            int across = size.across()[c];
            int down = size.down()[c];
            components[c] = new TileComponent(c, area.thinned(across, down), coding.style(c), coding.quantization(c));
            int most = components[c].plane().length / SAMPLES_OF_PIECE + FEW;
            precincts.addAll(components[c].precincts(area, size.bits(), across, down, most));
        }
        byte[] data = data(tile, components);
        coding.progression().walk(precincts, coding.layers(), new Packets(data, components));
        precincts.parallelStream().forEach(precinct -> decode(precinct, data, components[precinct.component()]));
        for (TileComponent component : components) {
            component.transform();
        }
        if (coding.mixed()) {
            ColourMix.undo(components);
        }
        return components;
    }

    private static void decode(Precinct precinct, byte[] data, TileComponent component) {
        precinct.parts().parallelStream().forEach(part -> part.decode(data, component));
    }

    private byte[] data(Codestream.Tile tile, TileComponent[] components) throws IOException {
        long most = FEW;
        for (TileComponent component : components) {
            most += size.bits() / 4L * component.plane().length;
        }
        long length = tile.pieces().stream().mapToLong(Codestream.Piece::length).sum();
        if (length > Math.min(most, Integer.MAX_VALUE - 8)) {
            throw new BrokenImageException("A tile of the JPEG 2000 picture has more data than its size may take");
        }
        ByteBuffer data = ByteBuffer.allocate((int) length);
        for (Codestream.Piece piece : tile.pieces()) {
            data.limit(data.position() + piece.length());
            long from = piece.offset() - data.position();
            while (data.hasRemaining()) {
                if (file.read(data, from + data.position()) < 0) {
                    throw new BrokenImageException("The JPEG 2000 file became shorter while it was read");
                }
            }
        }
        return data.array();
    }
}
