package org.tangthu.repository.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tangthu.repository.problem.Problems;

/**
 * Checks a master image without decoding it: that its content is what its name says, that it is whole, of a size and in
 * an encoding that the image engine can work with. Reads a file at most once from front to end, in a few
 * megabytes of memory. Thread-safe.
 */
public final class MasterProbe {
    private static final int SIGNATURE = 8;

    private final ImageLimits limits;

    public MasterProbe(ImageLimits limits) {
        this.limits = limits;
    }

    /**
     * Looks at a file.
     *
     * @param file where its bytes lie
     * @param name as the depositor calls it; its extension must fit the content
     * @param problems of this file; gets the complaint
     * @return what the image says of itself; empty if it is unfit
     */
    public Optional<ImageInfo> probe(Path file, String name, Problems problems) {
        try (FileChannel channel = FileChannel.open(file)) {
            return Optional.of(probe(channel, name, problems));
        } catch (Unfit e) {
            problems.error(e.getMessage(), e.right());
        } catch (EOFException e) {
            problems.error("the image ends before its data does: it is truncated", "copy it again from its source");
        } catch (IOException e) {
            problems.error("the image cannot be read: " + e.getMessage(), "");
        }
        return Optional.empty();
    }

    /** Whether a file's name says that it is an image of a format we take. */
    public static boolean isImageName(String name) {
        return Arrays.stream(Format.values()).anyMatch(format -> format.extensions.contains(extension(name)));
    }

    /** What the names of images of the formats that we take end in, in small letters. */
    public static List<String> extensions() {
        return Arrays.stream(Format.values())
                .flatMap(format -> format.extensions.stream())
                .toList();
    }

    private ImageInfo probe(FileChannel channel, String name, Problems problems) throws IOException {
        if (channel.size() > limits.maxBytes()) {
            throw new Unfit(
                    "the file has " + channel.size() + " bytes", "at most " + limits.maxBytes() + " are accepted");
        }
        byte[] signature = new Bytes(channel).head(SIGNATURE);
        Format format = Format.of(signature)
                .orElseThrow(
                        () -> new Unfit("the content is no image of a known format", "TIFF, JPEG, PNG or JPEG 2000"));
        if (!format.extensions.contains(extension(name))) {
            throw new Unfit(
                    "the content is " + format + ", the name says otherwise",
                    "rename it to end in ." + format.extensions.get(0) + " or export it again");
        }
        return switch (format) {
            case TIFF -> new TiffProbe(channel, limits, problems).probe();
            case JPEG -> new JpegProbe(new Bytes(channel), limits).probe();
            case PNG -> new PngProbe(new Bytes(channel), limits).probe();
            case JP2 -> new Jp2Probe(new Bytes(channel), channel.size(), limits, problems).probe();
            case J2K ->
                new CodestreamProbe(new Bytes(channel), channel.size(), limits)
                        .probe()
                        .info("image/j2c");
        };
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private enum Format {
        TIFF("tif", "tiff"),
        JPEG("jpg", "jpeg"),
        PNG("png"),
        JP2("jp2", "jpx", "jpf"),
        /** A codestream of JPEG 2000 without a file around it. */
        J2K("j2k", "j2c", "jpc");

        private final List<String> extensions;

        Format(String... extensions) {
            this.extensions = List.of(extensions);
        }

        static Optional<Format> of(byte[] head) {
            if (starts(head, 'I', 'I', 42, 0)
                    || starts(head, 'M', 'M', 0, 42)
                    || starts(head, 'I', 'I', 43, 0)
                    || starts(head, 'M', 'M', 0, 43)) {
                return Optional.of(TIFF);
            }
            if (starts(head, 0xFF, 0xD8, 0xFF)) {
                return Optional.of(JPEG);
            }
            if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
                return Optional.of(PNG);
            }
            if (starts(head, 0, 0, 0, 12, 'j', 'P', ' ', ' ')) {
                return Optional.of(JP2);
            }
            return starts(head, 0xFF, 0x4F, 0xFF, 0x51) ? Optional.of(J2K) : Optional.empty();
        }

        private static boolean starts(byte[] head, int... signature) {
            for (int i = 0; i < signature.length; i++) {
                if (head[i] != (byte) signature[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
