package org.tangthu.portal.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tangthu.iiif.pyramid.Jpeg2000;
import org.tangthu.linkeddata.store.SparqlAddress;
import org.tangthu.linkeddata.store.SparqlGenerations;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.config.ConfigurationException;
import org.tangthu.portal.doctor.Finding;
import org.tangthu.portal.server.ServerInfo;
import org.tangthu.repository.ocr.PageFailed;
import org.tangthu.repository.ocr.Tesseract;

/** Looks at everything that can be seen from outside of a running server, and changes nothing. */
final class Diagnosis {
    private static final long GIBIBYTE = 1L << 30;
    private static final long SMALL_HEAP = 600L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HomeOption home;
    private final List<Finding> findings = new ArrayList<>();

    Diagnosis(HomeOption home) {
        this.home = home;
    }

    List<Finding> findings() {
        java();
        jpeg2000();
        tesseract();
        home();
        Optional<Configuration> configuration = configuration();
        configuration.flatMap(each -> each.stores().sparql()).ifPresent(this::rdf);
        configuration.ifPresent(this::addresses);
        return List.copyOf(findings);
    }

    private void java() {
        findings.add(Finding.good("Java " + Runtime.version() + " from " + System.getProperty("java.home")));
        long heap = Runtime.getRuntime().maxMemory();
        String text = "heap of at most " + (heap >> 20) + " MB";
        findings.add(
                heap < SMALL_HEAP
                        ? Finding.doubtful(text + "; large images want 768 MB (TANGTHU_JAVA_OPTS=-Xmx768m)")
                        : Finding.good(text));
    }

    private void jpeg2000() {
        findings.add(Jpeg2000.ofThisMachine()
                .program()
                .map(program -> Finding.good("JPEG 2000 is decoded by " + program))
                .orElse(Finding.doubtful("opj_decompress is not installed (Debian: libopenjp2-tools): only JPEG 2000"
                        + " masters of up to 20 megapixels are accepted, and decoding them takes long")));
    }

    private void tesseract() {
        try {
            findings.add(Tesseract.find(System.getenv().getOrDefault("PATH", ""))
                    .map(program -> Finding.good(
                            program.engine() + " reads pages, with the models " + String.join(", ", program.models())))
                    .orElse(Finding.doubtful("pages without text cannot be read; " + Tesseract.INSTALL)));
        } catch (PageFailed e) {
            findings.add(Finding.bad("pages cannot be read: " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            findings.add(Finding.bad("Tesseract was not asked: interrupted"));
        }
    }

    private void home() {
        Path folder = home.path();
        if (!Files.isDirectory(folder)) {
            findings.add(Finding.doubtful("there is no home " + folder + " yet; demo, serve or ingest makes it"));
        } else if (!Files.isWritable(folder)) {
            findings.add(Finding.bad("the home " + folder + " cannot be written by this user"));
        } else {
            findings.add(space(folder));
        }
    }

    private static Finding space(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            String text = "home " + folder + " with " + free / GIBIBYTE + " GB free";
            return free < GIBIBYTE ? Finding.bad(text + "; nothing can be taken in soon") : Finding.good(text);
        } catch (IOException e) {
            return Finding.bad("the free space of " + folder + " cannot be read: " + e);
        }
    }

    private Optional<Configuration> configuration() {
        try {
            Configuration configuration = home.configuration();
            findings.add(Finding.good("configuration " + home.path().resolve(Configuration.FILE)));
            return Optional.of(configuration);
        } catch (ConfigurationException e) {
            e.getMessage().lines().forEach(line -> findings.add(Finding.bad(line)));
            return Optional.empty();
        }
    }

    private void rdf(SparqlAddress store) {
        List<String> problems = SparqlGenerations.problems(store);
        problems.forEach(problem -> findings.add(Finding.bad(problem)));
        if (problems.isEmpty()) {
            findings.add(Finding.good("the RDF store at " + store + " answers as it should"));
        }
    }

    private void addresses(Configuration configuration) {
        Optional<ServerInfo> server = ServerInfo.read(home.path());
        if (server.isEmpty()) {
            findings.add(Finding.doubtful("no server runs on this home, so its addresses were not tried"));
            return;
        }
        findings.add(health(server.get().url()));
        configuration.site().baseUrl().ifPresent(base -> findings.add(health(base)));
        if (configuration.site().isPublic()
                && configuration.http().trustedProxies().isEmpty()) {
            findings.add(Finding.doubtful("baseUrl is public and http.trustedProxies is empty: behind a proxy all"
                    + " visitors would share one budget"));
        }
    }

    private static Finding health(String base) {
        String address = base + "/health";
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String text = address + " answers " + response.statusCode();
            return response.statusCode() == 200
                    ? health(text, response.body())
                    : Finding.bad(text + ": " + response.body());
        } catch (IOException e) {
            return Finding.bad(address + " cannot be reached: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.bad(address + " was not asked: interrupted");
        }
    }

    /** What only makes the service less than it should be is told with 200. */
    private static Finding health(String text, String body) {
        try {
            String wrong = JSON.readTree(body).path("stores").properties().stream()
                    .filter(store -> !store.getValue().path("status").asText().equals("up"))
                    .map(Diagnosis::told)
                    .collect(Collectors.joining("; "));
            return wrong.isEmpty() ? Finding.good(text) : Finding.doubtful(text + " and is degraded: " + wrong);
        } catch (JsonProcessingException e) {
            return Finding.doubtful(text + " with something that is no state of a server");
        }
    }

    /** Reasons are told on this machine alone. */
    private static String told(Map.Entry<String, JsonNode> store) {
        String reason = store.getValue().path("reason").asText();
        return store.getKey() + (reason.isEmpty() ? "" : " (" + reason + ")");
    }
}
