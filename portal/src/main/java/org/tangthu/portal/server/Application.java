package org.tangthu.portal.server;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.glassfish.jersey.servlet.ServletContainer;
import org.tangthu.iiif.image.AnswerCounts;
import org.tangthu.iiif.image.ImageAnswer;
import org.tangthu.linkeddata.Harvest;
import org.tangthu.linkeddata.sparql.GuardedQueries;
import org.tangthu.linkeddata.store.StoreFigures;
import org.tangthu.portal.api.SearchDoors;
import org.tangthu.portal.api.http.ApiApplication;
import org.tangthu.portal.atom.AtomFeeds;
import org.tangthu.portal.atom.ResultFeed;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.config.HttpSettings;
import org.tangthu.portal.config.SiteSettings;
import org.tangthu.portal.connect.ConnectorRunner;
import org.tangthu.portal.frame.Assets;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.Site;
import org.tangthu.portal.limits.AccessTokens;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.limits.LimitsFilter;
import org.tangthu.portal.limits.SecurityHeaders;
import org.tangthu.portal.network.TrustedProxies;
import org.tangthu.portal.ops.Health;
import org.tangthu.portal.ops.Metrics;
import org.tangthu.portal.ops.RequestMetrics;
import org.tangthu.portal.ops.http.HealthServlet;
import org.tangthu.portal.ops.http.MetricsServlet;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.Sources;
import org.tangthu.portal.pages.browse.BrowsePages;
import org.tangthu.portal.pages.developers.DevelopersPages;
import org.tangthu.portal.pages.http.AssetServlet;
import org.tangthu.portal.pages.http.PagesApplication;
import org.tangthu.portal.pages.http.PagesServlet;
import org.tangthu.portal.pages.install.InstallPages;
import org.tangthu.portal.pages.kept.KeptPages;
import org.tangthu.portal.pages.opendata.OpenDataPages;
import org.tangthu.portal.pages.quality.QualityPages;
import org.tangthu.portal.pages.results.OpenSearch;
import org.tangthu.portal.pages.results.ResultLists;
import org.tangthu.portal.pages.traffic.TrafficPages;
import org.tangthu.portal.pages.use.UsePages;
import org.tangthu.portal.pages.viewing.TokenPage;
import org.tangthu.portal.robots.Robots;
import org.tangthu.portal.search.solr.Search;
import org.tangthu.portal.traffic.Traffic;
import org.tangthu.portal.usage.PublicUsage;
import org.tangthu.portal.usage.UsageCounter;
import org.tangthu.portal.usage.WholeUsage;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.commit.CommitObserver;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.record.ItemRecords;
import org.tangthu.repository.sql.SqlDatabase;

/** The running server: every part is made here, in order, and ended in the reverse order. */
public final class Application implements AutoCloseable {
    /** How long a start waits for a store that is slow to open; then that one answers 503 while the others serve. */
    private static final Duration OPENING_PATIENCE = Duration.ofSeconds(10);

    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(3);

    private final Configuration configuration;
    private final Cleanup cleanup;
    private final WebServer web;
    private final Addresses addresses;
    private final Services services;

