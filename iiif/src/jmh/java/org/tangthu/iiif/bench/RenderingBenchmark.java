package org.tangthu.iiif.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Answers that have to be made: decoded from the nearest level, scaled, encoded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RenderingBenchmark {
    @Param({
        "full/!200,200/0/default.jpg",
        "full/400,/0/default.jpg",
        "1033,2057,1777,1501/800,/0/default.jpg",
        "full/1200,/0/default.jpg",
        "1033,2057,1777,1501/800,/7/gray.png"
    })
    public String request;

    @Benchmark
    public Object answer(ServedPage page) throws IOException {
        return page.answer(request);
    }
}
