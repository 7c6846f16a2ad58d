package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StoreFiguresTest {
    private static final long GIGABYTE = 1L << 30;
    private static final long TRIPLES = 2_000_000;

    private static StoreFigures of(long bytes, long perTriple) {
        return new StoreFigures(bytes, OptionalLong.of(TRIPLES), perTriple, Optional.empty(), 0, 0, 0);
    }

    @Test
    void aStoreIsSwollenThatTakesTwiceTheRoomItNeeds() {
        assertThat(of(3 * GIGABYTE, StoreFigures.OF_A_TRIPLE).swollen()).isTrue();
        assertThat(of(GIGABYTE, StoreFigures.OF_A_TRIPLE).swollen()).isFalse();
    }

    @Test
    void longTextsThatWereSeenToTakeTheRoomDoNotMakeItSwollen() {
        long seen = StoreFigures.seen(3 * GIGABYTE, TRIPLES);
        assertThat(of(3 * GIGABYTE, seen).swollen()).isFalse();
        assertThat(of(3 * GIGABYTE, seen).expectedBytes()).isBetween(3 * GIGABYTE - TRIPLES, 3 * GIGABYTE);
        assertThat(of(6 * GIGABYTE, seen).swollen()).isTrue();
    }

    @Test
    void whatIsExpectedIsNeverLessThanTheEstimateNorMoreThanThereIs() {
        assertThat(StoreFigures.seen(1, 0)).isEqualTo(StoreFigures.OF_A_TRIPLE);
        assertThat(of(1_000, StoreFigures.OF_A_TRIPLE).expectedBytes()).isEqualTo(1_000);
    }
}
