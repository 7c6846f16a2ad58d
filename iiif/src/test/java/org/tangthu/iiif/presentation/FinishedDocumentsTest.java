package org.tangthu.iiif.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FinishedDocumentsTest {
    private static final Packed DOCUMENT = Packed.of(Map.of("a", 1));

    private final AtomicInteger made = new AtomicInteger();
    private final Supplier<Packed> maker = () -> {
        made.incrementAndGet();
        return DOCUMENT;
    };

    @Test
    void whatWasMadeIsNotMadeAgainUntilItsTagIsAnother() {
        FinishedDocuments documents = new FinishedDocuments(1_000);

        documents.get("a", "1", maker);
        assertThat(documents.get("a", "1", maker)).isSameAs(DOCUMENT);
        assertThat(made).hasValue(1);

        documents.get("a", "2", maker);
        documents.get("a", "2", maker);
        assertThat(made).hasValue(2);
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        FinishedDocuments documents = new FinishedDocuments(2L * DOCUMENT.packedLength());
        documents.get("a", "1", maker);
        documents.get("b", "1", maker);
        documents.get("a", "1", maker);
        documents.get("c", "1", maker);
        assertThat(made).hasValue(3);

        documents.get("a", "1", maker);
        documents.get("c", "1", maker);
        assertThat(made).as("a and c are there").hasValue(3);
        documents.get("b", "1", maker);
        assertThat(made).as("b had to go").hasValue(4);
    }

    @Test
    void aStateThatIsSupersededTakesNoRoom() {
        FinishedDocuments documents = new FinishedDocuments(2L * DOCUMENT.packedLength());
        documents.get("a", "1", maker);
        for (int version = 1; version <= 5; version++) {
            documents.get("b", "v" + version, maker);
        }
        documents.get("a", "1", maker);

        assertThat(made).hasValue(6);
    }

    @Test
    void whatIsLargerThanAllRoomIsAnsweredAndNotKept() {
        FinishedDocuments documents = new FinishedDocuments(DOCUMENT.packedLength() - 1L);

        assertThat(documents.get("a", "1", maker)).isSameAs(DOCUMENT);
        documents.get("a", "1", maker);
        assertThat(made).hasValue(2);
    }

    @Test
    void howeverManyAskAtOnceOneMakesIt() throws Exception {
        FinishedDocuments documents = new FinishedDocuments(1_000);
        CountDownLatch together = new CountDownLatch(8);
        Callable<Packed> reader = () -> {
            together.countDown();
            together.await();
            return documents.get("a", "1", maker);
        };
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Packed>> answers =
                    readers.invokeAll(Stream.generate(() -> reader).limit(8).toList());
            for (Future<Packed> answer : answers) {
                assertThat(answer.get()).isSameAs(DOCUMENT);
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void theDocumentComesOutAsItWentIn() throws Exception {
        Packed packed = Packed.of(Map.of("Tựa", List.of("河內").iterator()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        packed.write(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"Tựa\":[\"河內\"]}");
        assertThat(packed.length()).isEqualTo(out.size());
        assertThat(packed.checksum())
                .isEqualTo(Packed.of(Map.of("Tựa", List.of("河內"))).checksum())
                .isNotEqualTo(DOCUMENT.checksum());
    }
}
