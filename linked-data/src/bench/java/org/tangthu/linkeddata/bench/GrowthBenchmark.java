package org.tangthu.linkeddata.bench;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.tangthu.linkeddata.SeededGraphs;
import org.tangthu.linkeddata.store.RdfWriter;
import org.tangthu.linkeddata.store.StoreFigures;
import org.tangthu.linkeddata.store.Tdb2RdfStore;

/** Fills a store with seeded items, edits some of them, drawn at random, in batches and one by one, and compacts the store. */
public final class GrowthBenchmark {
    private static final long SEED = 1;

    private final SeededGraphs graphs = new SeededGraphs("https://library.example.vn", SEED);
    private final Random random = new Random(SEED);
    private final Tdb2RdfStore store;
    private final int items;
    private int version = 1;

    private GrowthBenchmark(Tdb2RdfStore store, int items) {
        this.store = store;
        this.items = items;
    }

    /** @param arguments folder of the store, number of items, number of edits of each sort */
    public static void main(String[] arguments) {
        int items = Integer.parseInt(arguments[1]);
        int edits = Integer.parseInt(arguments[2]);
        try (var store = new Tdb2RdfStore(Path.of(arguments[0]))) {
            new GrowthBenchmark(store, items).measure(edits);
        }
    }

    private void measure(int edits) {
        timed("filled with " + items + " items", () -> {
            try (RdfWriter writer = store.writer()) {
                writer.replace(graphs.first(items));
                writer.commit();
            }
        });
        for (int batch : new int[] {1_000, 100, 10}) {
            timed(edits + " edits, " + batch + " at a time", () -> edit(edits, batch));
        }
        timed(edits / 10 + " edits, one at a time", () -> edit(edits / 10, 1));
        timed("compacted", store::compact);
    }

    private void edit(int edits, int batch) {
        try (RdfWriter writer = store.writer()) {
            for (int done = 0; done < edits; done += batch) {
                version++;
                writer.replace(IntStream.range(0, batch)
                        .mapToObj(number -> graphs.edited(random.nextInt(items), version))
                        .iterator());
                writer.commit();
            }
        }
    }

    private void timed(String what, Runnable work) {
        long before = store.figures(false).bytes();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        StoreFigures after = store.figures(true);
        System.out.printf(
                "%-32s %6.1f s  %,6d MB, %+,d MB; %,d triples, about %.2f of what is needed%n",
                what,
                seconds,
                after.bytes() >> 20,
                (after.bytes() - before) >> 20,
                after.triples().orElse(0),
                (double) after.bytes() / after.expectedBytes());
    }
}
