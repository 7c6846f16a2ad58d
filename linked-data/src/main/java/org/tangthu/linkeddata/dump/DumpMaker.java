package org.tangthu.linkeddata.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.publish.DatasetName;
import org.tangthu.linkeddata.store.NamedGraph;
import org.tangthu.repository.model.EntityKind;

/**
 * Writes the files of a dump from one snapshot: everything and the vocabulary in one walk, then each collection in one of its
 * own. What it holds in memory is one graph and the identifiers of the collections.
 */
final class DumpMaker {
    /** Left free for everybody else on the disk. */
    private static final long RESERVE = 512L << 20;

    private static final int LOOK_EVERY = 1_000;
    private static final List<DumpForm> RDF = List.of(DumpForm.N_QUADS, DumpForm.TURTLE, DumpForm.JSON_LINES);

    private final Describer describer;
    private final DumpFolder folder;
    private final BooleanSupplier stop;
    private final List<DumpFile> files = new ArrayList<>();
    private long triples;
    private long walked;

    /** @param stop asked at every graph */
    DumpMaker(Describer describer, DumpFolder folder, BooleanSupplier stop) {
        this.describer = describer;
        this.folder = folder;
        this.stop = stop;
    }

    /**
     * @param data within a read transaction
     * @param making an empty folder
     * @return what was made, of the snapshot that began at {@code source.at()}
     * @throws CancellationException if it was told to stop
     * @throws IOException if the disk fails, or is nearly full
     */
    Dump make(DatasetGraph data, Path making, SourceLine source, long sequence) throws IOException {
        PrefixMapping prefixes = describer.prefixes();
        List<String> collections = whole(data, making, source, prefixes);
        for (String collection : collections) {
            collection(data, collection, making, source, prefixes);
        }
        return new Dump(source.at(), sequence, triples, files);
    }

    /** @return the identifiers of all collections */
    private List<String> whole(DatasetGraph data, Path making, SourceLine source, PrefixMapping prefixes)
            throws IOException {
        List<String> collections = new ArrayList<>();
        var holdings =
                new DatasetFiles(making, DatasetName.HOLDINGS, Arrays.asList(DumpForm.values()), source, prefixes);
        var vocabulary = new DatasetFiles(making, DatasetName.VOCABULARY, RDF, source, prefixes);
        Iterator<NamedGraph> graphs = new SnapshotWalk(data).all();
        try (holdings;
                vocabulary) {
            while (graphs.hasNext()) {
                NamedGraph graph = next(graphs);
                triples += graph.graph().size();
                holdings.write(graph);
                String id = describer.entityId(graph.name()).orElse("");
                if (id.isEmpty()) {
                    vocabulary.write(graph);
                } else if (graph.name().equals(describer.graphName(EntityKind.COLLECTION, id))) {
                    collections.add(id);
                }
            }
        } finally {
            Iter.close(graphs);
        }
        files.addAll(holdings.files());
        files.addAll(vocabulary.files());
        return collections;
    }

    private void collection(DatasetGraph data, String id, Path making, SourceLine source, PrefixMapping prefixes)
            throws IOException {
        String name = describer.graphName(EntityKind.COLLECTION, id);
        var members = new DatasetFiles(
                making, DatasetName.ofCollection(id), Arrays.asList(DumpForm.values()), source, prefixes);
        var walk = new SnapshotWalk(data);
        Iterator<NamedGraph> items = walk.members(name);
        try (members) {
            members.write(walk.graph(name));
            while (items.hasNext()) {
                members.write(next(items));
            }
        } finally {
            Iter.close(items);
        }
        files.addAll(members.files());
    }

    private NamedGraph next(Iterator<NamedGraph> graphs) throws IOException {
        if (stop.getAsBoolean()) {
            throw new CancellationException("The dump was given up");
        }
        if (walked++ % LOOK_EVERY == 0 && folder.room() < RESERVE) {
            throw new IOException("less than " + (RESERVE >> 20) + " MB are free on the disk");
        }
        return graphs.next();
    }
}
