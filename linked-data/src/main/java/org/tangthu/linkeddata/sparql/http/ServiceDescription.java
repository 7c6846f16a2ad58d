package org.tangthu.linkeddata.sparql.http;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** What the endpoint says of itself when it is asked nothing (SPARQL 1.1 Service Description). */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULTS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD",
            "TriG",
            "N-Quads");

    private ServiceDescription() {}

    /** @param endpoint its public address; the default dataset is named from it */
    static Graph of(String endpoint) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("format", FORMATS);
        Node service = NodeFactory.createURI(endpoint);
        graph.add(service, RDF.type.asNode(), sd("Service"));
        graph.add(service, sd("endpoint"), service);
        graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
        RESULTS.forEach(format -> graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format)));
        Node dataset = NodeFactory.createURI(endpoint + "#dataset");
        graph.add(service, sd("defaultDataset"), dataset);
        graph.add(dataset, RDF.type.asNode(), sd("Dataset"));
        Node union = NodeFactory.createURI(endpoint + "#default-graph");
        graph.add(dataset, sd("defaultGraph"), union);
        graph.add(union, RDF.type.asNode(), sd("Graph"));
        return graph;
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
