package org.tangthu.linkeddata;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.model.State;

class RecountTest extends ServedLinkedData {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void whatCameAndWhatWentIsCountedAgain() {
        await().until(() -> linkedData.openData().statistics().isPresent());
        long before = triples();
        project(catalogue.put(Samples.manuscript(Samples.ark(6), State.PUBLISHED)));
        await().atMost(PATIENCE).until(() -> triples() > before);
        project(catalogue.put(Samples.manuscript(Samples.ark(6), State.WITHDRAWN)));
        await().atMost(PATIENCE).until(() -> triples() == before);
    }

    private long triples() {
        return linkedData.openData().statistics().orElseThrow().triples();
    }
}
