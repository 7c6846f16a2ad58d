package org.tangthu.linkeddata.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The shapes of the ontologies.
 *
 * @param subjects everything with a name of its own, in the order of the file
 */
record ShapesFile(Graph graph, List<Node> subjects) {
    private static final String RESOURCE = "/org/tangthu/ontologies/shapes.ttl";

    static ShapesFile read() {
        try (InputStream in = ShapesFile.class.getResourceAsStream(RESOURCE)) {
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The shapes cannot be read", e);
        }
    }

    static ShapesFile parse(byte[] turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        Set<Node> subjects = new LinkedHashSet<>();
        StreamRDF listening = new StreamRDFWrapper(StreamRDFLib.graph(graph)) {
            @Override
            public void triple(Triple triple) {
                if (triple.getSubject().isURI()) {
                    subjects.add(triple.getSubject());
                }
                super.triple(triple);
            }
        };
        RDFParser.source(new ByteArrayInputStream(turtle)).lang(Lang.TURTLE).parse(listening);
        return new ShapesFile(graph, new ArrayList<>(subjects));
    }
}
