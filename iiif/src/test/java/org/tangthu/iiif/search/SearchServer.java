package org.tangthu.iiif.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.testing.MemoryPageTextSearch;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.object.Folders;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.text.Box;

/**
 * A real server with items of every access, as both versions of the Content Search API search them; a test says what their
 * texts have. The second page of each was read by a machine.
 */
public final class SearchServer implements BeforeAllCallback, AfterAllCallback {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final Item open = SampleEntities.item(1);
    final Item onSite = SampleEntities.item(2, AccessLevel.ON_SITE);
    final Item described = SampleEntities.item(3, AccessLevel.METADATA_ONLY);
    final Item draft = SampleEntities.item(4).withState(State.DRAFT);
    final Item withdrawn = SampleEntities.item(5).withState(State.WITHDRAWN);

    private Path folder;
    private TestRepository repository;
    private Iiif iiif;
    private TestServer server;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("search");
        repository = new TestRepository(folder);
        iiif = repository.iiif();
        for (Item item : List.of(open, onSite, described, draft, withdrawn)) {
            List<Page> pages = new ArrayList<>(SampleEntities.pages(3).pages());
            Machine machine = new Machine(
                    Optional.of("tesseract"), Optional.of("5.3.0"), List.of(), Optional.empty(), Optional.empty());
            pages.set(1, read(pages.get(1), machine));
            repository.put(item, new PageList(pages, List.of(), 3));
        }
        server = new TestServer(folder, iiif.servlets());
    }

    private static Page read(Page page, TextOrigin origin) {
        return page.withText(Page.TextFile.deposited(
                page.name(), page.name() + ".xml", Page.TextFormat.ALTO, "0".repeat(128), origin));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        server.close();
        iiif.close();
        Folders.delete(folder);
    }

    public MemoryPageTextSearch texts() {
        return repository.inside();
    }

    /** A page on which these passages match. */
    public static PageMatch page(int number, Passage... passages) {
        return new PageMatch("%04d".formatted(number), number == 2, List.of(passages));
    }

    /** Words on one line. */
    public static Passage passage(String before, String words, String after, Box box) {
        return new Passage(before, words, after, List.of(new Passage.Line(words, box)), MatchKind.EXACT);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return server.get(path, headers);
    }

    HttpResponse<byte[]> getOnSite(String path) {
        return server.getOnSite(path);
    }

    HttpResponse<byte[]> send(String method, String path) {
        return server.send(method, path);
    }

    /** The answer of a service of the open item. @param service such as {@code 2} or {@code 1/autocomplete} */
    public JsonNode ask(String version, String service, String query) throws IOException {
        HttpResponse<byte[]> answer =
                server.get("/iiif/search/" + version + "/" + open.ark().name() + service + "?" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** A tree with the addresses of the open item in the places of {@code {search}}, {@code {canvas}} and {@code {item}}. */
    public JsonNode expected(String version, String json) throws IOException {
        String name = open.ark().name();
        return JSON.readTree(json.replace("{search}", TestRepository.BASE + "/iiif/search/" + version + "/" + name)
                .replace("{canvas}", TestRepository.BASE + "/iiif/presentation/3/" + name + "/canvas"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
