package org.tangthu.ontologies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example is held to its name: {@code *.valid.ttl} conforms without so much as a warning, and {@code
 * {shape}.{what}.invalid.ttl} has one fault, which that shape finds.
 */
class ShapesTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/org/tangthu/ontologies/examples");
    private static final Path MAIN = Path.of("src/main/resources/org/tangthu/ontologies");
    private static final Graph GRAPH = load(MAIN.resolve("shapes.ttl"));
    private static final Shapes SHAPES = Shapes.parse(GRAPH);

    static List<Path> valid() throws IOException {
        return examples(".valid.ttl");
    }

    static List<Path> invalid() throws IOException {
        return examples(".invalid.ttl");
    }

    static List<Path> vocabularies() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyExampleSaysByItsNameWhatItIs() throws IOException {
        assertThat(valid()).isNotEmpty();
        assertThat(valid().size() + invalid().size()).isEqualTo(examples("").size());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidExampleHasNoFault(Path example) {
        assertThat(validate(load(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidExampleHasTheOneFaultOfItsName(Path example) {
        String shape = example.getFileName().toString().split("\\.")[0];
        assertThat(validate(load(example))).singleElement().satisfies(fault -> {
            assertThat(fault.source().getLocalName()).isEqualTo(shape);
            assertThat(fault.messages()).extracting(Node::getLiteralLanguage).containsExactlyInAnyOrder("vi", "en");
        });
    }

    @Test
    void everyConstraintIsBrokenByAnExample() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path example : invalid()) {
            validate(load(example))
                    .forEach(fault -> broken.add(name(fault.source(), fault.sourceConstraintComponent())));
        }
        Set<String> all = new TreeSet<>();
        for (Shape shape : SHAPES.getTargetShapes()) {
            all.addAll(constraints(shape));
            shape.getPropertyShapes().forEach(property -> all.addAll(constraints(property)));
        }
        assertThat(broken).isEqualTo(all);
    }

    @Test
    void theShapesAreShapesByShaclItself() {
        Graph rules = RDFDataMgr.loadGraph("std/shacl-shacl.ttl");
        assertThat(ShaclValidator.get().validate(Shapes.parse(rules), GRAPH).getEntries())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void theVocabularyKeepsItsOwnRules(Path file) {
        assertThat(validate(load(file))).isEmpty();
    }

    private static List<String> constraints(Shape shape) {
        return shape.getConstraints().stream()
                .map(constraint -> name(shape.getShapeNode(), constraint.getComponent()))
                .toList();
    }

    /** Jena reads the two qualified counts as one constraint, and reports them as two. */
    private static String name(Node shape, Node component) {
        String constraint = component.getLocalName().replaceFirst("^Qualified(Min|Max)Count.*", "qualifiedValueShape");
        return shape.getLocalName() + " " + constraint;
    }

    private static List<ReportEntry> validate(Graph graph) {
        return List.copyOf(ShaclValidator.get().validate(SHAPES, graph).getEntries());
    }

    private static Graph load(Path file) {
        return RDFDataMgr.loadGraph(file.toUri().toString());
    }

    private static List<Path> examples(String ending) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
