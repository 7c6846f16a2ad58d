package org.tangthu.linkeddata.dump;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.shared.PrefixMapping;
import org.tangthu.linkeddata.publish.DatasetName;
import org.tangthu.linkeddata.store.NamedGraph;

/** The files of one dataset, written side by side; whole once they are closed. */
final class DatasetFiles implements Closeable {
    private final DatasetName dataset;
    private final List<Written> written = new ArrayList<>();

    private static final class Written {
        private final DumpForm form;
        private final PackedFile file;
        private final GraphSink sink;
        private long entries;

        Written(DumpForm form, PackedFile file, GraphSink sink) {
            this.form = form;
            this.file = file;
            this.sink = sink;
        }
    }

    DatasetFiles(Path folder, DatasetName dataset, List<DumpForm> forms, SourceLine source, PrefixMapping prefixes)
            throws IOException {
        this.dataset = dataset;
        try {
            for (DumpForm form : forms) {
                PackedFile file = PackedFile.create(folder.resolve(DumpFile.name(dataset, form)));
                written.add(new Written(form, file, sink(form, file, source, prefixes)));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private static GraphSink sink(DumpForm form, PackedFile file, SourceLine source, PrefixMapping prefixes)
            throws IOException {
        return switch (form) {
            case N_QUADS -> new QuadsSink(file, source);
            case TURTLE -> new TurtleSink(file, source, prefixes);
            case JSON_LINES -> new JsonLinesSink(file, source, prefixes);
            case CSV -> new CsvSink(file, source, prefixes);
        };
    }

    void write(NamedGraph graph) throws IOException {
        for (Written one : written) {
            one.entries += one.sink.write(graph);
        }
    }

    @Override
    public void close() throws IOException {
        for (Written one : written) {
            one.sink.close();
        }
    }

    /** Once closed. */
    List<DumpFile> files() {
        return written.stream()
                .map(one -> new DumpFile(dataset, one.form, one.file.size(), one.file.sha256(), one.entries))
                .toList();
    }
}
