package org.tangthu.repository.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersCountByValue() {
        List<String> ordered = List.of(
                "1.tif", "02.tif", "2.tif", "10.tif", "p1-2.tif", "p1-10.tif", "p99999999999999999999.tif", "tờ 1a");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(NaturalOrder.COMPARATOR);
        assertThat(shuffled).isEqualTo(ordered);
    }
}
