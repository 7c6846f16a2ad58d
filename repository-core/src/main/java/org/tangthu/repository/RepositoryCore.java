package org.tangthu.repository;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.account.SessionLimits;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.ArkMinter;
import org.tangthu.repository.audit.AuditAnchors;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.commit.CommitObserver;
import org.tangthu.repository.commit.CommitRecovery;
import org.tangthu.repository.commit.Committer;
import org.tangthu.repository.commit.TruthReader;
import org.tangthu.repository.delivery.Deliveries;
import org.tangthu.repository.deposit.DepositLimits;
import org.tangthu.repository.deposit.Deposits;
import org.tangthu.repository.embargo.EmbargoEnds;
import org.tangthu.repository.embargo.EmbargoWatch;
import org.tangthu.repository.erasure.ErasureWork;
import org.tangthu.repository.erasure.Erasures;
import org.tangthu.repository.erasure.ProjectionRemnants;
import org.tangthu.repository.erasure.Remnants;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.ingest.Checks;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalBell;
import org.tangthu.repository.journal.RecentChanges;
import org.tangthu.repository.json.Descriptions;
import org.tangthu.repository.lending.Lending;
import org.tangthu.repository.lending.LendingTerms;
import org.tangthu.repository.lending.Loans;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.object.OcflObjectStore;
import org.tangthu.repository.ocr.Ocr;
import org.tangthu.repository.ocr.PagePictures;
import org.tangthu.repository.ocr.Recognizer;
import org.tangthu.repository.projection.Checkpoints;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.projection.Projector;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.recognition.RecognizedTexts;
import org.tangthu.repository.request.ReaderRequests;
import org.tangthu.repository.seed.SeededCatalogue;
import org.tangthu.repository.seed.SeededItems;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.Argon2id;
import org.tangthu.repository.sql.SqlDatabase;
import org.tangthu.repository.text.PageTexts;
import org.tangthu.repository.text.quality.DoubtfulTexts;
import org.tangthu.repository.usage.UsageCounts;
import org.tangthu.repository.verify.Rebuild;
import org.tangthu.repository.verify.Verifier;
import org.tangthu.repository.version.ItemVersions;
import org.tangthu.repository.version.StoredVersions;

/**
 * The repository, assembled on a home: {@code ocfl/} (the truth), {@code sql/}, {@code ocfl-aside/} (what was set aside),
 * {@code tmp/}. Thread-safe. {@link #close} ends the projections and frees the home.
 */
