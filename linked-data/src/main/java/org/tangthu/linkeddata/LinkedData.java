package org.tangthu.linkeddata;

import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.apache.jena.sys.JenaSystem;
import org.tangthu.linkeddata.check.ShaclPublicationCheck;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.Profiles;
import org.tangthu.linkeddata.describe.Vocabulary;
import org.tangthu.linkeddata.dump.DumpKeeper;
import org.tangthu.linkeddata.dump.http.DumpList;
import org.tangthu.linkeddata.dump.http.DumpServlet;
import org.tangthu.linkeddata.http.ArkServlet;
import org.tangthu.linkeddata.http.DataServlet;
import org.tangthu.linkeddata.http.PageFrame;
import org.tangthu.linkeddata.http.VocabularyServlet;
import org.tangthu.linkeddata.named.NamedQueries;
import org.tangthu.linkeddata.named.http.NamedQueriesServlet;
import org.tangthu.linkeddata.named.http.QueryPage;
import org.tangthu.linkeddata.oai.OaiProvider;
import org.tangthu.linkeddata.project.RdfProjector;
import org.tangthu.linkeddata.project.ServedVersion;
import org.tangthu.linkeddata.publish.DataDoor;
import org.tangthu.linkeddata.publish.OpenData;
import org.tangthu.linkeddata.publish.Signposts;
import org.tangthu.linkeddata.publish.TimeMap;
import org.tangthu.linkeddata.publish.http.CatalogServlet;
import org.tangthu.linkeddata.publish.http.ItemSignposting;
import org.tangthu.linkeddata.publish.http.LinksetServlet;
import org.tangthu.linkeddata.publish.http.VersionServlet;
import org.tangthu.linkeddata.publish.http.VoidServlet;
import org.tangthu.linkeddata.reconcile.LabelSearch;
import org.tangthu.linkeddata.reconcile.Reconciliation;
import org.tangthu.linkeddata.reconcile.http.ReconcileServlet;
import org.tangthu.linkeddata.sitemap.SitemapRecipe;
import org.tangthu.linkeddata.sparql.ArqExecutor;
import org.tangthu.linkeddata.sparql.GuardedQueries;
import org.tangthu.linkeddata.sparql.http.GraphStoreServlet;
import org.tangthu.linkeddata.sparql.http.QueryAnswers;
import org.tangthu.linkeddata.sparql.http.SparqlServlet;
import org.tangthu.linkeddata.sparql.http.TokenHolders;
import org.tangthu.linkeddata.sparql.job.JobLimits;
import org.tangthu.linkeddata.sparql.job.SparqlJobs;
import org.tangthu.linkeddata.store.DataVersion;
import org.tangthu.linkeddata.store.RdfGenerations;
import org.tangthu.linkeddata.store.RdfStoreException;
import org.tangthu.linkeddata.store.SparqlGenerations;
import org.tangthu.linkeddata.store.StoreFigures;
import org.tangthu.linkeddata.store.Tdb2Generations;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.projection.Checkpoints;
import org.tangthu.repository.projection.Projector;
import org.tangthu.repository.publication.PublicationCheck;
import org.tangthu.repository.record.ItemRecords;
import org.tangthu.repository.version.ItemVersions;

/** The linked-data part of the portal, put together. Ends with {@link #close}, after the projection runner. */
public final class LinkedData implements AutoCloseable {
    static {
        // Before anything else of Jena is used: its classes wait for each other for ever where two threads are the
        // first at once.
        JenaSystem.init();
    }

    private static final int EXAMPLES_LOOKED_AT = 100;

    private final LinkedDataSettings settings;
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final Addresses addresses;
    private final CodeLists codes;
    private final Describer describer;
    private final Profiles profiles;
    private final Vocabulary vocabulary;
    private final PublicItems items;
    private final RdfGenerations generations;
    private final Projector projector;
    private final ServedVersion version;
    private final DumpKeeper dumps;
    private final GuardedQueries queries;
    private final SparqlJobs jobs;
    private final PublicationCheck publicationCheck;
    private final OpenData openData;
    private final Signposts signposts;
    private final ItemVersions versions;
    private final String edition;

