package org.tangthu.portal.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tangthu.portal.config.Configuration;

/** The whole program on a home and a free port, with a client to ask it. */
public final class ServedApplication implements AutoCloseable {
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

    static Configuration configuration(Path home, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of("TANGTHU_HTTP_PORT", "0"));
        all.putAll(environment);
        return Configuration.read(home, all);
    }

    public Application application() {
        return application;
    }

    public String adminToken() {
        return AdminToken.read(home);
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + application.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        application.close();
    }
}
