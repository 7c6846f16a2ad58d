package org.tangthu.iiif.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.pyramid.PyramidSettings;
import org.tangthu.iiif.pyramid.PyramidWriter;

/**
 * {@code WritePyramids MASTER PYRAMID ROUNDS}: makes the pyramid so many times in one process, as a server does, and prints
 * seconds and seconds of processor time for each, a line each.
 */
public final class WritePyramids {
    private WritePyramids() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path master = Path.of(arguments[0]);
        Path pyramid = Path.of(arguments[1]).toAbsolutePath();
        try (PyramidWriter writer = new PyramidWriter(new PixelBudget(100_000_000))) {
            for (int round = Integer.parseInt(arguments[2]); round > 0; round--) {
                Files.deleteIfExists(pyramid);
                time(writer, master, pyramid, System.out);
            }
        }
    }

    private static void time(PyramidWriter writer, Path master, Path pyramid, PrintStream out)
            throws IOException, InterruptedException {
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = process.getProcessCpuTime();
        long start = System.nanoTime();
        writer.write(PyramidSettings.ofQuality(85), master, pyramid.getParent(), pyramid);
        long end = System.nanoTime();
        out.printf("%.3f %.3f%n", (end - start) / 1e9, (process.getProcessCpuTime() - cpu) / 1e9);
    }
}
