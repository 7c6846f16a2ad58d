package org.tangthu.iiif.pyramid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.jpeg2000.Jp2File;
import org.tangthu.iiif.jpeg2000.OpenJpeg;

/**
 * How this machine decodes JPEG 2000: through {@code opj_decompress} where that is installed, else smaller images in Java,
 * which takes several times as long. The program is looked for each time, so it may be installed while the server
 * runs. It takes all cores and, outside of the heap, some twelve bytes for a pixel: one image at a time. Thread-safe.
 */
public final class Jpeg2000 {
    private static final long PIXELS_IN_JAVA = 20_000_000;
    private static final int BYTES_OF_PIXEL = 8;

    private final String searchPath;

    /** @param searchPath the folders of programs, as in the environment's {@code PATH} */
    public Jpeg2000(String searchPath) {
        this.searchPath = searchPath;
    }

    /** With the programs that this process finds. */
    public static Jpeg2000 ofThisMachine() {
        return new Jpeg2000(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /** The program that decodes, where it is installed. */
    public Optional<Path> program() {
        return OpenJpeg.find(searchPath).map(OpenJpeg::program);
    }

    /** Up to how many pixels images can be decoded where those of {@code most} are accepted. */
    public long maxPixels(long most) {
        return program().isPresent() ? most : Math.min(most, PIXELS_IN_JAVA);
    }

    /**
     * Decodes a master.
     *
     * @param scratch where the decoded picture lies until the source is closed
     * @throws BrokenImageException if it cannot be decoded
     * @throws UncheckedIOException if there is no room for the decoded picture
     */
    MasterSource open(Path master, Path scratch) throws IOException, InterruptedException {
        Optional<OpenJpeg> program = OpenJpeg.find(searchPath);
        Jp2File file = Jp2File.read(master);
        long pixels = (long) file.width() * file.height();
        if (program.isPresent()) {
            return decoded(program.get(), master, scratch, pixels);
        }
        if (pixels > PIXELS_IN_JAVA) {
            throw new BrokenImageException(("It is JPEG 2000 of %d pixels, and the program opj_decompress is gone."
                            + " Install it (Debian: libopenjp2-tools), then run 'tangthu retry'")
                    .formatted(pixels));
        }
        return Jpeg2000Source.open(master);
    }

    private synchronized MasterSource decoded(OpenJpeg program, Path master, Path scratch, long pixels)
            throws IOException, InterruptedException {
        checkRoom(scratch, pixels * BYTES_OF_PIXEL);
        Path decoded = scratch.resolve(UUID.randomUUID() + ".tif");
        program.decompress(master, decoded, pixels);
        try {
            return new DecodedSource(Masters.openTiff(decoded), decoded);
        } catch (IOException | RuntimeException e) {
            Files.delete(decoded);
            throw e;
        }
    }

    private static void checkRoom(Path scratch, long needed) throws IOException {
        long free = Files.getFileStore(scratch).getUsableSpace();
        if (free < needed) {
            throw new UncheckedIOException(new IOException(
                    "Decoding JPEG 2000 takes up to %d bytes in %s, and %d are free".formatted(needed, scratch, free)));
        }
    }
}
