package org.tangthu.iiif.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.pyramid.PyramidSettings;
import org.tangthu.iiif.pyramid.PyramidWriter;

/**
 * Makes a pyramid for each line {@code MASTER<tab>PYRAMID} of its input, all in one process as a server does, and answers
 * each with a line: seconds, and seconds of processor time.
 */
public final class WritePyramids {
    private WritePyramids() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (PyramidWriter writer = new PyramidWriter(new PixelBudget(100_000_000))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String[] files = line.split("\t");
                System.out.println(time(writer, Path.of(files[0]), Path.of(files[1])));
            }
        }
    }

    private static String time(PyramidWriter writer, Path master, Path pyramid)
            throws IOException, InterruptedException {
        Files.deleteIfExists(pyramid);
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = process.getProcessCpuTime();
        long start = System.nanoTime();
        writer.write(PyramidSettings.ofQuality(85), master, pyramid.getParent(), pyramid);
        long end = System.nanoTime();
        return "%.3f %.3f".formatted((end - start) / 1e9, (process.getProcessCpuTime() - cpu) / 1e9);
    }
}
