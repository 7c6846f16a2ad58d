package org.tangthu.portal.pages.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.pages.kept.KeptPages;
import org.tangthu.portal.search.SearchIndex;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.NotedCatalogue;
import org.tangthu.repository.journal.JournalBell;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.journal.RecentChanges;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.MemoryJournal;

/** Pages that are asked for again, while the catalogue and the index behind them are watched. */
class KeptPagesHttpTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");
    private static final String REGISTER = "/item/" + SampleSite.REGISTER;

    private final SampleSite site = new SampleSite();
    private final MemoryJournal journal = new MemoryJournal();
    private final JournalBell bell = new JournalBell();
    private final RecentChanges changes = new RecentChanges(journal, bell);
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger searches = new AtomicInteger();

    @TempDir
    Path folder;

    private PagesServer server;

    @BeforeEach
    void start() throws Exception {
        NotedCatalogue catalogue = new NotedCatalogue(counted());
        SearchIndex found = site.search();
        SearchIndex search = query -> {
            searches.incrementAndGet();
            return found.search(query);
        };
        Pages pages = site.pages(ADDRESSES, catalogue, search);
        KeptPages kept = new KeptPages(1 << 20, catalogue, changes, Optional::empty, site::today, System::nanoTime);
        server = new PagesServer(
                folder,
                new PagesApplication(pages, Optional.of(kept), ADDRESSES, "b1")
                        .with(site.sitePages(ADDRESSES, catalogue, search))
                        .with(site.browse(ADDRESSES)));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        changes.close();
    }

    private Catalogue counted() {
        return (Catalogue) Proxy.newProxyInstance(
                Catalogue.class.getClassLoader(), new Class<?>[] {Catalogue.class}, (proxy, method, arguments) -> {
                    reads.incrementAndGet();
                    return method.invoke(site.catalogue, arguments);
                });
    }

    private void commit(Entity entity) {
        journal.append(new JournalLine(site.catalogue.put(entity), Optional.empty(), Optional.empty()));
        bell.ring();
    }

    private Entity entity(String id) {
        return site.catalogue.find(id).orElseThrow().entity();
    }

    private Item register() {
        return (Item) entity(new Ark(Ark.TEST_NAAN, SampleSite.REGISTER).toString());
    }

    @Test
    void aPageThatIsAskedForAgainCostsNoLookAtTheCatalogueOrTheIndex() throws Exception {
        for (String path : List.of(
                "/",
                REGISTER,
                REGISTER + "?lang=en",
                REGISTER + "/page/0002",
                REGISTER + "/similar",
                "/libraries/VN-TT-MAU1",
                "/collections/han-nom-mau",
                "/exhibitions",
                "/exhibitions/dia-chi-mau",
                "/embed/new?library=VN-TT-MAU1",
                "/embed/search",
                "/browse",
                "/browse/subjects",
                "/about",
                "/accessibility",
                "/standards",
                "/search?q=b%E1%BA%A1")) {
            String first = server.get(path).body();
            int read = reads.get();
            int searched = searches.get();
            HttpResponse<String> again = server.get(path);
            assertThat(again.statusCode()).as(path).isEqualTo(200);
            assertThat(again.body()).as(path).isEqualTo(first);
            assertThat(reads).as(path).hasValue(read);
            assertThat(searches).as(path).hasValue(searched);
        }
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        for (String path :
                List.of("/", REGISTER, "/libraries/VN-TT-MAU1", "/search?q=b%E1%BA%A1", "/browse", "/about")) {
            HttpResponse<String> first = server.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).as(path).startsWith("W/\"").endsWith("-vi-b1\"");
            assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
            assertThat(first.headers().firstValue("Vary").orElse("")).containsIgnoringCase("Accept-Encoding");
            HttpResponse<String> unchanged = server.get(path, "If-None-Match", tag);
            assertThat(unchanged.statusCode()).as(path).isEqualTo(304);
            assertThat(unchanged.headers().firstValue("ETag")).contains(tag);
        }
    }

    @Test
    void itIsSentPackedToThoseWhoReadThat() throws Exception {
        String plain = server.get(REGISTER).body();
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + REGISTER))
                .header("Accept-Encoding", "gzip, br")
                .build();
        HttpResponse<byte[]> packed = HttpClient.newHttpClient().send(asked, BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValueAsLong("Content-Length")).hasValue(packed.body().length);
        assertThat(packed.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        }
        assertThat(server.get(REGISTER, "Accept-Encoding", "gzip;q=0").body()).isEqualTo(plain);
    }

    @Test
    void anotherVersionOfWhateverItNamesIsSeenAtOnce() throws Exception {
        String tag = server.get(REGISTER).headers().firstValue("ETag").orElseThrow();
        commit(entity("VN-TT-MAU1"));
        assertThat(server.get(REGISTER, "If-None-Match", tag).statusCode())
                .as("its library")
                .isEqualTo(200);
        commit(register().withState(State.WITHDRAWN));
        assertThat(server.get(REGISTER).statusCode()).isEqualTo(410);
        assertThat(server.get("/").body()).doesNotContain(REGISTER);
        commit(register().withState(State.PUBLISHED));
        assertThat(server.get(REGISTER).statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestForTheHeadAloneIsAnsweredLikeTheWhole() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + REGISTER))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        for (int i = 0; i < 2; i++) {
            HttpResponse<Void> head = HttpClient.newHttpClient().send(asked, BodyHandlers.discarding());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("ETag")).isPresent();
        }
    }
}
