package org.tangthu.linkeddata.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.prepared.FileSink;
import org.tangthu.linkeddata.prepared.PreparedFile;
import org.tangthu.linkeddata.prepared.Sum;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.DamagedRecord;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.SampleEntities;

class SitemapRecipeTest {
    private static final String BASE = "https://library.example.vn";
    private static final Instant BEGINNING = Instant.parse("2026-02-05T05:00:00Z");

    @TempDir
    Path home;

    private MovableClock clock;
    private RepositoryCore core;

    @BeforeEach
    void open() {
        clock = new MovableClock(BEGINNING);
        core = RepositoryCore.open(RepositorySettings.local(home), clock);
    }

    @AfterEach
    void close() {
        core.close();
    }

    private void commit(Entity entity) {
        int version =
                core.catalogue().find(entity.id()).map(found -> found.version()).orElse(0);
        Event event = version == 0 ? Event.CREATED : Event.UPDATED;
        core.committer().commit(Change.of(entity, event, "tester", version));
    }

    private SitemapRecipe recipe(UrlSet parts) {
        return new SitemapRecipe(
                core.feed(),
                core.catalogue(),
                new PublicItems(core.catalogue(), core.access(), Ark.TEST_NAAN),
                core.access(),
                new Addresses(BASE),
                List.of("/", "/open-data"),
                "edition",
                parts);
    }

    private Map<String, String> made(UrlSet parts) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        FileSink sink = new FileSink() {
            @Override
            public PreparedFile write(String name, Content content) throws IOException {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                content.writeTo(out);
                files.put(name, wellFormed(out.toByteArray()));
                Sum sum = new Sum(out.size(), "0".repeat(64));
                return new PreparedFile(name, sum, sum, true);
            }

            @Override
            public String asked(String name) {
                return "1-" + name;
            }
        };
        recipe(parts).make(core.feed().head(clock.instant()), sink);
        return files;
    }

    private static String wellFormed(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return new String(xml, StandardCharsets.UTF_8);
    }

    private static List<String> all(String xml, String element) {
        return Pattern.compile("<" + element + ">([^<]*)</" + element + ">")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String page(Item item) {
        return BASE + "/item/" + item.ark().name();
    }

    @Test
    void anItemThatCannotBeReadKeepsNoOtherFromBeingListed() throws Exception {
        for (int number = 1; number <= 3; number++) {
            commit(SampleEntities.item(number));
        }
        DamagedRecord.of(SampleEntities.item(2), home);

        assertThat(all(made(UrlSet.PROTOCOL).get("items-1.xml"), "loc"))
                .containsExactly(page(SampleEntities.item(1)), page(SampleEntities.item(3)));
    }

    @Test
    void theIndexNamesEveryPartOfThisSetAtItsAddress() throws Exception {
        commit(SampleEntities.item(1));
        Map<String, String> files = made(UrlSet.PROTOCOL);

        assertThat(files).containsOnlyKeys("pages-1.xml", "items-1.xml", "sitemap.xml");
        assertThat(all(files.get("sitemap.xml"), "loc"))
                .containsExactly(BASE + "/sitemap.xml?part=1-pages-1", BASE + "/sitemap.xml?part=1-items-1");
    }

    @Test
    void anItemStandsThereWithTheMomentOfItsLastChangeAndBothLanguages() throws Exception {
        Item item = SampleEntities.item(1);
        commit(item);
        clock.move(Duration.ofHours(1));
        commit(item);
        String items = made(UrlSet.PROTOCOL).get("items-1.xml");

        assertThat(all(items, "loc")).containsExactly(page(item));
        assertThat(all(items, "lastmod").stream().map(Instant::parse))
                .containsExactly(core.feed().find(item.id()).orElseThrow().at());
        assertThat(items)
                .contains("hreflang=\"vi\" href=\"" + page(item) + "\"")
                .contains("hreflang=\"en\" href=\"" + page(item) + "?lang=en\"");
    }

    @Test
    void whatIsNotPublicOrNoLongerIsLeftOut() throws Exception {
        Item stays = SampleEntities.item(1);
        Item goes = SampleEntities.item(2);
        commit(stays);
        commit(goes);
        commit(SampleEntities.item(3).withState(State.DRAFT));
        assertThat(all(made(UrlSet.PROTOCOL).get("items-1.xml"), "loc")).containsExactly(page(stays), page(goes));

        commit(goes.withState(State.WITHDRAWN));
        assertThat(all(made(UrlSet.PROTOCOL).get("items-1.xml"), "loc")).containsExactly(page(stays));
    }

    @Test
    void thePagesOfTheSiteItsLibrariesAndCollectionsStandInAPartOfTheirOwn() throws Exception {
        commit(SampleEntities.library());

        assertThat(all(made(UrlSet.PROTOCOL).get("pages-1.xml"), "loc"))
                .containsExactly(
                        BASE + "/",
                        BASE + "/open-data",
                        BASE + "/libraries/" + SampleEntities.library().id());
    }

    @Test
    void aPartHoldsNoMoreAddressesThanItMay() throws Exception {
        for (int number = 1; number <= 5; number++) {
            commit(SampleEntities.item(number));
        }
        Map<String, String> files = made(new UrlSet(2, UrlSet.PROTOCOL.room()));

        assertThat(files).containsOnlyKeys("pages-1.xml", "items-1.xml", "items-2.xml", "items-3.xml", "sitemap.xml");
        assertThat(List.of("items-1.xml", "items-2.xml", "items-3.xml"))
                .extracting(name -> all(files.get(name), "loc").size())
                .containsExactly(2, 2, 1);
    }

    @Test
    void aPartHoldsNoMoreBytesThanItMay() throws Exception {
        for (int number = 1; number <= 5; number++) {
            commit(SampleEntities.item(number));
        }
        long room = UrlSet.RESERVE + 1_000;
        Map<String, String> files = made(new UrlSet(50_000, room));

        assertThat(files.keySet()).filteredOn(name -> name.startsWith("items-")).hasSizeGreaterThan(1);
        assertThat(files.values()).allSatisfy(xml -> assertThat(xml.length()).isLessThan((int) room));
        assertThat(files.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("items-"))
                        .flatMap(file -> all(file.getValue(), "loc").stream()))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }
}
