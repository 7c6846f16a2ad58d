package org.tangthu.iiif.pyramid;

import static java.nio.file.StandardOpenOption.READ;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.jpeg2000.Jp2File;
import org.tangthu.iiif.pixels.Jpeg;

/** Opens masters: TIFF, JPEG, PNG and JPEG 2000, told apart by their first bytes, not by their names. */
final class Masters {
    private static final int PNG_INTERLACE_METHOD = 28;

    private Masters() {}

    /**
     * @param scratch where a decoded picture may lie until the source is closed
     * @throws BrokenImageException if the master is of another kind, or its header makes no sense
     */
    static MasterSource open(Path master, Jpeg2000 jpeg2000, Path scratch) throws IOException, InterruptedException {
        byte[] start = head(master);
        if (Jp2File.is(start)) {
            return jpeg2000.open(master, scratch);
        }
        return switch (start.length < PNG_INTERLACE_METHOD + 1 ? 0 : start[0] & 0xff) {
            case 'I', 'M' -> openTiff(master);
            case 0xFF -> openJpeg(master);
            case 0x89 -> open(master, plugin("png"), start[PNG_INTERLACE_METHOD] == 0 ? 1 : 0);
            default -> throw new BrokenImageException("This is no TIFF, JPEG, PNG or JPEG 2000 file");
        };
    }

    private static byte[] head(Path master) throws IOException {
        try (InputStream in = Files.newInputStream(master)) {
            return in.readNBytes(PNG_INTERLACE_METHOD + 1);
        }
    }

    static MasterSource openTiff(Path master) throws IOException {
        try (FileChannel channel = FileChannel.open(master, READ)) {
            TiffDirectory first = TiffDirectory.readAll(channel).get(0);
            boolean tiled = first.has(TiffTag.TILE_LENGTH);
            boolean jpeg = first.value(TiffTag.COMPRESSION, 1) == TiffTag.COMPRESSION_JPEG;
            boolean planar = first.value(TiffTag.PLANAR_CONFIGURATION, 1) == 2;
            int strip = jpeg || planar ? (int) Math.min(Integer.MAX_VALUE, first.value(TiffTag.ROWS_PER_STRIP, 1)) : 1;
            int rows = tiled ? first.size(TiffTag.TILE_LENGTH) : strip;
            int orientation = (int) first.value(TiffTag.ORIENTATION, 1);
            Optional<TiffStrips> strips = TiffStrips.of(first, channel.size());
            ImageIoSource decoded = open(master, plugin("tiff"), rows);
            return upright(strips.isPresent() ? direct(master, strips.get(), decoded) : decoded, orientation);
        }
    }

    /** The plug-in tells the colours; where these are plain, the rows are read without it. */
    private static MasterSource direct(Path master, TiffStrips strips, ImageIoSource decoded) throws IOException {
        if (!UncompressedTiffSource.fits(strips, decoded.colours())) {
            return decoded;
        }
        decoded.close();
        return new UncompressedTiffSource(master, strips, decoded.colours());
    }

    private static MasterSource openJpeg(Path master) throws IOException {
        JpegHeader header;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(master))) {
            header = JpegHeader.read(in);
        } catch (EOFException e) {
            throw new BrokenImageException("The JPEG is cut off before its picture begins", e);
        }
        MasterSource stored =
                header.components() == 4 ? open(master, plugin("jpeg"), 0) : open(master, Jpeg.reader(), 1);
        return upright(stored, header.orientation());
    }

    private static MasterSource upright(MasterSource stored, int orientation) {
        return orientation < 2 || orientation > 8 ? stored : new OrientedSource(stored, orientation);
    }

    private static ImageIoSource open(Path master, ImageReader reader, int windowRows) throws IOException {
        ImageInputStream input = new FileImageInputStream(master.toFile());
        try {
            reader.setInput(input, true, true);
            return new ImageIoSource(input, reader, windowRows);
        } catch (IOException | RuntimeException e) {
            reader.dispose();
            input.close();
            throw e instanceof BrokenImageException broken
                    ? broken
                    : new BrokenImageException("The image's header cannot be read: " + e.getMessage(), e);
        }
    }

    private static ImageReader plugin(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new IllegalStateException("The ImageIO plug-in for " + format + " is not on the class path");
        }
        return readers.next();
    }
}