    private Application(Configuration configuration, Clock clock, Cleanup cleanup) {
        this.configuration = configuration;
        this.cleanup = cleanup;
        HomeLock lock = cleanup.add(HomeLock.take(configuration.home()));
        Home home = Home.at(configuration.home());
        cleanup.add(LogFiles.in(home.folder("logs")));
        this.web = cleanup.add(WebServer.bind(configuration.http(), home.folder("tmp/web")));
        this.addresses = configuration.site().addresses(web.port());
        this.services = cleanup.add(Services.open(lock, configuration, addresses, CommitObserver.none(), clock));
        RequestLines lines = cleanup.add(new RequestLines());
        UsageCounter usage = cleanup.add(new UsageCounter(services.repository(), configuration.usage()));
        // Closed first, so that no request meets a closed store.
        cleanup.add(web);

        Assets assets = Assets.load();
        Sources sources = sources();
        Pages pages = new Pages(sources, assets, site());
        PrometheusMeterRegistry metrics = metrics();
        Health health = cleanup.add(new Health(HealthChecks.of(services), HEALTH_PATIENCE));
        Traffic traffic = new Traffic(services.repository().clock());
        web.mount(new RequestLog(new RequestMetrics(metrics), lines, usage, traffic));
        SecurityHeaders headers = new SecurityHeaders(addresses.base());
        web.mount(new ErrorAnswers(pages, addresses, headers));
        LimitsFilter limits = limits(home, headers);
        web.mount("limits", limits);
        web.mount("query", new ReadableQuery());
        web.mount("health", new HealthServlet(health), "/health");
        web.mount("metrics", new MetricsServlet(metrics), "/metrics");
        web.mount("assets", new AssetServlet(assets), "/assets/*");
        services.iiif().servlets().forEach((pattern, servlet) -> web.mount(pattern, servlet, pattern));
        web.mount("image-access", services.iiif().accessDoor(limits::visitorOf), "/iiif/access/*");
        services.linkedData()
                .doors(
                        ThingDoors.frame(pages, services, configuration, addresses),
                        services.search().labels(services.repository().codes()),
                        Caller::tokenHolder)
                .forEach((servlet, patterns) -> web.mount(patterns.get(0), servlet, patterns.toArray(String[]::new)));
        services.harvest()
                .doors()
                .forEach((servlet, patterns) -> web.mount(patterns.get(0), servlet, patterns.toArray(String[]::new)));
        web.mount(
                "api",
                new ServletContainer(new ApiApplication(
                        services.repository(),
                        services.projections(),
                        services.lifecycle(),
                        services.deposits(),
                        services.erasures(),
                        services.ocr(),
                        services.linkedData().jobs(),
                        services.dumps(),
                        new SearchDoors(
                                services.found(),
                                services.search().completions(),
                                services.search().inside()),
                        services.accounts(),
                        services.connectors(),
                        traffic,
                        configuration.site().metadataLicence())),
                "/api/*");
        services.iiif()
                .tokenDoors((message, target) ->
                        pages.html(TokenPage.of(message, target.value()), "/iiif/auth/2/token", Language.VI))
                .forEach((pattern, servlet) -> web.mount(pattern, servlet, pattern));
        web.mount(
                "pages",
                new PagesServlet(new PagesApplication(
                                pages, Optional.of(services.keptPages()), addresses, services.build())
                        .with(
                                PeopleDoors.of(services, configuration, addresses),
                                DeskDoors.of(services, configuration, addresses))
                        .with(LendingDoors.of(services, configuration, addresses))
                        .with(new OpenDataPages(
                                services.linkedData().openData(),
                                addresses,
                                new Editions(addresses, configuration.site().zone()),
                                configuration.limits(),
                                configuration.engines().sparql()))
                        .with(
                                atom(),
                                new Editions(addresses, configuration.site().zone()))
                        .with(new DevelopersPages(
                                services.repository().catalogue(),
                                services.repository().access(),
                                addresses,
                                new Editions(addresses, configuration.site().zone())))
                        .with(
                                new InstallPages(
                                        site(),
                                        assets,
                                        new Editions(
                                                addresses, configuration.site().zone()),
                                        services.build()),
                                assets)
                        .with(SiteDoors.of(site(), sources))
                        .with(RemovalDoors.of(services, configuration, addresses))
                        .with(EditingDoors.of(services, configuration, addresses))
                        .with(DepositDoors.of(services, configuration, addresses))
                        .with(use())
                        .with(StatusDoors.of(services, configuration, addresses))
                        .with(ConnectorDoors.of(services, configuration, addresses))
                        .with(ViewingDoors.of(services, configuration, addresses))
                        .with(ThingDoors.map(services, configuration, addresses))
                        .with(quality())
                        .with(browse())
                        .with(
                                results(),
                                new OpenSearch(
                                        addresses,
                                        new Editions(
                                                addresses, configuration.site().zone()),
                                        site()))
                        .with(new TrafficPages(
                                new Editions(addresses, configuration.site().zone()),
                                traffic,
                                configuration.limits().mode()))),
                PagesServlet.files(),
                "/*");
        web.start();
        services.endEmbargoes();
        services.makeDumps();
        services.harvest().start();
        services.connectors().start();
        services.repository().anchorAudit();
        services.repository().eraseRequests(configuration.requestsKept());
        services.awaitServing(OPENING_PATIENCE);
        cleanup.add(home.announce(new ServerInfo(
                ProcessHandle.current().pid(), configuration.http().reachable(), web.port())));
    }

    /**
     * Starts the server; it answers when this returns, while the projections may still be at work.
     *
     * @throws org.tangthu.portal.PortalException if the port is taken; nothing is left running then
     * @throws org.tangthu.repository.RepositoryException if the home is in use or a store cannot be opened; likewise
     */
    public static Application start(Configuration configuration) {
        return start(configuration, Clock.systemUTC());
    }

    /** The same by another clock, which tells when embargoes, loans and sessions end. */
    static Application start(Configuration configuration, Clock clock) {
        return Cleanup.guard(cleanup -> new Application(configuration, clock, cleanup));
    }

    private QualityPages quality() {
        return new QualityPages(
                services.search().quality(),
                services.gate().check().rules(),
                services.repository().catalogue(),
                addresses,
                new Editions(addresses, configuration.site().zone()));
    }

    private UsePages use() {
        RepositoryCore repository = services.repository();
        return new UsePages(
                new Editions(addresses, configuration.site().zone()),
                repository.catalogue(),
                new WholeUsage(repository.usage()),
                repository.access()::today);
    }

