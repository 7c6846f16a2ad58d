package org.tangthu.ontologies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabulariesTest {
    /** With what the build makes: the scheme of places. */
    private static final Path MAIN = Path.of("target/classes/org/tangthu/ontologies");

    private static final Pattern DIACRITIC = Pattern.compile("[^\\p{ASCII}]");
    private static final Pattern MANGLED = Pattern.compile("[?\\uFFFD\\u00D0\\u00F0]");
    /** Schemes of names such as ISBN and DDC, which every language writes alike. */
    private static final Set<String> ABBREVIATIONS = Set.of("identifier-type.ttl", "classification-scheme.ttl");
    /** Some places are written without any. */
    private static final Set<String> NAMES = Set.of("place.ttl");

    static List<Path> turtle() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
        }
    }

    static List<Path> schemes() throws IOException {
        return CodeLists.turtleFiles(MAIN.resolve("schemes"));
    }

    static List<Path> schemesOfWords() throws IOException {
        return schemes().stream()
                .filter(file -> !ABBREVIATIONS.contains(file.getFileName().toString()))
                .filter(file -> !NAMES.contains(file.getFileName().toString()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("turtle")
    void everyTextIsComposedUnicodeWithoutLostLetters(Path file) {
        texts(load(file)).forEach(text -> {
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as(text)
                    .isTrue();
            assertThat(text).doesNotContainPattern(MANGLED).isEqualTo(text.strip());
        });
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyConceptIsNamedAndDefinedInBothLanguages(Path file) {
        Model model = load(file);
        var concepts = model.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList();
        assertThat(concepts).isNotEmpty();
        for (Resource concept : concepts) {
            assertThat(languages(concept, SKOS.prefLabel))
                    .as("names of %s", concept)
                    .containsExactly("en", "vi");
            assertThat(languages(concept, SKOS.definition))
                    .as("definitions of %s", concept)
                    .containsExactly("en", "vi");
            assertThat(concept.getProperty(SKOS.definition, "vi").getString()).containsPattern(DIACRITIC);
        }
    }

    @ParameterizedTest
    @MethodSource("schemesOfWords")
    void vietnameseNamesCarryTheirDiacritics(Path file) {
        Model model = load(file);
        var plain = model.listSubjectsWithProperty(RDF.type, SKOS.Concept)
                .mapWith(concept -> concept.getProperty(SKOS.prefLabel, "vi").getString())
                .filterKeep(name -> !DIACRITIC.matcher(name).find())
                .toList();
        assertThat(plain).isSubsetOf("in", "bia", "mua");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void aConceptsAddressIsItsSchemeAndItsNotation(Path file) throws IOException {
        var scheme = ConceptScheme.read(file);
        for (var code : scheme.codes()) {
            assertThat(code.iri()).startsWith("https://tangthu.org/id/" + scheme.name() + "/");
            if (!scheme.name().equals("rights")) {
                assertThat(code.iri()).endsWith("/" + code.notation());
            }
        }
    }

    @Test
    void everyTermOfTheVocabularyIsNamedAndExplainedInBothLanguages() {
        Model model = load(MAIN.resolve("tangthu.ttl"));
        var terms = model.listSubjectsWithProperty(RDFS.isDefinedBy).toList();
        assertThat(terms).isNotEmpty();
        assertThat(model.listSubjectsWithProperty(RDF.type, OWL2.Ontology).toList())
                .hasSize(1);
        for (Resource term : terms) {
            assertThat(languages(term, RDFS.label)).as("names of %s", term).containsExactly("en", "vi");
            assertThat(languages(term, RDFS.comment)).as("comments of %s", term).containsExactly("en", "vi");
        }
    }

    private static Model load(Path file) {
        return RDFDataMgr.loadModel(file.toUri().toString());
    }

    /** What is said in a language; patterns and codes are not. */
    private static List<String> texts(Model model) {
        return model.listObjects()
                .filterKeep(RDFNode::isLiteral)
                .mapWith(RDFNode::asLiteral)
                .filterDrop(literal -> literal.getLanguage().isEmpty())
                .mapWith(Literal::getLexicalForm)
                .toList();
    }

    private static List<String> languages(Resource subject, Property property) {
        return subject.listProperties(property).mapWith(Statement::getLanguage).toList().stream()
                .sorted()
                .toList();
    }
}
