package org.tangthu.linkeddata.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    private Iterator<Integer> read(int count, Function<List<Integer>, List<Integer>> reader) {
        List<Integer> asked = IntStream.rangeClosed(1, count).boxed().toList();
        return new ReadAhead<>(reader, threads, 50, 2).of(asked);
    }

    private static List<Integer> rest(Iterator<Integer> read) {
        List<Integer> rest = new ArrayList<>();
        read.forEachRemaining(rest::add);
        return rest;
    }

    @Test
    void whatIsReadComesInTheOrderInWhichItWasAskedFor() {
        assertThat(rest(read(1_234, portion -> portion)))
                .isEqualTo(IntStream.rangeClosed(1, 1_234).boxed().toList());
    }

    @Test
    void ofNothingNothingIsRead() {
        Iterator<Integer> none = read(0, portion -> portion);
        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anotherThreadReadsThanUses() {
        Set<Thread> readers = ConcurrentHashMap.newKeySet();
        Iterator<Integer> read = read(200, portion -> {
            readers.add(Thread.currentThread());
            return portion;
        });

        assertThat(rest(read)).hasSize(200);
        assertThat(readers).isNotEmpty().doesNotContain(Thread.currentThread());
    }

    @Test
    void whatFailsIsThrownAfterWhatCameBefore() {
        IllegalStateException away = new IllegalStateException("the database is away");
        Iterator<Integer> read = read(200, portion -> {
            if (portion.get(0) > 100) {
                throw away;
            }
            return portion;
        });

        for (int i = 1; i <= 100; i++) {
            assertThat(read.next()).isEqualTo(i);
        }
        assertThatThrownBy(read::next).isSameAs(away);
    }
}