    private ResultLists results() {
        RepositoryCore repository = services.repository();
        return new ResultLists(
                services.found(),
                new ItemRecords(
                        repository.catalogue(),
                        repository.access(),
                        repository.codes().places()),
                repository.codes(),
                new ResultFeed(repository.access(), addresses, site()),
                addresses,
                new Editions(addresses, configuration.site().zone()));
    }

    private BrowsePages browse() {
        return new BrowsePages(
                services.search().browse(),
                services.noted(),
                services.repository().codes(),
                addresses,
                new Editions(addresses, configuration.site().zone()));
    }

    private Sources sources() {
        RepositoryCore repository = services.repository();
        return new Sources(
                services.noted(),
                repository.access(),
                services.lending(),
                repository.codes(),
                addresses,
                services.found(),
                services.search().similar(),
                services.texts(),
                services.iiif().pdfs(),
                services.search().planner(),
                new PublicUsage(repository.usage(), repository.access()::today),
                services.linkedData().profiles()::embedded,
                services.linkedData().signposts(),
                configuration.site().naan());
    }

    private Site site() {
        SiteSettings site = configuration.site();
        return new Site(site.name(), site.publisher(), site.email(), site.zone());
    }

    private AtomFeeds atom() {
        RepositoryCore repository = services.repository();
        return new AtomFeeds(
                repository.feed(),
                new PublicItems(
                        repository.catalogue(),
                        repository.access(),
                        configuration.site().naan()),
                repository.catalogue(),
                repository.access(),
                addresses,
                site());
    }

    private PrometheusMeterRegistry metrics() {
        PrometheusMeterRegistry metrics = Metrics.registry();
        ProjectionRunner projections = services.projections();
        projections
                .names()
                .forEach(name -> Metrics.projectionLag(
                        metrics, name, () -> projections.status(name).lag()));
        ConnectorRunner connectors = services.connectors();
        for (String name : connectors.names()) {
            Metrics.connector(
                    metrics, name, "lag", () -> connectors.status(name).lag());
            Metrics.connector(
                    metrics, name, "parked", () -> connectors.status(name).parked());
        }
        AnswerCounts answers = services.iiif().answers();
        for (ImageAnswer.Way way : ImageAnswer.Way.values()) {
            Metrics.imageAnswers(metrics, way.code(), answers, counts -> counts.of(way));
        }
        GuardedQueries queries = services.linkedData().queries();
        Metrics.queries(metrics, "running", queries::running);
        Metrics.queries(metrics, "waiting", queries::waiting);
        Metrics.queries(metrics, "stuck", queries::stuck);
        Metrics.overdueQueries(metrics, queries, GuardedQueries::overdue);
        Metrics.mendedTexts(metrics);
        Metrics.standIns(metrics, services.harvest(), Harvest::standIns);
        KeptPages pages = services.keptPages();
        Metrics.pages(metrics, "kept", pages, KeptPages::found);
        Metrics.pages(metrics, "made", pages, KeptPages::made);
        Metrics.asked(metrics, "sql", services.repository().sql(), SqlDatabase::statements);
        Metrics.asked(metrics, "solr", services.search(), Search::requests);
        rdfStore(metrics);
        return metrics;
    }

    private void rdfStore(PrometheusMeterRegistry metrics) {
        Supplier<Optional<StoreFigures>> store = services.linkedData()::figures;
        Metrics.rdfStore(metrics, "bytes", "Bytes of the files of the RDF store", store, StoreFigures::bytes);
        Metrics.rdfStore(
                metrics,
                "triples",
                "Statements in the RDF store, once they were counted",
                store,
                figures -> figures.triples().isPresent() ? figures.triples().getAsLong() : Double.NaN);
        Metrics.rdfStore(
                metrics, "compactions", "Compactions that came to their end", store, StoreFigures::compactions);
        Metrics.rdfStore(
                metrics,
                "compactions.skipped",
                "Compactions for which there was no room",
                store,
                StoreFigures::skipped);
        Metrics.rdfStore(metrics, "compactions.failed", "Compactions that failed", store, StoreFigures::failed);
    }

    private LimitsFilter limits(Home home, SecurityHeaders headers) {
        HttpSettings http = configuration.http();
        return new LimitsFilter(
                configuration.limits(),
                new TrustedProxies(http.trustedProxies()),
                http.readingRooms(),
                new AccessTokens(home.adminToken(), configuration.limits().tokens()),
                services.identities(),
                cleanup.add(Robots.of(configuration.limits().robots())),
                headers,
                System::nanoTime);
    }

    /** The port in use. */
    public int port() {
        return web.port();
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Every servlet that answers, by its URL patterns: so that none is forgotten by whoever checks what they tell. */
    Map<String, Servlet> doors() {
        return web.mounted();
    }

    public Services services() {
        return services;
    }

    /** Ends everything; running requests get some seconds to finish. */
    @Override
    public void close() {
        cleanup.close();
    }
}