    /**
     * @param named the same catalogue, which may keep libraries and collections: their names are asked for with every item
     * @param checkpoints of the projections, which tell what is in the data
     * @param known up to when data tells that holds all of the journal up to a sequence
     * @param versions earlier ones of items
     * @param doors the services at which programs get data
     */
    public LinkedData(
            LinkedDataSettings settings,
            Catalogue catalogue,
            Catalogue named,
            Checkpoints checkpoints,
            LongFunction<Instant> known,
            AccessPolicy access,
            Addresses addresses,
            CodeLists codes,
            ItemVersions versions,
            List<DataDoor> doors) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.access = access;
        this.addresses = addresses;
        describer = new Describer(
                addresses, codes, access, settings.naan(), settings.openData().licence());
        this.codes = codes;
        profiles = new Profiles(describer, addresses, codes, named);
        vocabulary = new Vocabulary(addresses.base(), codes.schemes());
        items = new PublicItems(catalogue, access, settings.naan());
        publicationCheck = publicationCheck(codes, access);
        String basis = addresses.base() + "\n" + settings.openData().licence();
        generations = settings.elsewhere()
                .<RdfGenerations>map(store -> new SparqlGenerations(store, basis))
                .orElseGet(() -> new Tdb2Generations(settings.folder(), basis));
        version = new ServedVersion(checkpoints);
        var executor = new ArqExecutor(generations);
        queries = new GuardedQueries(executor, settings.sparql());
        jobs = new SparqlJobs(
                settings.folder().resolve("jobs"),
                new GuardedQueries(executor, settings.sparql().oneAtATime()),
                JobLimits.of(settings.sparql()),
                Clock.systemUTC());
        dumps = new DumpKeeper(
                settings.dumps(), settings.openData(), generations, version, describer, addresses, access::now);
        projector = new RdfProjector(generations, catalogue, access, describer, vocabulary, version, dumps);
        edition = Integer.toHexString(basis.hashCode()) + "-" + settings.build();
        this.versions = versions;
        signposts = new Signposts(addresses, access, codes, settings.openData().licence());
        openData = new OpenData(
                settings.openData(),
                catalogue,
                access,
                addresses,
                codes,
                generations,
                version,
                known,
                settings.naan(),
                doors,
                dumps.dumps(),
                this::examples,
                settings.folder().resolve("counts-" + Integer.toHexString(basis.hashCode()) + ".json"));
    }

    private List<String> examples(int most) {
        return catalogue.list(EntityKind.ITEM, "", EXAMPLES_LOOKED_AT).stream()
                .map(entry -> ((Item) entry.entity()).ark())
                .filter(ark -> items.find(ark).visibility() == Visibility.PUBLIC)
                .limit(most)
                .map(addresses::ark)
                .toList();
    }

    /** Holds descriptions against the shapes; needs nothing that is open. */
    public static PublicationCheck publicationCheck(CodeLists codes, AccessPolicy access) {
        return new ShaclPublicationCheck(codes, access);
    }

    /** Holds descriptions against the shapes. */
    public PublicationCheck publicationCheck() {
        return publicationCheck;
    }

    /** Describes entities in the words of others. */
    public Profiles profiles() {
        return profiles;
    }

    /** Keeps the store at the head of the journal; for the projection runner. */
    public Projector projector() {
        return projector;
    }

    /** What state of the data is served now; empty while nothing is. To be asked before the data is read. */
    public Optional<DataVersion> version() {
        return version.get();
    }

    /** What the portal says of its data as a whole. */
    public OpenData openData() {
        return openData;
    }

    /** How the store that is served stands on this machine; empty for one that stands elsewhere, or while none is served. */
    public Optional<StoreFigures> figures() {
        return generations.figures();
    }

    /** Links from pages, for their headers. */
    public Signposts signposts() {
        return signposts;
    }

    /** Queries that strangers may ask, and how they fare. */
    public GuardedQueries queries() {
        return queries;
    }

    /** Queries that are done in the absence of whoever asked. */
    public SparqlJobs jobs() {
        return jobs;
    }

    /**
     * The servlets, each with the URL patterns to mount it at.
     *
     * @param frame what stands around their pages
     * @param labels finds what is called so, for the matching of names
     * @param holders whose queries may take longer
     */
    public Map<HttpServlet, List<String>> doors(PageFrame frame, LabelSearch labels, TokenHolders holders) {
        var doors = new LinkedHashMap<HttpServlet, List<String>>();
        var answers = new QueryAnswers(queries, settings.sparql(), holders, version, edition);
        var named = new NamedQueries(addresses, codes, settings.naan());
        doors.put(
                new SparqlServlet(
                        answers,
                        settings.sparql(),
                        addresses.sparql(),
                        frame,
                        new QueryPage(named, addresses, describer.prefixes())),
                List.of("/sparql"));
        doors.put(
                new GraphStoreServlet(items, generations, describer, answers, version, edition, addresses),
                List.of("/rdf-graph-store"));
        doors.put(new NamedQueriesServlet(named, answers, addresses), List.of("/api/queries", "/api/queries/*"));
        var times = new TimeMap(addresses);
        var signposting = new ItemSignposting(signposts, versions, times);
        doors.put(
                new DataServlet(items, describer, profiles, addresses, signposting, frame, edition),
                List.of("/data/*"));
        doors.put(new VersionServlet(items, versions, describer, times, edition), List.of("/versions/*"));
        doors.put(new LinksetServlet(items, catalogue, signposts, addresses), List.of("/linkset/*"));
        doors.put(
                new ArkServlet(items, describer, addresses, frame),
                List.of("/ark:/*", "/ark:" + settings.naan() + "/*"));
        doors.put(
                new VocabularyServlet(vocabulary, catalogue, describer, addresses, frame),
                List.of("/id/*", "/ns/*", "/ns.ttl", "/ns.jsonld", "/ns.nt", "/ns.rdf"));
        doors.put(new CatalogServlet(openData, addresses, frame, edition), CatalogServlet.PATTERNS);
        doors.put(new VoidServlet(openData, addresses, edition), VoidServlet.PATTERNS);
        var reconciliation = new Reconciliation(labels, items, catalogue, addresses, codes, vocabulary);
        doors.put(
                new ReconcileServlet(reconciliation, addresses, settings.build()),
                List.of("/reconcile", "/reconcile/*"));
        doors.put(
                new DumpServlet(
                        dumps.dumps(), new DumpList(dumps.dumps(), settings.openData(), addresses, this::label), frame),
                List.of("/dumps/*"));
        return doors;
    }

    /**
     * Puts the doors for harvesters together; to be closed before this.
     *
     * @param feed of the same repository as the catalogue, as is the journal
     */
    public Harvest harvest(HarvestSettings settings, Feed feed, Journal journal) {
        var oai = new OaiProvider(
                settings.oai(),
                feed,
                journal,
                catalogue,
                items,
                new ItemRecords(catalogue, access, codes.places()),
                describer,
                profiles,
                codes,
                addresses,
                access::now);
        var sitemap = new SitemapRecipe(feed, catalogue, items, access, addresses, settings.pages(), edition);
        return new Harvest(settings, oai, sitemap, feed, items, describer, addresses, access::now, edition);
    }

    private Optional<String> label(String id) {
        return catalogue.find(id).map(entry -> entry.entity().label().value());
    }

    /**
     * Reads one thing of the store that is served, in the same short time however much it holds.
     *
     * @throws org.tangthu.linkeddata.store.RdfStoreException if it cannot be read, or lacks even the vocabulary
     */
    public void check() {
        if (generations.served().isEmpty()) {
            throw new RdfStoreException("The RDF store is empty; make it anew: rebuild --only rdf");
        }
    }

    /** What is wrong with the queries that run; empty if nothing is. */
    public Optional<String> stuckQueries() {
        long stuck = queries.stuck() + jobs.stuck();
        return stuck == 0
                ? Optional.empty()
                : Optional.of(stuck + " SPARQL queries work on though their time is over, and keep their slots;"
                        + " the log names them, and a restart ends them");
    }

    /** Makes dumps. */
    public DumpKeeper dumps() {
        return dumps;
    }

    /**
     * Ends the queries that are running, and gives up counts and the dump that is being made. To be called before the
     * projection runner ends, for that closes the store, which waits for whoever reads it.
     */
    public void stopReading() {
        openData.close();
        jobs.close();
        dumps.close();
        queries.close();
    }

    @Override
    public void close() {
        stopReading();
        generations.close();
    }
}
