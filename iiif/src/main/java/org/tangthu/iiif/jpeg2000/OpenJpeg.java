package org.tangthu.iiif.jpeg2000;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * The program {@code opj_decompress} of OpenJPEG, run without a shell, with a limit on its time, its messages and its
 * output. It applies profiles, palettes and thinly sampled colours itself: what it writes is grey or sRGB.
 */
public final class OpenJpeg {
    private static final String NAME = "opj_decompress";
    private static final int MAX_MESSAGE = 2_000;
    private static final int SECONDS = 60;
    private static final int PIXELS_IN_A_SECOND = 500_000;
    private static final int MAX_BYTES_OF_PIXEL = 8;
    private static final int MAX_BYTES_AROUND = 100_000;
    private static final int LOOKED_AT_EACH_MILLIS = 200;

    private final Path program;

    private OpenJpeg(Path program) {
        this.program = program;
    }

    /** @param searchPath folders, as in the environment's {@code PATH} */
    public static Optional<OpenJpeg> find(String searchPath) {
        return Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, NAME))
                .filter(Files::isExecutable)
                .findFirst()
                .map(OpenJpeg::new);
    }

    public Path program() {
        return program;
    }

    /**
     * Makes an uncompressed TIFF of a master. A target that is not whole is removed.
     *
     * @param pixels what the master's header promises; the output may not grow beyond
     * @throws BrokenImageException if the master cannot be decoded
     */
    public void decompress(Path master, Path target, long pixels) throws IOException, InterruptedException {
        boolean whole = false;
        try {
            run(command(master, target), target, pixels);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(target);
            }
        }
    }

    private List<String> command(Path master, Path target) {
        return Stream.of(program, "-quiet", "-upsample", "-threads", "ALL_CPUS", "-i", master, "-o", target)
                .map(Object::toString)
                .toList();
    }

    private static void run(List<String> command, Path target, long pixels) throws IOException, InterruptedException {
        long seconds = SECONDS + pixels / PIXELS_IN_A_SECOND;
        long most = pixels * MAX_BYTES_OF_PIXEL + MAX_BYTES_AROUND;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            ByteArrayOutputStream messages = new ByteArrayOutputStream();
            while (!process.waitFor(LOOKED_AT_EACH_MILLIS, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - end > 0) {
                    throw new BrokenImageException(NAME + " was stopped after " + seconds + " seconds");
                }
                check(target, most, messages, out);
            }
            check(target, most, messages, out);
            if (process.exitValue() != 0 || size(target) == 0) {
                throw new BrokenImageException(NAME + " cannot decode it: " + beginning(messages));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** What the program says waits in a pipe, which holds little. */
    private static void check(Path target, long most, ByteArrayOutputStream messages, InputStream out)
            throws IOException {
        messages.writeBytes(out.readNBytes(out.available()));
        if (size(target) > most || messages.size() > MAX_BYTES_AROUND) {
            throw new BrokenImageException(NAME + " was stopped: it writes more than the image's size asks for");
        }
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static String beginning(ByteArrayOutputStream messages) {
        String text = messages.toString(StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? "it does not say why" : text.substring(0, Math.min(MAX_MESSAGE, text.length()));
    }
}
