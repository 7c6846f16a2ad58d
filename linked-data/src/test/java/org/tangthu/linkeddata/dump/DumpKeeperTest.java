package org.tangthu.linkeddata.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.Samples;
import org.tangthu.linkeddata.publish.DatasetName;
import org.tangthu.linkeddata.publish.Distribution;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.MovableClock;

class DumpKeeperTest {
    private static final String ITEM =
            DumpedPortal.BASE + "/data/" + Samples.ark(0).name();
    private static final String DRAFT = Samples.ark(1).name();

    @TempDir
    Path home;

    private DumpedPortal portal;

    @BeforeEach
    void open() {
        open(home, Clock.systemUTC());
    }

    private void open(Path folder, Clock clock) {
        portal = new DumpedPortal(folder, clock, Optional.empty(), 2);
        portal.project(
                portal.catalogue.put(Samples.library()),
                portal.catalogue.put(Samples.collection()),
                portal.catalogue.put(Samples.agent()),
                portal.catalogue.put(Samples.manuscript(Samples.ark(0), State.PUBLISHED), Samples.twoPages()),
                portal.catalogue.put(Samples.manuscript(Samples.ark(1), State.DRAFT)));
        portal.keeper.start();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void theQuadsOfADumpAreThoseOfTheStore() throws IOException {
        Dump dump = dump();
        DatasetGraph served = portal.served();
        assertThat(statements(read(dump, "holdings.nq.gz", Lang.NQUADS))).isEqualTo(statements(served));
        assertThat(dump.triples()).isEqualTo(served.stream().count());
    }

    @Test
    void turtleHoldsTheSameWithoutGraphs() throws IOException {
        Dump dump = dump();
        Set<Triple> triples = new HashSet<>();
        portal.served().find().forEachRemaining(quad -> triples.add(quad.asTriple()));
        assertThat(read(dump, "holdings.ttl.gz", Lang.TURTLE).getDefaultGraph().size())
                .isEqualTo(triples.size());
        Graph item = portal.served().getGraph(NodeFactory.createURI(ITEM));
        assertThat(read(dump, "holdings.ttl.gz", Lang.TURTLE).getDefaultGraph().stream())
                .containsAll(item.find().toList());
    }

    @Test
    void everyLineOfJsonIsADocumentOfItsOwn() throws IOException {
        Dump dump = dump();
        DatasetGraph read = DatasetGraphFactory.create();
        List<String> lines = lines(dump, "holdings.jsonl.gz");
        assertThat(lines.get(0)).contains("Nguồn: Thư viện tỉnh").contains(DumpedPortal.LICENCE);
        for (String line : lines.subList(1, lines.size())) {
            RDFDataMgr.read(read, new StringReader(line), DumpedPortal.BASE, Lang.JSONLD11);
        }
        assertThat(statements(read)).isEqualTo(statements(portal.served()));
    }

    @Test
    void tablesHaveARowForEachItem() throws IOException {
        Dump dump = dump();
        List<List<String>> table = portal.table(dump, "holdings.csv.gz");
        assertThat(table).hasSize(2);
        List<String> head = table.get(0);
        List<String> row = table.get(1);
        assertThat(row).hasSameSizeAs(head);
        assertThat(row.get(head.indexOf("identifier"))).isEqualTo(Samples.ark(0).toString());
        assertThat(row.get(head.indexOf("title")).split("\\|")).contains("Sổ ghi lễ tiết", "𥱬𥱯禮節");
        assertThat(row.get(head.indexOf("creator"))).isEqualTo("Trần Thị Bình");
        assertThat(row.get(head.indexOf("place"))).as("once").isEqualTo("huyện Tứ Kỳ");
        assertThat(row.get(head.indexOf("pages"))).isEqualTo("2");
        assertThat(row.get(head.indexOf("source"))).startsWith("Nguồn: Thư viện tỉnh");
    }

    @Test
    void aCollectionHasADumpOfItsOwn() throws IOException {
        Dump dump = dump();
        Set<Node> graphs = new HashSet<>();
        read(dump, "collection-han-nom.nq.gz", Lang.NQUADS).listGraphNodes().forEachRemaining(graphs::add);
        assertThat(graphs)
                .containsExactlyInAnyOrder(
                        NodeFactory.createURI(ITEM),
                        NodeFactory.createURI(DumpedPortal.BASE + "/id/collection/han-nom"));
    }

    @Test
    void everyFileNamesItsSource() throws IOException {
        Dump dump = dump();
        for (DumpFile file : dump.files()) {
            assertThat(String.join("\n", lines(dump, file.name())))
                    .as(file.name())
                    .contains(file.entries() == 0 ? "source" : "Nguồn: Thư viện tỉnh, " + DumpedPortal.BASE);
        }
    }

    @Test
    void nothingUnpublishedIsInAnyFile() throws IOException {
        Dump dump = dump();
        for (DumpFile file : dump.files()) {
            assertThat(String.join("\n", lines(dump, file.name())))
                    .as(file.name())
                    .doesNotContain(DRAFT);
        }
    }

    @Test
    void sizesAndChecksumsAreThoseOfTheFiles() throws Exception {
        Dump dump = dump();
        for (DumpFile file : dump.files()) {
            byte[] bytes = Files.readAllBytes(portal.dumps().path(dump, file));
            assertThat(file.size()).as(file.name()).isEqualTo(bytes.length);
            assertThat(file.sha256())
                    .as(file.name())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void theCatalogueIsToldOfTheFiles() {
        Dump dump = dump();
        List<Distribution> files = portal.dumps().of(DatasetName.HOLDINGS);
        assertThat(files)
                .extracting(Distribution::mediaType)
                .containsExactly("application/n-quads", "text/turtle", "application/x-ndjson", "text/csv");
        assertThat(files.get(0).address()).isEqualTo(DumpedPortal.BASE + "/dumps/" + dump.name() + "/holdings.nq.gz");
        assertThat(portal.dumps().of(DatasetName.ofCollection("han-nom"))).hasSize(4);
        assertThat(portal.dumps().of(DatasetName.USAGE)).isEmpty();
    }

    @Test
    void whenSomethingLeavesThePublicNoDumpHoldsItAnyMore() throws IOException {
        Dump before = dump();
        portal.project(portal.catalogue.put(Samples.manuscript(Samples.ark(0), State.WITHDRAWN)));
        assertThat(portal.dumps().find(before.name())).isEmpty();
        assertThat(portal.folder.resolve(before.name())).doesNotExist();
        Dump after = dump();
        assertThat(String.join("\n", lines(after, "holdings.nq.gz")))
                .doesNotContain(Samples.ark(0).name());
    }

    @Test
    void oneIsMadeInPlaceOfThoseThatWereTakenAwayThoughNoneIsMadeByTheClock(@TempDir Path other) {
        var clock = new MovableClock(Instant.parse("2026-03-01T00:00:00Z"));
        portal.close();
        open(other, clock);
        Dump before = dump();
        portal.project(portal.catalogue.put(Samples.manuscript(Samples.ark(0), State.WITHDRAWN)));
        assertThat(portal.dumps().all()).isEmpty();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            clock.move(DumpTimes.QUIET);
            return portal.dumps().newest().isPresent();
        });
        assertThat(portal.dumps().newest()).isNotEqualTo(Optional.of(before));
    }

    @Test
    void aDraftThatChangesTakesNoDumpAway() {
        Dump before = dump();
        portal.project(portal.catalogue.put(Samples.manuscript(Samples.ark(1), State.SUBMITTED)));
        assertThat(portal.dumps().newest()).contains(before);
    }

    @Test
    void theNewestStay() {
        Dump first = dump();
        Dump second = dump();
        Dump third = dump();
        assertThat(portal.dumps().all()).containsExactly(third, second);
        assertThat(portal.folder.resolve(first.name())).doesNotExist();
    }

    @Test
    void dumpsAreThereAfterARestartAndRubbishIsNot() throws IOException {
        Dump dump = dump();
        portal.close();
        Path rubbish = Files.createDirectories(portal.folder.resolve(".making-20260101T000000Z"));
        Files.writeString(rubbish.resolve("holdings.nq.gz"), "half");
        portal = new DumpedPortal(home, Clock.systemUTC(), Optional.empty(), 2);
        assertThat(portal.dumps().all()).containsExactly(dump);
        assertThat(rubbish).doesNotExist();
        portal.keeper.start();
    }

    @Test
    void aFailureIsToldAndLosesNothing() throws IOException {
        Dump before = dump();
        Files.move(portal.folder, home.resolve("aside"));
        Files.writeString(portal.folder, "a file where the folder should be");
        portal.keeper.ask();
        await().until(() -> portal.keeper.status().failure().isPresent());
        Files.delete(portal.folder);
        Files.move(home.resolve("aside"), portal.folder);
        assertThat(portal.dumps().all()).contains(before);
        assertThat(dump()).isNotEqualTo(before);
        assertThat(portal.keeper.status().failure()).isEmpty();
    }

    /** One that is made now. */
    private Dump dump() {
        Optional<Dump> before = portal.dumps().newest();
        Optional<String> failure = portal.keeper.status().failure();
        portal.keeper.ask();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            DumpStatus status = portal.keeper.status();
            assertThat(status.failure()).isIn(failure, Optional.empty());
            return status.making().isEmpty()
                    && !status.waiting()
                    && !portal.dumps().newest().equals(before);
        });
        return portal.dumps().newest().orElseThrow();
    }

    private DatasetGraph read(Dump dump, String file, Lang lang) throws IOException {
        DatasetGraph read = DatasetGraphFactory.create();
        try (InputStream in = portal.open(dump, file)) {
            RDFDataMgr.read(read, in, lang);
        }
        return read;
    }

    /** How often each is there, blank nodes taken for one and the same. */
    private static Map<List<Object>, Long> statements(DatasetGraph data) {
        return data.stream()
                .map(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
                        .map(node -> node.isBlank() ? (Object) "_" : node)
                        .toList())
                .collect(Collectors.groupingBy(statement -> statement, Collectors.counting()));
    }

    private List<String> lines(Dump dump, String file) throws IOException {
        try (Stream<String> lines =
                new BufferedReader(new InputStreamReader(portal.open(dump, file), StandardCharsets.UTF_8)).lines()) {
            return lines.toList();
        }
    }
}
