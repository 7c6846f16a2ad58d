package org.tangthu.linkeddata.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.NodeCmp;
import org.tangthu.linkeddata.store.NamedGraph;

/** Turtle, a block for each subject of a graph; the source stands in a comment at the head. */
final class TurtleSink implements GraphSink {
    private static final Comparator<Triple> BY_SUBJECT = Comparator.comparing(
                    Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final OutputStream out;
    private final StreamRDF writer;

    TurtleSink(OutputStream out, SourceLine source, PrefixMapping prefixes) throws IOException {
        this.out = out;
        out.write(("# " + source.text() + "\n").getBytes(StandardCharsets.UTF_8));
        writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        writer.start();
        StreamRDFOps.sendPrefixesToStream(prefixes, writer);
    }

    @Override
    public int write(NamedGraph graph) {
        graph.graph().find().toList().stream().sorted(BY_SUBJECT).forEach(writer::triple);
        return 1;
    }

    @Override
    public void close() throws IOException {
        writer.finish();
        out.close();
    }
}