public final class RepositoryCore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RepositoryCore.class);

    /** A setting that a migration leaves behind when only OCFL can tell what is new in SQL. */
    private static final String REBUILD = "sql.rebuild";

    /** A setting that a migration leaves behind when the file holds what should not be found in it. */
    private static final String VACUUM = "sql.vacuum";

    private static final Duration VERIFY_PATIENCE = Duration.ofSeconds(30);
    private static final int OPEN_TERMS = 4;

    private final RepositorySettings settings;
    private final Clock clock;
    private final Disk disk;
    private final HomeFolders home;
    private final JournalBell bell = new JournalBell();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final ObjectStore objects;
    private final SqlDatabase sql;
    private final String repositoryId;
    private final Committer committer;
    private final RecentChanges changes;
    private final CodeLists codes = CodeLists.load();
    private final Addresses addresses;
    private final AccessPolicy access;

    private RepositoryCore(
            HomeLock lock, RepositorySettings settings, Clock clock, Disk disk, CommitObserver observer) {
        this.settings = settings;
        this.clock = clock;
        this.disk = disk;
        this.addresses = new Addresses(settings.baseUrl());
        this.access = new AccessPolicy(clock, settings.timeZone());
        try {
            opened.push(lock);
            this.home = HomeFolders.prepare(settings.home());
            this.objects = opened(new OcflObjectStore(home.objects(), home.aside(), home.work(), disk));
            this.sql = opened(SqlDatabase.open(settings.sql().orElseGet(home::builtInSql)));
            SchemaGuard.check(sql);
            this.repositoryId = RepositoryIdentity.fix(sql, objects, settings.repositoryId());
            this.committer = new Committer(
                    objects,
                    sql.catalogue(),
                    sql.commits(),
                    sql.histories(),
                    clock,
                    repositoryId,
                    home.staging(),
                    disk,
                    bell,
                    observer);
            settle();
            this.changes = opened(new RecentChanges(sql.journal(), bell));
        } catch (RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    /**
     * Opens a repository: settles what an earlier process left unfinished, and rebuilds SQL where it is empty beside
     * objects.
     *
     * @param clock tells instants of commits and ends of embargoes
     * @throws RepositoryException saying what stands in the way: another process on the home, a newer form of the data, a
     *     store that cannot be opened
     */
    public static RepositoryCore open(RepositorySettings settings, Clock clock) {
        return open(settings, clock, CommitObserver.none());
    }

    /** The same on a home that is held already; the lock passes to the repository. */
    public static RepositoryCore open(HomeLock lock, RepositorySettings settings, Clock clock) {
        return open(lock, settings, clock, CommitObserver.none());
    }

    /** The same on a home that is held, with an observer. */
    public static RepositoryCore open(
            HomeLock lock, RepositorySettings settings, Clock clock, CommitObserver observer) {
        return new RepositoryCore(lock, settings, clock, Disk.real(), observer);
    }

    /** The same with somebody who hears of every step of every commit. */
    public static RepositoryCore open(RepositorySettings settings, Clock clock, CommitObserver observer) {
        return open(settings, clock, Disk.real(), observer);
    }

    static RepositoryCore open(RepositorySettings settings, Clock clock, Disk disk, CommitObserver observer) {
        return new RepositoryCore(HomeLock.take(settings.home()), settings, clock, disk, observer);
    }

    private void settle() {
        new CommitRecovery(objects, sql.commits(), sql.histories(), new TruthReader(objects)).recover();
        if (sql.journal().last() == 0 && hasObjects()) {
            LOG.warn("SQL is empty but OCFL is not: rebuilding SQL");
            rebuildSql();
        }
        sql.setting(REBUILD).filter(why -> hasObjects()).ifPresent(why -> {
            LOG.warn("SQL learns of {} from OCFL: rebuilding SQL, once", why);
            rebuildSql();
        });
        sql.remove(REBUILD);
        sql.setting(VACUUM).ifPresent(what -> {
            LOG.info("The database is written anew, once, without its {}", what);
            sql.vacuum();
        });
        sql.remove(VACUUM);
    }

    private boolean hasObjects() {
        try (Stream<String> ids = objects.ids()) {
            return ids.findAny().isPresent();
        }
    }

    public Catalogue catalogue() {
        return sql.catalogue();
    }

    public Journal journal() {
        return sql.journal();
    }

    /** What changed lately, in memory. */
    public RecentChanges changes() {
        return changes;
    }

    /** The items as harvesters are told of them. */
    public Feed feed() {
        return sql.feed();
    }

    /** What connectors remember of their targets. */
    public Deliveries deliveries() {
        return sql.deliveries();
    }

    /** What was done by whom. */
    public AuditLog audit() {
        return sql.audit(clock);
    }

    /** What readers asked for. */
    public ReaderRequests readerRequests() {
        return sql.readerRequests();
    }

    /**
     * Erases what readers asked for and was kept long enough, until the repository is closed.
     *
     * @param kept how long closed requests stay, and contacts of open ones; open ones that nobody touches stay four times
     *     as long
     */
    public void eraseRequests(Duration kept) {
        ReaderRequests requests = readerRequests();
        opened(new Recurring(
                "request-erasure",
                Duration.ofHours(1),
                () -> requests.erase(
                        clock.instant().minus(kept), clock.instant().minus(kept.multipliedBy(OPEN_TERMS)))));
    }

    /** Writes the head of the audit log into the program's log from now on, until the repository is closed. */
    public AuditAnchors anchorAudit() {
        return opened(new AuditAnchors(audit(), clock));
    }

    public ObjectStore objects() {
        return objects;
    }

    /** Earlier versions of items, as far as the public may know of them. */
    public ItemVersions versions() {
        var items = new PublicItems(catalogue(), access(), settings.naan());
        return new StoredVersions(items, access(), journal(), new TruthReader(objects));
    }

    public Committer committer() {
        return committer;
    }

    public AccessPolicy access() {
        return access;
    }

    public Addresses addresses() {
        return addresses;
    }

    public CodeLists codes() {
        return codes;
    }

    /** Mints ARKs under the configured authority. */
    public ArkMinter minter() {
        return new ArkMinter(settings.naan(), new SecureRandom());
    }

    /**
     * Takes deposits in.
     *
     * @param gate asked about what is to be published
     * @param throttle asked before each commit, usually {@link ProjectionRunner#throttle}
     */
    public Ingest ingest(ImageLimits images, PublicationGate gate, Throttle throttle) {
        Checks checks = new Checks(
                catalogue(),
                access,
                new Descriptions(codes),
                minter(),
                new Checks.Settings(settings.naan(), images, gate));
        return new Ingest(checks, committer, throttle);
    }

    /** Takes deposits piece by piece; they are closed with the repository. @param sources may be named by path */
    public Deposits deposits(Ingest ingest, List<Path> sources, DepositLimits limits) {
        return opened(new Deposits(home.deposits(), ingest, sources, limits, clock, disk));
    }

    /** Ends embargoes whose day has come, until the repository is closed. @param throttle asked before each commit */
    public EmbargoWatch endEmbargoes(Throttle throttle) {
        EmbargoEnds ends = new EmbargoEnds(catalogue(), access, committer, throttle);
        return opened(new EmbargoWatch(ends, clock, settings.timeZone()));
    }

    /**
     * Who can sign in, and how; what has ended is forgotten until the repository is closed.
     *
     * @param argon2 compares passwords, for all of the program
     */
    public AccountServices accounts(SessionLimits limits, Argon2id argon2) {
        AccountServices accounts = new AccountServices(
                new AccountServices.Stores(
                        sql.accounts(),
                        sql.credentials(),
                        sql.sessions(),
                        sql.apiTokens(),
                        sql.signInAttempts(),
                        audit()),
                argon2,
                limits,
                this::isLibrary,
                clock);
        opened(new Recurring("ended-sessions", Duration.ofMinutes(10), accounts::purge));
        return accounts;
    }

    private boolean isLibrary(String id) {
        return catalogue()
                .find(id)
                .filter(found -> found.entity().entityKind() == EntityKind.LIBRARY)
                .isPresent();
    }

    /** What is lent to whom; what has ended is forgotten until the repository is closed. */
    public Loans loans() {
        Loans loans = sql.loans(clock);
        // So soon, so that nothing tells for long who read what.
        opened(new Recurring("ended-loans", Duration.ofMinutes(1), loans::forgetEnded));
        return loans;
    }

    /** Lends items. @param loans those of {@link #loans} */
    public Lending lending(Loans loans, LendingTerms terms) {
        return new Lending(loans, access, clock, terms);
    }

    /** Reads the texts of pages. */
    public PageTexts texts() {
        return new PageTexts(catalogue(), objects);
    }

    /** Commits texts that a machine made of pages. */
    public RecognizedTexts recognizedTexts() {
        return new RecognizedTexts(committer);
    }

    /**
     * Reads pages.
     *
     * @param throttle asked before each commit, usually {@link ProjectionRunner#throttle}
     */
    public Ocr ocr(PagePictures pictures, Recognizer recognizer, Throttle throttle) {
        return new Ocr(
                catalogue(),
                objects,
                recognizedTexts(),
                pictures,
                recognizer,
                throttle,
                home.recognition(),
                clock,
                disk);
    }

    /** Lists the pages whose texts should be looked at. */
    public DoubtfulTexts doubtfulTexts() {
        return new DoubtfulTexts(catalogue());
    }

    /** Sums of uses, which know no reader. */
    public UsageCounts usage() {
        return sql.usage();
    }

    public Clock clock() {
        return clock;
    }

    public RepositorySettings settings() {
        return settings;
    }

    /** Names the repository in feeds; never changes. */
    public String repositoryId() {
        return repositoryId;
    }

    /**
     * Erases items by law, to the end; what was agreed before is taken up at once. To be closed before the projections.
     *
     * @param projections whatever they hold of an item is erased, too
     * @param others places that this module does not know; cleared after the projections, from which they may be filled
     */
    public Erasures erasures(ProjectionRunner projections, List<Remnants> others) {
        List<Remnants> places = new ArrayList<>();
        places.add(Remnants.at("usage counts", sql.usage()::forget));
        places.add(Remnants.at("recognized texts", id -> Ocr.forget(home.recognition(), disk, id)));
        projections.names().forEach(name -> places.add(new ProjectionRemnants(name, projections, journal())));
        places.addAll(others);
        places.add(Remnants.at("requests of readers", readerRequests()::eraseAbout));
        places.add(Remnants.at("answers of targets", deliveries()::forgetReasons));
        places.add(sql.remnants());
        ErasureWork work = new ErasureWork(catalogue(), committer, objects, sql.erasures(), places, audit(), clock);
        return opened(new Erasures(catalogue(), sql.erasures(), work, audit(), clock));
    }

    /** The database itself, for what else is kept in it and for its health. */
    public SqlDatabase sql() {
        return sql;
    }

    /** Rings after each commit of this process. */
    public JournalBell bell() {
        return bell;
    }

    /** Starts projecting; the projectors are closed with the repository. */
    public ProjectionRunner projections(List<Projector> projectors) {
        return opened(new ProjectionRunner(
                projectors, sql.journal(), sql.catalogue(), sql.checkpoints(), bell, clock, settings.projections()));
    }

    /** How far each projection has come. */
    public Checkpoints checkpoints() {
        return sql.checkpoints();
    }

    /** Makes catalogue and journal anew from OCFL. @return how many entities there are */
    public long rebuildSql() {
        return new Rebuild(objects, sql.commits(), sql.histories()).run();
    }

    /** Generated items to measure with; the same seed always gives the same. */
    public SeededCatalogue seeded(long seed) {
        SeededItems items = new SeededItems(settings.naan(), seed);
        return new SeededCatalogue(items, sql.catalogue(), sql.journal(), sql.commits(), sql.histories());
    }

    /** @param projections to compare too; empty where none run */
    public Verifier verifier(Optional<ProjectionRunner> projections) {
        return new Verifier(
                objects, catalogue(), journal(), feed(), sql.commits(), sql.histories(), projections, VERIFY_PATIENCE);
    }

    /** Ends all in the opposite order of opening. */
    @Override
    public void close() {
        RepositoryException failure = new RepositoryException("The repository did not close well");
        closeAfter(failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    private void closeAfter(RuntimeException failure) {
        synchronized (opened) {
            while (!opened.isEmpty()) {
                try {
                    opened.pop().close();
                } catch (Exception e) {
                    failure.addSuppressed(e);
                }
            }
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        synchronized (opened) {
            opened.push(part);
        }
        return part;
    }
}
