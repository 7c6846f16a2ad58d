package org.tangthu.iiif.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.testing.MemoryViewerSessions;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.object.Folders;
import org.tangthu.repository.testing.SampleEntities;

/** A real server with one page of every kind of guarded item; token pages are their message and target, one to a line. */
final class AuthServer implements BeforeEachCallback, AfterEachCallback {
    static final Origin VIEWER = new Origin("https://viewer.example.org");
    static final Group GROUP = new Group(SampleEntities.LIBRARY, "researchers");
    static final Visitor MEMBER = new Visitor(false, Set.of(GROUP), Map.of());

    final Item open = SampleEntities.item(1);
    final Item onSite = SampleEntities.item(2, AccessLevel.ON_SITE);
    final Item restricted = SampleEntities.item(3)
            .withRights(new Rights(Optional.empty(), AccessLevel.RESTRICTED, List.of(GROUP.name()), Optional.empty()));
    final Item lending = SampleEntities.item(4, AccessLevel.LENDING);
    final Item embargoed = SampleEntities.embargoed(5, LocalDate.of(2030, 1, 1));
    final Item described = SampleEntities.item(6, AccessLevel.METADATA_ONLY);
    final Item draft = SampleEntities.item(7).withState(State.DRAFT);
    final Item withdrawn = SampleEntities.item(8).withState(State.WITHDRAWN);

    TestRepository repository;
    TestServer server;
    private Path folder;
    private Iiif iiif;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("auth");
        repository = new TestRepository(folder);
        iiif = repository.iiif();
        Item[] items = {open, onSite, restricted, lending, embargoed, described, draft, withdrawn};
        for (Item item : items) {
            repository.put(item, TestPictures.grey(600, 800));
        }
        repository.project(iiif, items);
        Map<String, HttpServlet> doors = new HashMap<>(iiif.servlets());
        doors.putAll(iiif.tokenDoors((message, target) -> message + "\n" + target));
        server = new TestServer(folder, doors);
    }

    MemoryViewerSessions sessions() {
        return repository.sessions();
    }

    /** The cookie of a session that was opened from {@link #VIEWER}. */
    String cookie(Visitor visitor) {
        return cookie(sessions().open(visitor, Set.of(VIEWER)));
    }

    static String cookie(String secret) {
        return "viewer=" + secret;
    }

    JsonNode probe(Item item, String... headers) throws IOException {
        HttpResponse<byte[]> answer = server.get(probeAddress(item), headers);
        return json(answer);
    }

    static String probeAddress(Item item) {
        return "/iiif/auth/2/probe/" + item.ark().name() + ".0001";
    }

    JsonNode information(int version, Item item, String... headers) throws IOException {
        return json(server.get(address(version, item) + "/info.json", headers));
    }

    static String address(int version, Item item) {
        return "/iiif/image/" + version + "/" + item.ark().name() + ".0001";
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        server.close();
        iiif.close();
        Folders.delete(folder);
    }
}
