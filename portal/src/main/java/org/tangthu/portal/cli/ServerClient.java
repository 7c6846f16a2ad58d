package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.server.AdminToken;
import org.tangthu.portal.server.ServerInfo;

/** Asks the server that runs on a home, as its administrator. */
final class ServerClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration UPLOAD_PATIENCE = Duration.ofHours(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final String token;

    private ServerClient(ServerInfo server, String token) {
        this.url = server.url();
        this.token = token;
    }

    /** @throws PortalException if no server on this home says where it listens */
    static ServerClient of(Path home) {
        ServerInfo server = ServerInfo.read(home)
                .orElseThrow(() -> new PortalException("The home " + home
                        + " is in use, but by no running server (perhaps another command, or a server that is just starting);"
                        + " wait a moment and try again"));
        return new ServerClient(server, AdminToken.read(home));
    }

    String url() {
        return url;
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    /** @param body empty for none */
    JsonNode post(String path, Optional<JsonNode> body) {
        BodyPublisher publisher =
                body.map(json -> BodyPublishers.ofString(json.toString())).orElseGet(BodyPublishers::noBody);
        return send(request(path).header("Content-Type", "application/json").POST(publisher));
    }

    /** Sends a file. */
    void put(String path, Path file) throws IOException {
        send(request(path)
                .timeout(UPLOAD_PATIENCE)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofFile(file)));
    }

    JsonNode put(String path, JsonNode body) {
        return send(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    JsonNode delete(String path) {
        return send(request(path).DELETE());
    }

    /** Commits whatever version the entity is at. */
    JsonNode commit(String path) {
        return send(request(path).header("If-Match", "*").POST(BodyPublishers.noBody()));
    }

    /** A name as one segment of a path. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            JsonNode json = JSON.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw new PortalException("The server at " + url + " answered " + response.statusCode() + " to "
                        + request.uri().getPath() + ": "
                        + json.path("detail").asText(json.path("title").asText()));
            }
            return json;
        } catch (IOException e) {
            throw new PortalException("The server at " + url + " cannot be asked (" + e + "); is it still running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException("Interrupted while asking the server at " + url, e);
        }
    }
}
