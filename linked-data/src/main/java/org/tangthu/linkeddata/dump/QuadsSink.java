package org.tangthu.linkeddata.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.tangthu.linkeddata.store.NamedGraph;

/** N-Quads; the source stands in a comment at the head. */
final class QuadsSink implements GraphSink {
    private final OutputStream out;
    private final StreamRDF writer;

    QuadsSink(OutputStream out, SourceLine source) throws IOException {
        this.out = out;
        out.write(("# " + source.text() + "\n").getBytes(StandardCharsets.UTF_8));
        writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
        writer.start();
    }

    @Override
    public int write(NamedGraph graph) {
        Node name = NodeFactory.createURI(graph.name());
        graph.graph().find().forEachRemaining(triple -> writer.quad(Quad.create(name, triple)));
        return 1;
    }

    @Override
    public void close() throws IOException {
        writer.finish();
        out.close();
    }
}
