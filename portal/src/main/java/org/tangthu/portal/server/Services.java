package org.tangthu.portal.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.IiifSettings;
import org.tangthu.iiif.auth.Origin;
import org.tangthu.iiif.pyramid.Jpeg2000;
import org.tangthu.linkeddata.Harvest;
import org.tangthu.linkeddata.LinkedData;
import org.tangthu.linkeddata.LinkedDataSettings;
import org.tangthu.linkeddata.dump.DumpKeeper;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.account.Identities;
import org.tangthu.portal.account.SignInCookie;
import org.tangthu.portal.account.ViewerCookie;
import org.tangthu.portal.account.Viewing;
import org.tangthu.portal.api.ItemLifecycle;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.config.EngineSettings;
import org.tangthu.portal.config.StoreSettings;
import org.tangthu.portal.connect.ConnectorRunner;
import org.tangthu.portal.connect.ItemWriter;
import org.tangthu.portal.connect.Pace;
import org.tangthu.portal.ocr.OcrJobs;
import org.tangthu.portal.pages.kept.KeptPages;
import org.tangthu.portal.search.CurrentSearch;
import org.tangthu.portal.search.SearchIndex;
import org.tangthu.portal.search.solr.Search;
import org.tangthu.portal.search.solr.SearchSettings;
import org.tangthu.repository.AuditOfHome;
import org.tangthu.repository.DryRun;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.NamedCatalogue;
import org.tangthu.repository.catalogue.NotedCatalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.commit.CommitObserver;
import org.tangthu.repository.deposit.DepositLimits;
import org.tangthu.repository.deposit.Deposits;
import org.tangthu.repository.erasure.Erasures;
import org.tangthu.repository.erasure.Remnants;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.lending.Lending;
import org.tangthu.repository.negotiation.BuildToken;
import org.tangthu.repository.ocr.Ocr;
import org.tangthu.repository.ocr.Tesseract;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.projection.ProjectionSettings;
import org.tangthu.repository.projection.ProjectionStatus;
import org.tangthu.repository.publication.PublicationCheck;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.record.ItemRecords;
import org.tangthu.repository.record.RecordFormats;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.Argon2id;
import org.tangthu.repository.sql.SqlSettings;
import org.tangthu.repository.text.PageTexts;

/**
 * Everything but the web: the repository, its images, its linked data, its search, and the projections that keep these
 * up to date. Made in order, ended in the reverse order.
 */
public final class Services implements AutoCloseable {
    private final String build = BuildToken.of(Services.class, Iiif.class, LinkedData.class, RepositoryCore.class);
    private final Cleanup cleanup;
    private final RepositoryCore repository;
    private final Lending lending;
    private final AccountServices accounts;
    private final Identities identities;
    private final Viewing viewing;
    private final PageTexts texts;
    private final Search search;
    private final LinkedData linkedData;
    private final Harvest harvest;
    private final Iiif iiif;
    private final ProjectionRunner projections;
    private final SearchIndex found;
    private final PublicationGate gate;
    private final ItemLifecycle lifecycle;
    private final Deposits deposits;
    private final Erasures erasures;
    private final OcrJobs ocr;
    private final ConnectorRunner connectors;
    private final NotedCatalogue noted;
    private final KeptPages keptPages;

