package org.tangthu.portal.server;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.linkeddata.dump.Dump;
import org.tangthu.linkeddata.dump.DumpKeeper;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.ingest.FolderSource;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.IngestRun;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.ingest.Report;
import org.tangthu.repository.projection.ProjectionRunner;

/** The whole program on a home and a free port, with a client to ask it; it follows no redirect. */
public final class ServedApplication implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK = 50;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home;
    private final Application application;

    private ServedApplication(Path home, Application application) {
        this.home = home;
        this.application = application;
    }

    /** @param environment settings besides the port, such as {@code TANGTHU_LIMITS_MODE} */
    public static ServedApplication start(Path home, Map<String, String> environment) {
        return new ServedApplication(home, Application.start(configuration(home, environment)));
    }

    /** The same by another clock. */
    public static ServedApplication start(Path home, Map<String, String> environment, Clock clock) {
        return new ServedApplication(home, Application.start(configuration(home, environment), clock));
    }

    static Configuration configuration(Path home, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of("TANGTHU_HTTP_PORT", "0"));
        all.putAll(environment);
        return Configuration.read(home, all);
    }

    public Application application() {
        return application;
    }

    /** Every servlet that answers, by its URL patterns. */
    public Map<String, Servlet> doors() {
        return application.doors();
    }

    public Path home() {
        return home;
    }

    public String adminToken() {
        return AdminToken.read(home);
    }

    /** Without a slash at its end. */
    public String base() {
        return application.addresses().base();
    }

    /** Takes in every deposit in the folder, and waits until all of it can be seen. */
    public List<Outcome> ingest(Path folder) throws IOException, InterruptedException {
        Services services = application.services();
        Ingest ingest =
                services.repository().ingest(ImageLimits.DEFAULT, services.gate(), services.projections()::throttle);
        IngestRun run = ingest.run();
        List<Outcome> outcomes = new ArrayList<>();
        for (FolderSource.Found found : FolderSource.find(List.of(folder)).found()) {
            Report report = run.check(found.deposit(), Progress.none());
            outcomes.add(ingest.commit(
                    report.prepared().orElseThrow(() -> new IllegalStateException(report.toString())),
                    "tester",
                    Progress.none()));
        }
        awaitProjections();
        return outcomes;
    }

    /** Until everything committed so far can be seen everywhere. */
    public void awaitProjections() throws InterruptedException {
        ProjectionRunner projections = application.services().projections();
        if (!projections.awaitIdle(PATIENCE)) {
            throw new IllegalStateException("After " + PATIENCE + " still at work: " + projections.status());
        }
    }

    /** Makes a dump of the open data, and waits until it can be had. */
    public void makeDump() throws InterruptedException {
        DumpKeeper dumps = application.services().dumps();
        Optional<Dump> before = dumps.dumps().newest();
        dumps.ask();
        for (long waited = 0; dumps.dumps().newest().equals(before); waited += LOOK) {
            if (waited > PATIENCE.toMillis()) {
                throw new IllegalStateException("No dump after " + PATIENCE + ": " + dumps.status());
            }
            Thread.sleep(LOOK);
        }
    }

    /** How many items a search finds. @param words empty for all items */
    public long found(String words) {
        return application
                .services()
                .search()
                .items()
                .search(SearchQuery.of(words))
                .total();
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofString(), headers);
    }

    /** For images. @param headers names and values in turn */
    public HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
    }

    /** As the administrator. @param headers names and values in turn */
    public HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = "Bearer " + adminToken();
        return send("POST", path, BodyPublishers.ofString(body), BodyHandlers.ofString(), all);
    }

    /** Withdraws or restores an item. @param what {@code withdraw} or {@code restore} */
    public HttpResponse<String> change(String id, String what, int version) throws IOException, InterruptedException {
        return post(
                "/api/items/" + id + "/" + what,
                "{\"reason\": \"other\", \"sentence\": \"Để thử\"}",
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + version + "\"");
    }

    private <T> HttpResponse<T> send(
            String method, String path, BodyPublisher body, HttpResponse.BodyHandler<T> handler, String... headers)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + application.port() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), handler);
    }

    @Override
    public void close() {
        application.close();
    }
}
