package org.tangthu.linkeddata.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.erasure.Erasures;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.RandomChanges;

/** Whatever is written between whichever pages: pages in order and then the changes lead to the state of the catalogue. */
class HarvestTest {
    private static final int FIRST = 60;
    private static final int STEPS = 400;
    private static final int MOST = 1_000;

    @TempDir
    Path home;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-02-05T05:00:00Z"));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void pagesBetweenAnyWritesAndThenTheChangesLeadToTheCatalogue(long seed) {
        Random random = new Random(seed);
        try (OaiRepository repository = new OaiRepository(home, clock)) {
            RepositoryCore core = repository.core();
            Erasures erasures = core.erasures(core.projections(List.of()), List.of());
            RandomChanges changes = new RandomChanges(core, erasures, random, LocalDate.of(2026, 3, 1));
            for (int i = 0; i < FIRST; i++) {
                changes.next();
            }
            Map<String, ListReader> readers = new LinkedHashMap<>();
            RandomChanges.SETS.keySet().forEach(set -> readers.put(set, new ListReader(repository, random, set)));
            List<ListReader> all = List.copyOf(readers.values());
            for (int i = 0; i < STEPS; i++) {
                if (random.nextInt(3) == 0) {
                    clock.move(Duration.ofMillis(random.nextInt(1_500)));
                    changes.next();
                } else {
                    all.get(random.nextInt(all.size())).step();
                }
            }
            clock.move(Duration.ofSeconds(1));
            RandomChanges.SETS.forEach((set, belongs) -> {
                ListReader reader = readers.get(set);
                toTheEnd(reader);
                toTheEnd(reader);
                assertThat(reader.copy()).as("set '%s'", set).isEqualTo(catalogue(repository, belongs));
            });
        }
    }

    private static void toTheEnd(ListReader reader) {
        boolean ended = reader.step();
        while (!ended) {
            ended = reader.step();
        }
    }

    private static Map<String, String> catalogue(OaiRepository repository, Predicate<Item> belongs) {
        Map<String, String> titles = new TreeMap<>();
        repository.core().catalogue().members(Optional.empty(), "", MOST).stream()
                .map(entry -> (Item) entry.entity())
                .filter(belongs)
                .forEach(item ->
                        titles.put(repository.identifier(item), item.label().value()));
        return titles;
    }
}
