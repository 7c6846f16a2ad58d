package org.tangthu.iiif.jpeg2000;

import static java.nio.file.StandardOpenOption.READ;

import java.io.Closeable;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * Decodes pictures of JPEG 2000 part 1 (ISO/IEC 15444-1), but for regions of interest, changes of the order of packets,
 * and packet headers that stand apart, which are hardly used. Memory holds one row of tiles, about five bytes for a
 * sample. Not for use by several threads; uses all cores.
 */
public final class PictureDecoder implements Closeable {
    /** Takes the lines of a picture from top to bottom. */
    public interface Lines {
        /** @param samples unsigned, those of a pixel together; used again for the next line */
        void accept(int[] samples) throws IOException;
    }

    private final FileChannel channel;
    private final Codestream codestream;
    private final PictureSize size;
    private final Jp2Colours colours;

    private PictureDecoder(FileChannel channel, Codestream codestream, Jp2Colours colours) {
        this.channel = channel;
        this.codestream = codestream;
        this.size = codestream.size();
        this.colours = colours;
    }

    /** @throws BrokenImageException if the file is damaged or cannot be decoded here */
    public static PictureDecoder open(Path path) throws IOException {
        Jp2File file = Jp2File.read(path);
        FileChannel channel = FileChannel.open(path, READ);
        try {
            Codestream codestream = new Codestream(channel, file.start(), file.end());
            return new PictureDecoder(channel, codestream, Jp2Colours.of(file, codestream.size()));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            channel.close();
            throw new BrokenImageException("The headers of the JPEG 2000 picture make no sense", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    public int width() {
        return size.picture().width();
    }

    public int height() {
        return size.picture().height();
    }

    /** What the channels of a pixel stand for. */
    public Jp2Colours colours() {
        return colours;
    }

    /** How many samples are held at once. */
    public long samplesHeld() {
        int rows = Math.min(height(), size.firstTile().height());
        return (long) width() * rows * Math.max(size.components(), colours.channels());
    }

    /** Decodes the picture. */
    public void decode(Lines lines) throws IOException {
        TileDecoder tiles = new TileDecoder(channel, codestream);
        int columns = size.columns();
        for (int row = 0; row < size.rows(); row++) {
            TileComponent[][] decoded = new TileComponent[columns][];
            for (int column = 0; column < columns; column++) {
                decoded[column] = tiles.decode(row * columns + column);
            }
            write(decoded, row, lines);
        }
    }

    private void write(TileComponent[][] tiles, int row, Lines lines) throws IOException {
        int components = size.components();
        int[] line = new int[width() * components];
        Area first = size.tile(row * tiles.length);
        for (int y = first.top(); y < first.bottom(); y++) {
            for (int column = 0; column < tiles.length; column++) {
                Area tile = size.tile(row * tiles.length + column);
                int to = (tile.left() - size.picture().left()) * components;
                for (int c = 0; c < components; c++) {
                    write(tiles[column][c], tile, y, c, line, to + c);
                }
            }
            lines.accept(colours.channelsOf(line, components));
        }
    }

    /** Where a component has fewer samples than the picture, the nearest one is taken. */
    private void write(TileComponent component, Area tile, int y, int c, int[] line, int to) {
        Area area = component.area();
        if (area.isEmpty()) {
            return;
        }
        int across = size.across()[c];
        int top = Math.max(0, Math.min(area.height() - 1, y / size.down()[c] - area.top()));
        int from = top * area.width();
        int most = (1 << size.bits()) - 1;
        int middle = 1 << size.bits() - 1;
        float[] plane = component.plane();
        for (int x = tile.left(), at = to; x < tile.right(); x++, at += size.components()) {
            int column = Math.max(0, Math.min(area.width() - 1, x / across - area.left()));
            int sample = Math.round(plane[from + column]) + middle;
            line[at] = Math.max(0, Math.min(most, sample));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
