package org.tangthu.portal.acceptance.harvest;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.portal.server.Services;
import org.tangthu.portal.server.ShiftedClock;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.embargo.EmbargoEnds;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.RandomChanges;
import org.tangthu.repository.testing.RequiresProgram;
import org.tangthu.repository.testing.SampleEntities;

/**
 * Harvesters that others wrote take everything while items come, change, move between sets, go, come back and are erased,
 * and while embargoes end; in the end they hold what the catalogue holds.
 */
class HarvestersTest {
    private static final Map<String, String> SETTINGS =
            Map.of("TANGTHU_OAI_PAGE_RECORDS", "10", "TANGTHU_LIMITS_MODE", "off");
    private static final LocalDate EMBARGO = LocalDate.of(2026, 3, 1);
    private static final int BEFORE = 60;
    private static final int MEANWHILE = 120;
    private static final int MOST = 1_000;

    @TempDir
    Path folder;

    private final ShiftedClock clock = ShiftedClock.at(Instant.parse("2026-02-27T05:00:00Z"));
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private ServedApplication server;
    private RepositoryCore core;
    private RandomChanges changes;

    @BeforeEach
    void fill() {
        server = ServedApplication.start(folder.resolve("home"), SETTINGS, clock);
        Services services = server.application().services();
        core = services.repository();
        changes = new RandomChanges(core, services.erasures(), new Random(7), EMBARGO);
        core.committer().commit(Change.create(SampleEntities.library(), "tester"));
        for (int i = 0; i < BEFORE; i++) {
            changes.next();
        }
    }

    @AfterEach
    void close() {
        thread.shutdownNow();
        server.close();
    }

    @Test
    void thatOfXoaiEndsInTheStateOfTheCatalogue() throws Exception {
        List<String> formats = new XoaiHarvester(address(), List.of()).formats();
        harvest(new XoaiHarvester(address(), formats));
    }

    @Test
    @RequiresProgram({"perl", "oai_pmh"})
    void thatOfPerlEndsInTheStateOfTheCatalogue() throws Exception {
        harvest(new PerlHarvester(address(), folder));
    }

    private String address() {
        return server.base() + "/oai";
    }

    private void harvest(Harvester harvester) throws Exception {
        assertThat(harvester.sets()).containsAll(sets());
        Map<String, Copy> copies = new LinkedHashMap<>();
        RandomChanges.SETS.keySet().forEach(set -> copies.put(set, new Copy(harvester, set)));
        Future<?> writing = thread.submit(this::write);
        do {
            for (Copy copy : copies.values()) {
                copy.harvest();
            }
        } while (!writing.isDone());
        writing.get();
        for (String set : copies.keySet()) {
            copies.get(set).harvest();
            assertHolds(copies.get(set).texts(), set);
        }
        everyFormat(harvester);
    }

    private static List<String> sets() {
        return RandomChanges.SETS.keySet().stream()
                .filter(set -> !set.isEmpty())
                .toList();
    }

    private Void write() throws InterruptedException {
        for (int i = 0; i < MEANWHILE; i++) {
            if (i == MEANWHILE / 2) {
                clock.move(Duration.ofDays(2));
                new EmbargoEnds(core.catalogue(), core.access(), core.committer(), Throttle.none()).run(() -> true);
            }
            changes.next();
        }
        return null;
    }

    private void everyFormat(Harvester harvester) throws Exception {
        for (String format : harvester.formats()) {
            List<Harvester.Told> told = harvester
                    .records(format, Optional.empty(), Optional.empty())
                    .told();
            Map<String, String> texts = new TreeMap<>();
            told.stream()
                    .filter(record -> !record.deleted())
                    .forEach(record -> texts.put(record.identifier(), record.text()));
            assertHolds(texts, "");
            assertThat(harvester.identifiers(format))
                    .as("identifiers of %s", format)
                    .containsExactlyElementsOf(
                            told.stream().map(Harvester.Told::identifier).toList());
            for (boolean deleted : new boolean[] {true, false}) {
                Harvester.Told one = told.stream()
                        .filter(record -> record.deleted() == deleted)
                        .findFirst()
                        .orElseThrow();
                assertThat(harvester.record(format, one.identifier())).isEqualTo(one);
            }
        }
    }

    private void assertHolds(Map<String, String> texts, String set) {
        Map<String, String> titles = titles(RandomChanges.SETS.get(set));
        assertThat(texts.keySet()).as("set '%s'", set).isEqualTo(titles.keySet());
        titles.forEach((identifier, title) -> assertThat(texts.get(identifier)).contains(title));
    }

    private Map<String, String> titles(Predicate<Item> belongs) {
        Map<String, String> titles = new TreeMap<>();
        core.catalogue().members(Optional.empty(), "", MOST).stream()
                .map(entry -> (Item) entry.entity())
                .filter(belongs)
                .forEach(item -> titles.put(
                        "oai:" + core.repositoryId() + ":" + item.id(),
                        item.label().value()));
        return titles;
    }
}
