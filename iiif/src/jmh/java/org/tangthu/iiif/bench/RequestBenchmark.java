package org.tangthu.iiif.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tangthu.iiif.image.request.ImageApi;
import org.tangthu.iiif.testing.TestImage;

/** Reading requests of version 3.0: good ones as viewers send them, and rubbish, which must not cost more. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RequestBenchmark {
    private final ImageApi api = TestImage.api3();
    private final List<List<String>> tiles = ViewerTiles.of(ServedPage.WIDTH, ServedPage.HEIGHT).stream()
            .map(request -> List.of(request.split("/")))
            .toList();
    private final List<String> rubbish = List.of("pct:NaN,0,1e9,-1", "^!99999999999999999999,0", "!-0", "default.exe");
    private int next;

    @Benchmark
    public Object tile() {
        next = (next + 1) % tiles.size();
        return api.parse(tiles.get(next));
    }

    @Benchmark
    public Object refusal() {
        try {
            return api.parse(rubbish);
        } catch (RuntimeException refused) {
            return refused;
        }
    }
}