    private Services(
            HomeLock lock,
            Configuration configuration,
            Addresses addresses,
            CommitObserver observer,
            Clock clock,
            Cleanup cleanup) {
        this.cleanup = cleanup;
        Path home = configuration.home();
        EngineSettings engines = configuration.engines();
        String naan = configuration.site().naan();

        repository = cleanup.add(openRepository(lock, configuration, addresses, observer, clock));
        lending = repository.lending(repository.loans(), configuration.lending());
        accounts = repository.accounts(configuration.sessions(), Argon2id.standard());
        identities = new Identities(
                accounts,
                lending::running,
                new SignInCookie(addresses.base()),
                new ViewerCookie(addresses.base()),
                System::nanoTime);
        viewing = new Viewing(
                new ViewerCookie(addresses.base()),
                accounts.sessions(),
                identities,
                lending::giveBackAll,
                Origin.ofAddress(addresses.base()),
                repository.clock());
        texts = repository.texts();
        Catalogue named = new NamedCatalogue(repository.catalogue(), repository.changes());
        // Solr takes longest to open; the others open meanwhile.
        CompletableFuture<Search> opening = opening(configuration);
        cleanup.add(() -> opening.thenAccept(Search::close).join());
        linkedData = cleanup.add(new LinkedData(
                new LinkedDataSettings(
                        home.resolve("rdf"),
                        naan,
                        build,
                        configuration.openData(),
                        configuration.dumps(),
                        engines.sparql(),
                        configuration.stores().sparql()),
                repository.catalogue(),
                named,
                repository.checkpoints(),
                sequence ->
                        repository.feed().knownAt(sequence, repository.access().now()),
                repository.access(),
                addresses,
                repository.codes(),
                repository.versions(),
                DataDoors.of(addresses)));
        harvest = cleanup.add(linkedData.harvest(
                HarvestDoors.settings(home, configuration.site(), addresses, repository),
                repository.feed(),
                repository.journal()));
        search = opened(opening);
        iiif = cleanup.add(new Iiif(
                IiifSettings.standard(home.resolve("images"), naan, build, engines.images(), engines.pdf()),
                repository.catalogue(),
                repository.journal(),
                repository.objects(),
                repository.access(),
                addresses,
                repository.codes(),
                texts,
                search.inside(),
                viewing,
                item -> lending.availability(item).inUseUntil(),
                repository.clock()));
        projections = cleanup.add(
                repository.projections(List.of(iiif.projector(), linkedData.projector(), search.projector())));
        noted = new NotedCatalogue(named);
        keptPages = new KeptPages(
                engines.pageBytes(),
                noted,
                repository.changes(),
                () -> projections.served(search.projector().name()),
                repository.access()::today,
                System::nanoTime);
        String indexing = search.projector().name();
        found = new CurrentSearch(
                search.items(), () -> projections.current(indexing), noted, noted::note, repository.access());
        gate = new PublicationGate(
                linkedData.publicationCheck(), configuration.stores().gate());
        lifecycle = new ItemLifecycle(repository.catalogue(), repository.committer(), projections, gate);
        cleanup.add(linkedData::stopReading);
        deposits = cleanup.add(
                repository.deposits(ingest(), configuration.stores().depositRoots(), DepositLimits.DEFAULT));
        erasures = cleanup.add(repository.erasures(
                projections,
                List.of(
                        Remnants.at("deposits", item -> deposits.forget(Ark.parse(item))),
                        Remnants.at("prepared lists", item -> harvest.forget()),
                        Remnants.at("kept pages", item -> keptPages.forget()),
                        Remnants.at(
                                "results of SPARQL jobs",
                                item -> linkedData.jobs().forgetResults()))));
        ocr = cleanup.add(new OcrJobs(this::recognition, naan));
        connectors = cleanup.add(new ConnectorRunner(
                configuration.connectors(),
                repository,
                new ItemWriter(
                        linkedData.profiles(),
                        new ItemRecords(
                                repository.catalogue(),
                                repository.access(),
                                repository.codes().places()),
                        new RecordFormats(addresses, repository.codes())),
                Pace.DEFAULT));
    }

    private CompletableFuture<Search> opening(Configuration configuration) {
        SearchSettings settings = new SearchSettings(
                configuration.home().resolve("search"), configuration.stores().solr());
        return CompletableFuture.supplyAsync(
                () -> new Search(
                        settings,
                        repository.catalogue(),
                        repository.access(),
                        repository.codes().places(),
                        texts::read,
                        LinkedData.publicationCheck(repository.codes(), repository.access())),
                task -> new Thread(task, "open-search").start());
    }

