package org.tangthu.portal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.usage.Seen.Sender;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.usage.Usage;
import org.tangthu.repository.usage.UsageKind;

class CountingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 5);
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    private static final String LIBRARY = "VN-TT-MAU1";
    private static final String BOOK = "/item/" + SampleSite.REGISTER;
    private static final String IMAGE = "/iiif/image/3/" + SampleSite.REGISTER + ".0001/";
    private static final String GUARDED = "/iiif/image/3/" + SampleSite.THESIS + ".0001/";

    private final MemoryUsage usage = new MemoryUsage();
    private final Sums sums = new Sums(usage);
    private Instant now = Instant.parse("2026-02-05T03:00:00Z");
    private long nanos;
    private Visitor visitor = Visitor.ANONYMOUS;
    private Sender sender = Sender.PUBLIC;
    private String agent = FIREFOX;
    private final Counting counting = new Counting(
            new SampleSite().catalogue,
            new AccessPolicy(new MovedClock(), ZONE),
            Ark.TEST_NAAN,
            RobotWords.with(List.of()),
            sums,
            () -> nanos);

    private final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    private void ask(String path) {
        ask(path, "203.0.113.9");
    }

    private void ask(String path, String address) {
        int query = path.indexOf('?');
        try {
            counting.count(new Seen(
                    query < 0 ? path : path.substring(0, query),
                    query < 0 ? "" : path.substring(query + 1),
                    InetAddress.getByName(address),
                    agent,
                    visitor,
                    sender));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private Map<UsageKind, String> day(Optional<String> library, LocalDate day) {
        sums.write();
        return told(usage.ofLibrary(library, day, day));
    }

    private Map<UsageKind, String> library() {
        return day(Optional.of(LIBRARY), DAY);
    }

    private Map<UsageKind, String> site() {
        return day(Optional.empty(), DAY);
    }

    /** People/robots by kind. */
    private static Map<UsageKind, String> told(List<Usage> usages) {
        Map<UsageKind, String> told = new TreeMap<>();
        usages.forEach(usage -> told.put(usage.kind(), usage.people() + "/" + usage.robots()));
        return told;
    }

    private Map<UsageKind, String> item(String name) {
        sums.write();
        return told(PublicUsage.months(usage.ofItem("ark:/99999/" + name, DAY.withDayOfMonth(1), DAY.plusDays(1))));
    }

    @Test
    void aUseOfAnItemCountsForItForItsLibraryAndForTheSite() {
        ask(BOOK);

        assertThat(item(SampleSite.REGISTER)).isEqualTo(Map.of(UsageKind.VIEW, "1/0"));
        assertThat(library()).isEqualTo(Map.of(UsageKind.VISIT, "1/0", UsageKind.VIEW, "1/0"));
        assertThat(site()).isEqualTo(library());
    }

    @Test
    void aDoubleClickIsOneView() {
        ask(BOOK);
        pass(Duration.ofSeconds(29));
        ask(BOOK + "?lang=en");
        pass(Duration.ofSeconds(29));
        ask(BOOK);
        assertThat(item(SampleSite.REGISTER)).containsEntry(UsageKind.VIEW, "1/0");

        pass(Duration.ofSeconds(31));
        ask(BOOK);
        assertThat(item(SampleSite.REGISTER)).containsEntry(UsageKind.VIEW, "2/0");
    }

    @Test
    void aReadingIsOneHoweverManyPagesAreTurned() {
        for (int page = 1; page < 10; page++) {
            ask("/iiif/image/3/%s.%04d/info.json".formatted(SampleSite.REGISTER, page));
            ask(BOOK + "/page/%04d".formatted(page));
            pass(Duration.ofMinutes(20));
        }
        assertThat(item(SampleSite.REGISTER)).isEqualTo(Map.of(UsageKind.READ, "1/0"));

        pass(Duration.ofMinutes(31));
        ask(IMAGE + "info.json");
        assertThat(item(SampleSite.REGISTER)).isEqualTo(Map.of(UsageKind.READ, "2/0"));
    }

    @Test
    void aPdfFileThatIsSentInPartsIsOneDownload() {
        for (int part = 0; part < 50; part++) {
            ask(BOOK + ".pdf");
            pass(Duration.ofSeconds(40));
        }
        assertThat(item(SampleSite.REGISTER)).isEqualTo(Map.of(UsageKind.PDF, "1/0"));
    }

    @Test
    void differentPartsAreDifferentDownloads() {
        ask(BOOK + "/page/0001.txt");
        ask(BOOK + "/page/0002.txt");
        ask(BOOK + "/page/0002.txt");
        ask(BOOK + ".ris");
        ask(BOOK + ".bib");
        assertThat(item(SampleSite.REGISTER)).isEqualTo(Map.of(UsageKind.TEXT, "2/0", UsageKind.RECORD, "2/0"));
    }

    @Test
    void aVisitLastsUntilAPause() {
        for (int i = 0; i < 6; i++) {
            ask("/");
            pass(Duration.ofMinutes(29));
        }
        pass(Duration.ofMinutes(2));
        ask("/collections/han-nom");
        assertThat(site()).isEqualTo(Map.of(UsageKind.VISIT, "2/0"));
        assertThat(library()).isEmpty();

        ask("/libraries/" + LIBRARY);
        ask("/libraries/VN-NOT-THERE");
        assertThat(library()).isEqualTo(Map.of(UsageKind.VISIT, "1/0"));
        assertThat(site()).isEqualTo(Map.of(UsageKind.VISIT, "2/0"));
    }

    @Test
    void repeatedUsesKeepAVisitToTheLibraryAlive() {
        for (int i = 0; i < 6; i++) {
            ask(IMAGE + "info.json");
            pass(Duration.ofMinutes(20));
        }
        ask(BOOK);
        assertThat(library()).containsEntry(UsageKind.VISIT, "1/0");
    }

    @Test
    void aSearchCountsForTheLibrariesItIsConfinedToAndOnceForTheSite() {
        ask("/search?q=ba&library=" + LIBRARY + "&library=VN-TT-MAU2&library=VN-NOT-THERE");
        ask("/search?q=ba&page=2&library=" + LIBRARY + "&library=VN-TT-MAU2&library=VN-NOT-THERE");
        ask("/search?q=ba");

        assertThat(site()).containsEntry(UsageKind.SEARCH, "2/0");
        assertThat(library()).containsEntry(UsageKind.SEARCH, "1/0");
        assertThat(day(Optional.of("VN-NOT-THERE"), DAY)).isEmpty();
    }

    @Test
    void aPreviewIsNoReadingAndAReadingBeginsWithTheRight() {
        ask(GUARDED + "info.json");
        ask("/item/" + SampleSite.THESIS + "/page/0001");
        assertThat(item(SampleSite.THESIS)).isEmpty();

        visitor = Visitor.IN_READING_ROOM;
        ask(GUARDED + "info.json");
        assertThat(item(SampleSite.THESIS)).isEqualTo(Map.of(UsageKind.READ, "1/0"));
    }

    @Test
    void robotsAndProgramsAreCountedApart() {
        ask(BOOK);
        agent = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
        ask(BOOK);
        agent = "curl/8.5.0";
        ask(BOOK);
        agent = FIREFOX;
        sender = Sender.PROGRAM;
        ask(BOOK, "203.0.113.77");

        assertThat(item(SampleSite.REGISTER)).isEqualTo(Map.of(UsageKind.VIEW, "1/3"));
        assertThat(library()).isEqualTo(Map.of(UsageKind.VISIT, "1/3", UsageKind.VIEW, "1/3"));
    }

    @Test
    void thoseWhoWorkForTheLibrariesAreNotCountedNeitherIsWhatTheirBrowserAsksWithoutSayingSo() {
        sender = Sender.STAFF;
        ask(BOOK);
        sender = Sender.PUBLIC;
        ask(IMAGE + "info.json");
        assertThat(site()).isEmpty();

        ask(BOOK, "198.51.100.7");
        assertThat(site()).as("somebody else").containsEntry(UsageKind.VIEW, "1/0");
    }

    @Test
    void whoReadsFasterThanPeopleIsARobotUntilTheVisitEnds() {
        for (int i = 0; i < 300; i++) {
            ask("/search?q=" + i);
        }
        assertThat(site()).containsEntry(UsageKind.SEARCH, "100/200");

        pass(Duration.ofMinutes(31));
        ask("/search?q=again");
        assertThat(site()).containsEntry(UsageKind.SEARCH, "101/200");
    }

    @Test
    void aReadingRoomMaySearchAsFastAsAllItsReadersDo() {
        visitor = Visitor.IN_READING_ROOM;
        for (int i = 0; i < 300; i++) {
            ask("/search?q=" + i);
        }
        assertThat(site()).containsEntry(UsageKind.SEARCH, "300/0");
    }

    @Test
    void oneAddressUnderManyNamesIsFoundOutInTheEnd() {
        for (int i = 0; i < 5_000; i++) {
            agent = FIREFOX + " " + i;
            ask(BOOK);
        }
        assertThat(item(SampleSite.REGISTER)).isEqualTo(Map.of(UsageKind.VIEW, "2000/3000"));
    }

    @Test
    void memoryStaysBoundedUnderAFloodOfForgedSenders() {
        int beyond = 300_000;
        for (int i = 0; i < beyond; i++) {
            ask("/search?q=" + i, "10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
        }
        assertThat(counting.remembered()).isLessThanOrEqualTo(300_000);
        assertThat(sums.size()).isLessThan(10);
        assertThat(site()).containsEntry(UsageKind.SEARCH, beyond + "/0");
    }

    @Test
    void atMidnightOfTheZoneANewDayBeginsAndNobodyIsKnownAnyMore() {
        now = Instant.parse("2026-02-05T16:59:50Z");
        ask(BOOK);
        pass(Duration.ofSeconds(11));
        counting.turnDay();
        assertThat(counting.remembered()).isZero();
        ask(BOOK);

        assertThat(day(Optional.of(LIBRARY), DAY)).containsEntry(UsageKind.VIEW, "1/0");
        assertThat(day(Optional.of(LIBRARY), DAY.plusDays(1)))
                .isEqualTo(Map.of(UsageKind.VISIT, "1/0", UsageKind.VIEW, "1/0"));
    }

    @Test
    void aClockThatIsSetBackMakesNoDayNegativeAndNoPauseEndless() {
        now = Instant.parse("2026-02-05T17:00:05Z");
        ask(BOOK);
        now = now.minus(Duration.ofHours(30));
        nanos += Duration.ofSeconds(31).toNanos();
        ask(BOOK);
        assertThat(day(Optional.of(LIBRARY), DAY.plusDays(1))).containsEntry(UsageKind.VIEW, "1/0");
        assertThat(day(Optional.of(LIBRARY), DAY.minusDays(1))).containsEntry(UsageKind.VIEW, "1/0");
    }

    @Test
    void whatIsNotThereOrNotPublicIsNotCounted() {
        ask("/item/zzzzzzzzz");
        ask("/item/%00");
        ask("/data/bcd12345f");
        assertThat(site()).isEqualTo(Map.of(UsageKind.VISIT, "1/0"));
    }

    @Test
    void everySpellingOfANameIsTheSameItem() {
        ask("/iiif/image/3/H4NN-0MX7R.0001/info.json");
        ask(IMAGE + "info.json");
        assertThat(item(SampleSite.REGISTER)).isEqualTo(Map.of(UsageKind.READ, "1/0"));
    }
}
