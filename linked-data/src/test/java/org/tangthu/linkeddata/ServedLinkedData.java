package org.tangthu.linkeddata;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.dump.DumpSettings;
import org.tangthu.linkeddata.http.PageFrame;
import org.tangthu.linkeddata.reconcile.LabelKind;
import org.tangthu.linkeddata.sparql.SparqlLimits;
import org.tangthu.linkeddata.sparql.http.TokenHolders;
import org.tangthu.linkeddata.store.SparqlAddress;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.State;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MemoryCheckpoints;

/**
 * The whole module behind a server, holding a library, a collection, an agent and four manuscripts: {@link #PUBLISHED}
 * (with two pages), {@link #DRAFT}, {@link #WITHDRAWN} and {@link #PURGED}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServedLinkedData {
    static final String BASE = "https://library.example.vn";
    static final String LICENCE = "http://creativecommons.org/licenses/by/4.0/";
    static final String PUBLISHED = Samples.ark(0).name();
    static final String DRAFT = Samples.ark(1).name();
    static final String WITHDRAWN = Samples.ark(2).name();
    static final String PURGED = Samples.ark(3).name();
    static final String NEVER_GIVEN = Samples.ark(4).name();

    /** One second, five with a token; 100 rows, 16 MB; two at one time, and no third waits. */
    static final SparqlLimits LIMITS = new SparqlLimits(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            100,
            4_000,
            16_000_000,
            64 << 20,
            2,
            0,
            Duration.ofSeconds(1));

    final MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    final MemoryCatalogue catalogue = new MemoryCatalogue();
    final MemoryLabelSearch labels = new MemoryLabelSearch(CodeLists.load());
    LinkedData linkedData;
    TestServer server;

    @BeforeAll
    void serve(@TempDir Path folder) {
        var settings = new LinkedDataSettings(
                folder.resolve("rdf"), "99999", "b1", Samples.openData(LICENCE), dumps(folder), limits(), elsewhere());
        var access = new AccessPolicy(Clock.systemUTC(), ZoneId.of("Asia/Ho_Chi_Minh"));
        linkedData = new LinkedData(
                settings,
                catalogue,
                catalogue,
                checkpoints,
                this::known,
                access,
                new Addresses(BASE),
                CodeLists.load(),
                new HeadVersions(catalogue),
                Samples.doors(BASE));
        project(
                catalogue.put(Samples.library()),
                catalogue.put(Samples.collection()),
                catalogue.put(Samples.agent()),
                catalogue.put(Samples.manuscript(Samples.ark(0), State.PUBLISHED), Samples.twoPages()),
                catalogue.put(Samples.manuscript(Samples.ark(1), State.DRAFT)),
                catalogue.put(Samples.manuscript(Samples.ark(2), State.WITHDRAWN)),
                catalogue.put(Samples.manuscript(Samples.ark(3), State.PUBLISHED)),
                catalogue.purge(Samples.manuscript(Samples.ark(3), State.PUBLISHED)));
        linkedData.projector().serve(1);
        labels.addItem(
                Samples.ark(0).toString(),
                "manuscript",
                List.of("AB.12", "HN.0123"),
                "Sổ ghi lễ tiết",
                "𥱬𥱯禮節",
                "禮節簿");
        labels.add("tran-thi-binh", LabelKind.AGENT, "Trần Thị Bình", "陳氏平");
        labels.add("VN-HD-TVT", LabelKind.LIBRARY, "Thư viện tỉnh", "Provincial library");
        labels.add("han-nom", LabelKind.COLLECTION, "Hán Nôm");
        server = new TestServer(folder, linkedData.doors(PageFrame.plain(), labels, holders()));
    }

    /** Up to when data tells that holds the journal up to a sequence. */
    Instant known(long sequence) {
        return Instant.now();
    }

    SparqlLimits limits() {
        return LIMITS;
    }

    /** Where the RDF store is, if not in a folder. */
    Optional<SparqlAddress> elsewhere() {
        return Optional.empty();
    }

    /** Who holds a token here: whoever says so. */
    static TokenHolders holders() {
        return request -> Optional.ofNullable(request.getHeader("Authorization"));
    }

    /** Dumps that are made on demand. */
    static DumpSettings dumps(Path folder) {
        return new DumpSettings(folder.resolve("dumps"), Optional.empty(), 3);
    }

    @AfterAll
    void end() {
        server.close();
        linkedData.close();
    }

    void project(JournalEntry... entries) {
        try (Projection projection = linkedData.projector().open(1)) {
            projection.apply(List.of(entries));
            projection.settle(false);
        }
        checkpoints.serving("rdf", 1, entries[entries.length - 1].sequence());
    }

    static Graph graph(HttpResponse<String> response) {
        String type =
                response.headers().firstValue("Content-Type").orElseThrow().split(";")[0];
        return graph(response.body(), RDFLanguages.contentTypeToLang(type));
    }

    static Graph graph(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new StringReader(text), null, lang);
        return graph;
    }

    static String header(HttpResponse<String> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
