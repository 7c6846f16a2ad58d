package org.tangthu.linkeddata.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.store.DataVersion;
import org.tangthu.linkeddata.store.RdfGenerations;
import org.tangthu.linkeddata.store.RdfStoreException;

class StatisticsKeeperTest {
    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    Path folder;

    private final AtomicInteger reads = new AtomicInteger();
    private volatile DataVersion version = new DataVersion(1, 100, 0);

    private final RdfGenerations generations = (RdfGenerations) Proxy.newProxyInstance(
            RdfGenerations.class.getClassLoader(),
            new Class<?>[] {RdfGenerations.class},
            (proxy, method, arguments) -> {
                reads.incrementAndGet();
                throw new RdfStoreException("nothing is to be read here", null);
            });

    private static Statistics counted(String version) {
        Membership none = new Membership(0, Instant.EPOCH);
        return new Statistics(
                version, AT, 1, 1, 1, Map.of(), Map.of(), none, none, Map.of(), Map.of(), Map.of(), List.of());
    }

    @Test
    void whatWasCountedBeforeAStartIsNotCountedAgainUntilTheDataChanges() throws Exception {
        Path file = folder.resolve("counts.json");
        new StatisticsFile(file).write(counted("1.100"));
        try (var keeper = new StatisticsKeeper(
                generations, "https://library.example.vn", () -> Optional.of(version), sequence -> AT, file)) {
            keeper.start();
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(() -> reads.get() == 0);
            assertThat(keeper.latest()).contains(counted("1.100"));

            version = new DataVersion(1, 101, 0);
            await().until(() -> reads.get() > 0);
        }
    }
}
