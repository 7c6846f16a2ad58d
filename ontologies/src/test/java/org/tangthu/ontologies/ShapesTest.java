package org.tangthu.ontologies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example beside this class is held to its name: {@code *.valid.ttl} conforms, {@code *.invalid.ttl} does not. */
class ShapesTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/org/tangthu/ontologies");
    private static final Shapes SHAPES =
            Shapes.parse(RDFDataMgr.loadGraph("src/main/resources/org/tangthu/ontologies/shapes.ttl"));

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsWhatItsNameSays(Path example) {
        var report = ShaclValidator.get()
                .validate(SHAPES, RDFDataMgr.loadGraph(example.toUri().toString()));
        if (example.toString().endsWith(".valid.ttl")) {
            assertThat(report.getEntries()).isEmpty();
        } else {
            assertThat(example.toString()).endsWith(".invalid.ttl");
            assertThat(report.getEntries()).hasSize(1).allSatisfy(entry -> assertThat(entry.message())
                    .isNotBlank());
        }
    }
}
