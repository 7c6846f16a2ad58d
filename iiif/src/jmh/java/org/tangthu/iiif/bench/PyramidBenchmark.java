package org.tangthu.iiif.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.pyramid.PyramidSettings;
import org.tangthu.iiif.pyramid.PyramidWriter;

/** Making the pyramid of an uncompressed TIFF, on disk and fsynced. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class PyramidBenchmark {
    @Param({"6000x8000"})
    public String size;

    private final PyramidWriter writer = new PyramidWriter(new PixelBudget(100_000_000));
    private Path folder;
    private Path master;
    private Path pyramid;

    @Setup(Level.Trial)
    public void draw() throws IOException {
        String[] sides = size.split("x");
        folder = Files.createTempDirectory("tangthu-benchmark");
        master = folder.resolve("master.tif");
        pyramid = folder.resolve("pyramid.tif");
        DrawnPage.write(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), master);
    }

    @Benchmark
    public void write() throws IOException, InterruptedException {
        writer.write(PyramidSettings.ofQuality(85), master, folder, pyramid);
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        writer.close();
        Files.deleteIfExists(pyramid);
        Files.delete(master);
        Files.delete(folder);
    }
}