    private static Search opened(CompletableFuture<Search> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * Opens all of it, which settles what an earlier process left unfinished, and starts the projections.
     *
     * @param lock of the home; passes on
     * @param addresses made from the public base
     * @throws org.tangthu.repository.RepositoryException saying which store cannot be opened
     */
    public static Services open(HomeLock lock, Configuration configuration, Addresses addresses) {
        return open(lock, configuration, addresses, CommitObserver.none(), Clock.systemUTC());
    }

    /** The same by another clock, with somebody who hears of every step of every commit. */
    static Services open(
            HomeLock lock, Configuration configuration, Addresses addresses, CommitObserver observer, Clock clock) {
        return Cleanup.guard(cleanup -> new Services(lock, configuration, addresses, observer, clock, cleanup));
    }

    /** Opens the repository alone; nothing is projected. */
    public static RepositoryCore openRepository(HomeLock lock, Configuration configuration, Addresses addresses) {
        return openRepository(lock, configuration, addresses, CommitObserver.none(), Clock.systemUTC());
    }

    private static RepositoryCore openRepository(
            HomeLock lock, Configuration configuration, Addresses addresses, CommitObserver observer, Clock clock) {
        return RepositoryCore.open(lock, settings(configuration, addresses), clock, observer);
    }

    /** Checks deposits on a home that another process may be using. */
    public static DryRun openDryRun(Configuration configuration, Addresses addresses) {
        Clock clock = Clock.systemUTC();
        PublicationCheck check = LinkedData.publicationCheck(
                CodeLists.load(), new AccessPolicy(clock, configuration.site().zone()));
        return DryRun.open(
                settings(configuration, addresses),
                images(),
                new PublicationGate(check, configuration.stores().gate()),
                clock);
    }

    /** The audit log of a home that another process may be using. */
    public static AuditOfHome openAudit(Configuration configuration, Addresses addresses) {
        return AuditOfHome.open(settings(configuration, addresses), Clock.systemUTC());
    }

    private static ImageLimits images() {
        ImageLimits images = ImageLimits.DEFAULT;
        return images.withJpeg2000Pixels(Jpeg2000.ofThisMachine().maxPixels(images.maxPixels()));
    }

    private static RepositorySettings settings(Configuration configuration, Addresses addresses) {
        return new RepositorySettings(
                configuration.home(),
                sql(configuration.stores()),
                addresses.base(),
                configuration.site().naan(),
                configuration.site().zone(),
                configuration.site().repositoryId(),
                ProjectionSettings.DEFAULT);
    }

    private static Optional<SqlSettings> sql(StoreSettings stores) {
        return stores.sqlUrl().map(url -> new SqlSettings(url, stores.sqlUser(), stores.sqlPassword()));
    }

    /** Waits until every projection shows what it has, or is held up; at most this long. */
    void awaitServing(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        try {
            while (System.nanoTime() < deadline && projections.status().stream().anyMatch(Services::opening)) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean opening(ProjectionStatus projection) {
        return !projection.serving() && projection.lastError().isEmpty();
    }

    /** Names the build of the program that is running. */
    String build() {
        return build;
    }

    /** From now on embargoes end by themselves, no faster than the projections can follow. */
    void endEmbargoes() {
        cleanup.add(repository.endEmbargoes(projections::throttle));
    }

    /** From now on dumps are made when they are due or asked for. */
    public void makeDumps() {
        linkedData.dumps().start();
    }

    /** Makes dumps of the open data. */
    public DumpKeeper dumps() {
        return linkedData.dumps();
    }

    /** Tells other systems of items, once it is started. */
    public ConnectorRunner connectors() {
        return connectors;
    }

    public RepositoryCore repository() {
        return repository;
    }

    public ProjectionRunner projections() {
        return projections;
    }

    Deposits deposits() {
        return deposits;
    }

    /** Erases items by law. */
    public Erasures erasures() {
        return erasures;
    }

    /** The program is looked for each time: it may have been installed meanwhile. */
    private Ocr recognition() {
        try {
            Tesseract tesseract = Tesseract.find(System.getenv().getOrDefault("PATH", ""))
                    .orElseThrow(
                            () -> new PortalException("There is no program to read pages with: " + Tesseract.INSTALL));
            return repository.ocr(iiif.pictures(), tesseract, projections::throttle);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException("Interrupted while Tesseract was looked for", e);
        }
    }

    /** Reads pages. */
    public OcrJobs ocr() {
        return ocr;
    }

    /** Takes deposits in, no faster than the projections can follow. */
    public Ingest ingest() {
        return repository.ingest(images(), gate, projections::throttle);
    }

    /** What is asked when somebody publishes an item. */
    PublicationGate gate() {
        return gate;
    }

    /** Withdraws items and puts them back. */
    ItemLifecycle lifecycle() {
        return lifecycle;
    }

    /** Who can sign in, and how. */
    public AccountServices accounts() {
        return accounts;
    }

    /** What viewers may show to whom. */
    Viewing viewing() {
        return viewing;
    }

    /** Who is behind a request. */
    Identities identities() {
        return identities;
    }

    /** Lends items. */
    public Lending lending() {
        return lending;
    }

    /** The catalogue of which pages are made that are kept. */
    NotedCatalogue noted() {
        return noted;
    }

    /** Pages as they were written. */
    KeptPages keptPages() {
        return keptPages;
    }

    PageTexts texts() {
        return texts;
    }

    public Search search() {
        return search;
    }

    /** Search over all items, whose answers may be shown. */
    SearchIndex found() {
        return found;
    }

    LinkedData linkedData() {
        return linkedData;
    }

    Harvest harvest() {
        return harvest;
    }

    Iiif iiif() {
        return iiif;
    }

    @Override
    public void close() {
        cleanup.close();
    }
}
