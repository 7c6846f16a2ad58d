package org.tangthu.iiif.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.discovery.http.DiscoveryServlet;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

/** A harvester that knows the specification alone, against a real repository that is being written to. */
class HarvestTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "https://thuvien.example.vn";
    private static final int ITEMS = 12;
    private static final int SPAN = 7;

    private TestRepository repository;
    private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        repository = TestRepository.in(folder.resolve("home"));
        Discovery discovery = new Discovery(repository.core().journal(), new Addresses(BASE), SPAN);
        server = new TestServer(folder, Map.of(DiscoveryServlet.PATH + "/*", new DiscoveryServlet(discovery, "b1")));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        repository.close();
    }

    @Test
    void endsWithExactlyWhatIsLiveHoweverMuchIsWrittenMeanwhile() {
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(new Random(5), 100));
        Harvester harvester = new Harvester();
        do {
            harvester.crawl();
        } while (!writing.isDone());
        writing.join();
        harvester.crawl();

        assertThat(harvester.held).isEqualTo(live());
        Harvester late = new Harvester();
        late.crawl();
        assertThat(late.held).as("of one that comes later").isEqualTo(live());
    }

    @Test
    void pagesThatWereClosedAreTheSameAfterMoreWasWrittenAndAfterSqlIsRebuilt() {
        write(new Random(6), 60);
        Map<String, String> closed = closed();
        assertThat(closed).hasSizeGreaterThan(3);
        write(new Random(7), 30);
        assertThat(closed()).containsAllEntriesOf(closed);

        repository.core().rebuildSql();
        assertThat(closed()).containsAllEntriesOf(closed);
    }

    @Test
    void whatWasNeverPublishedIsNowhere() {
        Item draft = SampleEntities.item(99).withState(State.DRAFT);
        repository.commit(draft, SampleEntities.pages(1));
        repository.commit(draft.withState(State.APPRAISED));
        repository.commit(SampleEntities.item(1), SampleEntities.pages(1));
        assertThat(activities()).hasSize(1);
        assertThat(activities().toString()).doesNotContain(draft.ark().name());
    }

    @Test
    void everyReasonIsToldAsWhatItIsForAHarvester() {
        Item item = SampleEntities.item(1);
        repository.commit(item.withState(State.DRAFT), SampleEntities.pages(1));
        repository.commit(item);
        repository.commit(
                item.withRights(SampleEntities.item(1, AccessLevel.ON_SITE).rights()));
        repository.commit(item.withRights(
                SampleEntities.item(1, AccessLevel.METADATA_ONLY).rights()));
        repository.commit(item);
        repository.commit(item.withState(State.WITHDRAWN));
        repository.commit(item);
        repository.commit(item.withState(State.DRAFT));
        assertThat(activities().stream()
                        .map(activity -> activity.path("type").textValue())
                        .toList())
                .containsExactly("Create", "Update", "Delete", "Create", "Delete", "Create", "Delete");
    }

    @Test
    void closedPagesMayBeKeptForGoodAndOthersAreAskedForAgain() {
        write(new Random(8), 40);
        HttpResponse<byte[]> all = server.get("/iiif/discovery/1/activity/all");
        assertThat(all.headers().firstValue("Content-Type"))
                .contains("application/ld+json;profile=\"http://iiif.io/api/discovery/1/context.json\"");
        assertThat(all.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(all.headers().firstValue("Cache-Control")).contains("public, no-cache");
        String tag = all.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/iiif/discovery/1/activity/all", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        String first = closed().keySet().iterator().next();
        assertThat(server.get(first).headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
        repository.commit(SampleEntities.item(50), SampleEntities.pages(1));
        assertThat(server.get("/iiif/discovery/1/activity/all", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoPageIsNotFound() {
        for (String path : List.of(
                "",
                "/activity",
                "/activity/page/0",
                "/activity/page/-1",
                "/activity/page/01",
                "/activity/page/99",
                "/activity/page/99999999999999999999",
                "/activity/page/1/2")) {
            assertThat(server.get("/iiif/discovery/1" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    /** Anything that may happen to items, by chance. */
    private void write(Random random, int times) {
        for (int i = 0; i < times; i++) {
            int number = random.nextInt(ITEMS);
            AccessLevel access = AccessLevel.values()[random.nextInt(AccessLevel.values().length)];
            State state =
                    random.nextInt(3) == 0 ? State.values()[random.nextInt(State.values().length)] : State.PUBLISHED;
            Item item = SampleEntities.item(number, access).withState(state);
            if (random.nextInt(4) == 0) {
                repository.commit(item, SampleEntities.pages(random.nextInt(3)));
            } else {
                repository.commit(item);
            }
        }
    }

    private Set<String> live() {
        AccessPolicy policy = repository.core().access();
        return repository.core().catalogue().list(EntityKind.ITEM, "", 1_000).stream()
                .filter(head -> head.pageCount() > 0)
                .map(CatalogueEntry::entity)
                .map(Item.class::cast)
                .filter(item -> item.state() == State.PUBLISHED && policy.imagesForSomebody(item))
                .map(item -> new Addresses(BASE).manifest(item.ark()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<JsonNode> activities() {
        List<JsonNode> activities = new ArrayList<>();
        JsonNode page = fetch(
                fetch(BASE + "/iiif/discovery/1/activity/all").at("/first/id").textValue());
        while (true) {
            page.path("orderedItems").forEach(activities::add);
            if (!page.has("next")) {
                return activities;
            }
            page = fetch(page.at("/next/id").textValue());
        }
    }

    /** All pages with a next one, by their path. */
    private Map<String, String> closed() {
        Map<String, String> pages = new TreeMap<>();
        JsonNode page = fetch(
                fetch(BASE + "/iiif/discovery/1/activity/all").at("/first/id").textValue());
        while (page.has("next")) {
            pages.put(page.path("id").textValue().substring(BASE.length()), page.toString());
            page = fetch(page.at("/next/id").textValue());
        }
        return pages;
    }

    private JsonNode fetch(String address) {
        HttpResponse<byte[]> answer = server.get(address.substring(BASE.length()));
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The algorithms of sections 3.5.1 and 3.5.2. */
    private final class Harvester {
        final Set<String> held = new TreeSet<>();
        private String lastCrawl = "";

        void crawl() {
            Set<String> processed = new TreeSet<>();
            String newest = lastCrawl;
            String next = fetch(BASE + "/iiif/discovery/1/activity/all")
                    .at("/last/id")
                    .textValue();
            while (!next.isEmpty()) {
                JsonNode page = fetch(next);
                next = page.at("/prev/id").asText();
                JsonNode items = page.path("orderedItems");
                for (int i = items.size() - 1; i >= 0; i--) {
                    String end = items.get(i).path("endTime").textValue();
                    newest = end.compareTo(newest) > 0 ? end : newest;
                    if (end.compareTo(lastCrawl) < 0) {
                        next = "";
                        break;
                    }
                    process(items.get(i), processed);
                }
            }
            lastCrawl = newest;
        }

        private void process(JsonNode activity, Set<String> processed) {
            String manifest = activity.at("/object/id").textValue();
            if (processed.add(manifest)) {
                if (activity.path("type").textValue().equals("Delete")) {
                    held.remove(manifest);
                } else {
                    held.add(manifest);
                }
            }
        }
    }
}
