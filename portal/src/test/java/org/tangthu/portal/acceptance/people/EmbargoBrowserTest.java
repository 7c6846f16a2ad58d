package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.acceptance.SampleFolder;
import org.tangthu.portal.pages.BrowserWalk;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.portal.server.ShiftedClock;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.testing.RequiresProgram;

/** The midnight on which an embargo ends, in a zone whose days begin at odd times; and midnights that nobody saw. */
@RequiresProgram({"node", "chromium"})
class EmbargoBrowserTest {
    private static final Path WALK = Path.of("src/test/browser/people/embargo.test.mjs");
    /** In Kathmandu. */
    private static final Instant MIDNIGHT = Instant.parse("2029-12-31T18:15:00Z");

    private static final Duration TO_START_AND_LOOK = Duration.ofSeconds(75);

    private static final String BOOKLET = "d3bc8kz2v";
    private static final String PAPER = URLEncoder.encode("giấy dó", StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final ShiftedClock clock = ShiftedClock.at(MIDNIGHT.minus(Duration.ofHours(5)));
    private ServedApplication server;

    private void start() {
        Map<String, String> settings = new HashMap<>(PeopleServer.SETTINGS);
        settings.put("TANGTHU_TIME_ZONE", "Asia/Kathmandu");
        server = ServedApplication.start(folder.resolve("home"), settings, clock);
    }

    private void takeIn() throws Exception {
        Path samples = SampleFolder.small(folder.resolve("samples"));
        SampleFolder.edit(
                samples.resolve("items/lang-giay-do/item.yaml"), "access: open", "access: open\nembargo: 2030-01-01");
        SampleFolder.edit(
                samples.resolve("items/gia-pha/item.yaml"), "access: open", "access: open\nembargo: 2030-01-03");
        start();
        server.ingest(samples);
    }

    private void restartAt(Instant instant) {
        server.close();
        clock.move(Duration.between(clock.instant(), instant));
        start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anEmbargoEndsAtMidnightWhileAPageIsOpenAndEveryOutletFollows() throws Exception {
        takeIn();
        restartAt(MIDNIGHT.minus(TO_START_AND_LOOK));
        assertThat(outlets()).as("before midnight").containsExactly(false, false, false, false);
        long before = journal().last();

        BrowserWalk.of(server.base(), folder, WALK).passes();

        await().atMost(Duration.ofMinutes(1)).until(() -> journal().last() == before + 1);
        JournalEntry end = journal().after(before, 1).get(0);
        assertThat(end.event()).isEqualTo(Event.ACCESS);
        assertThat(end.actor()).isEqualTo("system:embargo");
        assertThat(Duration.between(MIDNIGHT, end.at())).isBetween(Duration.ZERO, Duration.ofSeconds(30));
        server.awaitProjections();
        assertThat(outlets()).as("after midnight").containsExactly(true, true, true, true);

        restartAt(MIDNIGHT.plus(Duration.ofHours(60)));
        await().atMost(Duration.ofMinutes(1)).until(() -> journal().last() == before + 2);
        assertThat(journal().after(before + 1, 1).get(0).at()).isAfter(MIDNIGHT.plus(Duration.ofHours(48)));
    }

    /** Whether it is open: to search inside, in RDF, in the manifest, to search everywhere. */
    private List<Boolean> outlets() throws Exception {
        return List.of(
                server.get("/iiif/search/2/" + BOOKLET + "?q=" + PAPER).body().contains("#xywh="),
                !server.get("/data/" + BOOKLET + ".ttl").body().contains("2030-01-01"),
                !server.get("/iiif/presentation/3/" + BOOKLET + "/manifest")
                                .body()
                                .contains("AuthProbeService2")
                        && server.get("/iiif/presentation/3/" + BOOKLET + "/manifest")
                                .body()
                                .contains(BOOKLET + ".0001\""),
                server.get("/api/items/" + BOOKLET + "/text-search?q=" + PAPER)
                        .body()
                        .contains("giấy"));
    }

    private Journal journal() {
        return server.application().services().repository().journal();
    }
}
