package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.glassfish.jersey.servlet.ServletContainer;
import org.tangthu.portal.account.Identities;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.limits.AccessTokens;
import org.tangthu.portal.limits.LimitsFilter;
import org.tangthu.portal.limits.SecurityHeaders;
import org.tangthu.portal.network.TrustedProxies;
import org.tangthu.portal.robots.RobotSettings;
import org.tangthu.portal.robots.Robots;

/** REST alone in a real server on a free port, and a client for it. */
final class ApiServer implements AutoCloseable {
    static final String TOKEN = "an administrator's token of some length";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param identities who is behind API tokens */
    ApiServer(ApiApplication application, Identities identities, Path work) throws LifecycleException {
        Logger.getLogger("").setLevel(Level.SEVERE);
        tomcat.setBaseDir(work.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setEncodedSolidusHandling("passthrough");
        Context context = tomcat.addContext("", work.toString());
        FilterDef limits = new FilterDef();
        limits.setFilterName("limits");
        limits.setFilter(limits(identities, work));
        context.addFilterDef(limits);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("limits");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
        Tomcat.addServlet(context, "api", new ServletContainer(application));
        context.addServletMapping("/api/*", "api");
        tomcat.start();
    }

    private static LimitsFilter limits(Identities identities, Path work) {
        return new LimitsFilter(
                Configuration.read(work, Map.of()).limits(),
                new TrustedProxies(List.of()),
                List.of(),
                new AccessTokens(TOKEN, Set.of()),
                identities,
                Robots.of(RobotSettings.none()),
                new SecurityHeaders("http://localhost"),
                System::nanoTime);
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** What came back, its body read as JSON where there is one. */
    record Answer(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + http.body(), e);
            }
        }
    }

    Answer get(String path, String... headers) throws Exception {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** As the administrator. */
    Answer post(String path, String... headers) throws Exception {
        return administer("POST", path, BodyPublishers.noBody(), headers);
    }

    Answer administer(String method, String path, BodyPublisher body, String... headers) throws Exception {
        String[] more = Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = "Authorization";
        more[headers.length + 1] = "Bearer " + TOKEN;
        return send(method, path, body, more);
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) throws Exception {
        URI address = URI.create("http://localhost:" + port() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
