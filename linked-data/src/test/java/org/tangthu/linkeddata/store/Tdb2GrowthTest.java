package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.SeededGraphs;

/**
 * How a store grows when a tenth of its items is edited, each time as many at once as the projection takes. TDB2 makes its
 * files larger by 8 MB at a time, so that a small store tells little; {@code linked-data/bench/growth} measures a large one.
 */
class Tdb2GrowthTest {
    private static final int ITEMS = 4_000;
    private static final int BATCH = 100;

    @TempDir
    Path folder;

    private final SeededGraphs graphs = new SeededGraphs("https://library.example.vn", 1);

    private long bytes(Tdb2RdfStore store) {
        return store.figures(false).bytes();
    }

    private static void write(RdfStore store, Iterator<NamedGraph> graphs) {
        try (RdfWriter writer = store.writer()) {
            writer.replace(graphs);
            writer.commit();
        }
    }

    @Test
    void editsOfATenthOfTheItemsDoNotDoubleAStoreAndCompactionTakesBackWhatTheyCost() {
        try (var store = new Tdb2RdfStore(folder)) {
            write(store, graphs.first(ITEMS));
            long before = bytes(store);
            for (int from = 0; from < ITEMS / 10; from += BATCH) {
                write(
                        store,
                        IntStream.range(from, from + BATCH)
                                .mapToObj(number -> graphs.edited(number * 10L, 2))
                                .iterator());
            }
            long edited = bytes(store);
            assertThat(edited).isLessThan(2 * before);

            store.compact();
            assertThat(bytes(store)).isLessThanOrEqualTo(edited).isLessThan(before + before / 10);
            assertThat(store.graph(graphs.edited(10, 2).name())
                            .isIsomorphicWith(graphs.edited(10, 2).graph()))
                    .isTrue();
        }
    }
}
