package org.tangthu.linkeddata;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;

/** The published shapes of DCAT-AP 3. */
final class DcatAp {
    private static final String FOLDER = "org/tangthu/linkeddata/publish/dcat-ap-3.0/";

    private DcatAp() {}

    /** Where a graph breaks what must hold: the constraints, and the classes of what is linked to. */
    static List<String> broken(Graph graph) {
        return Stream.of("shapes.ttl", "range.ttl")
                .flatMap(file -> findings(graph, file))
                .map(DcatAp::line)
                .toList();
    }

    /** The properties that are recommended and that something in a graph lacks. */
    static Set<String> lacking(Graph graph) {
        return findings(graph, "shapes_recommended.ttl")
                .map(entry -> entry.resultPath().toString())
                .collect(Collectors.toSet());
    }

    private static Stream<ReportEntry> findings(Graph graph, String file) {
        Graph shapes = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(shapes, FOLDER + file);
        ValidationReport report = ShaclValidator.get().validate(Shapes.parse(shapes), graph);
        return report.getEntries().stream();
    }

    private static String line(ReportEntry entry) {
        return entry.focusNode() + " " + entry.resultPath() + ": " + entry.message() + " " + entry.value();
    }
}
