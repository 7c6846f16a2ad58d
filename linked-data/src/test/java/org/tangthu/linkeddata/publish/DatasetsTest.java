package org.tangthu.linkeddata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.linkeddata.Samples;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MovableClock;

class DatasetsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private final Datasets datasets = new Datasets(
            catalogue,
            new Addresses("https://library.example.vn"),
            new AccessPolicy(clock, ZoneId.of("Asia/Ho_Chi_Minh")),
            Samples.openData("https://creativecommons.org/licenses/by/4.0/"),
            Optional::empty,
            Optional::empty);

    @Test
    void theTagHoldsForADay() {
        catalogue.put(Samples.library());
        String morning = datasets.now().tag();
        clock.move(Duration.ofHours(16));
        assertThat(datasets.now().tag()).isEqualTo(morning);
        clock.move(Duration.ofHours(2));
        assertThat(datasets.now().modified()).isEqualTo(Instant.parse("2026-03-01T17:00:00Z"));
        assertThat(datasets.now().tag()).isNotEqualTo(morning);
    }
}
