package org.tangthu.linkeddata.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.tangthu.linkeddata.Samples;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.Vocabulary;
import org.tangthu.linkeddata.project.RdfProjector;
import org.tangthu.linkeddata.project.ServedVersion;
import org.tangthu.linkeddata.store.DataVersion;
import org.tangthu.linkeddata.store.RdfGenerations;
import org.tangthu.linkeddata.store.Tdb2Generations;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MemoryCheckpoints;

/** An RDF store that follows a catalogue, and the dumps of it. */
final class DumpedPortal implements AutoCloseable {
    static final String BASE = "https://library.example.vn";
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    final MemoryCatalogue catalogue = new MemoryCatalogue();
    final Path folder;
    final RdfGenerations generations;
    final Describer describer;
    final DumpKeeper keeper;
    private final RdfProjector projector;
    private final AtomicLong sequence = new AtomicLong();

    DumpedPortal(Path home, Clock clock, Optional<LocalTime> at, int keep) {
        var access = new AccessPolicy(clock, ZONE);
        var addresses = new Addresses(BASE);
        CodeLists codes = CodeLists.load();
        folder = home.resolve("dumps");
        describer = new Describer(addresses, codes, access, "99999", LICENCE);
        generations = new Tdb2Generations(home.resolve("rdf"), BASE);
        keeper = new DumpKeeper(
                new DumpSettings(folder, at, keep),
                Samples.openData(LICENCE),
                generations,
                () -> Optional.of(new DataVersion(1, sequence.get(), 0)),
                describer,
                addresses,
                clock::instant);
        projector = new RdfProjector(
                generations,
                catalogue,
                access,
                describer,
                new Vocabulary(BASE, codes.schemes()),
                new ServedVersion(new MemoryCheckpoints()),
                keeper);
        projector.open(1).close();
        projector.serve(1);
    }

    void project(JournalEntry... entries) {
        try (Projection projection = projector.open(1)) {
            projection.apply(List.of(entries));
            projection.settle(false);
        }
        sequence.set(entries[entries.length - 1].sequence());
    }

    Dumps dumps() {
        return keeper.dumps();
    }

    /** A copy of what the store serves. */
    DatasetGraph served() {
        return generations
                .served()
                .read(data -> Txn.calculateRead(data, () -> {
                    DatasetGraph copy = DatasetGraphFactory.create();
                    data.find().forEachRemaining(copy::add);
                    return copy;
                }));
    }

    InputStream open(Dump dump, String file) throws IOException {
        return new GZIPInputStream(
                Files.newInputStream(dumps().path(dump, dump.file(file).orElseThrow())));
    }

    /** The rows of a table, each with its cells, without the byte order mark. */
    List<List<String>> table(Dump dump, String file) throws IOException {
        String text;
        try (InputStream in = open(dump, file)) {
            text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = text.startsWith("\ufeff") ? 1 : 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                if (quoted && text.startsWith("\"\"", at)) {
                    cell.append(c);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    rows.add(row);
                    row = new ArrayList<>();
                    at++;
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    @Override
    public void close() {
        keeper.close();
        projector.close();
    }
}
