package org.tangthu.portal.server;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.config.HttpSettings;
import org.tangthu.portal.limits.AccessTokens;
import org.tangthu.portal.limits.LimitsFilter;
import org.tangthu.portal.limits.SecurityHeaders;
import org.tangthu.portal.network.TrustedProxies;
import org.tangthu.portal.ops.Health;
import org.tangthu.portal.ops.HealthServlet;
import org.tangthu.portal.ops.Metrics;
import org.tangthu.portal.ops.MetricsServlet;
import org.tangthu.portal.ops.RequestMetrics;
import org.tangthu.repository.address.Addresses;

/** The running server: every part is made here, in order, and ended in the reverse order. */
public final class Application implements AutoCloseable {
    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(3);

    private final Configuration configuration;
    private final Cleanup cleanup;
    private final WebServer web;
    private final Addresses addresses;

    private Application(Configuration configuration, Cleanup cleanup) {
        this.configuration = configuration;
        this.cleanup = cleanup;
        Home home = cleanup.add(Home.open(configuration.home()));
        cleanup.add(LogFiles.in(home.folder("logs")));
        this.web = cleanup.add(WebServer.bind(configuration.http(), home.folder("tmp/web")));
        this.addresses = configuration.site().addresses(web.port());
        PrometheusMeterRegistry metrics = Metrics.registry();
        Health health = cleanup.add(new Health(List.of(), HEALTH_PATIENCE));

        web.mount(new RequestLog(new RequestMetrics(metrics)));
        web.mount(new ErrorAnswers(new ErrorPage(addresses)));
        web.mount("limits", limits(home));
        web.mount("health", new HealthServlet(health), "/health");
        web.mount("metrics", new MetricsServlet(metrics), "/metrics");
        web.mount("otherwise", new NotFoundServlet(), "/");
        web.start();
        home.announce(new ServerInfo(
                ProcessHandle.current().pid(), configuration.http().reachable(), web.port()));
    }

    /**
     * Starts the server; it answers when this returns.
     *
     * @throws org.tangthu.portal.PortalException if the home is in use or the port is taken; nothing is left running then
     */
    public static Application start(Configuration configuration) {
        return Cleanup.guard(cleanup -> new Application(configuration, cleanup));
    }

    private LimitsFilter limits(Home home) {
        HttpSettings http = configuration.http();
        return new LimitsFilter(
                configuration.limits(),
                new TrustedProxies(http.trustedProxies()),
                http.readingRooms(),
                new AccessTokens(home.adminToken(), configuration.limits().tokens()),
                new SecurityHeaders(addresses.base()),
                System::nanoTime);
    }

    /** The port in use. */
    public int port() {
        return web.port();
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Ends everything; running requests get some seconds to finish. */
    @Override
    public void close() {
        cleanup.close();
    }
}
