package org.tangthu.linkeddata.http;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * What things are called on a page: by the graph that the page is about, else by the whole vocabulary; in the language of
 * the page, else in any.
 */
final class Naming {
    private static final List<Node> LABELS = List.of(
            RDFS.label.asNode(), SKOS.prefLabel.asNode(), SHACL.name, DCTerms.title.asNode(), SchemaDO.name.asNode());
    private static final List<Node> DEFINITIONS =
            List.of(SKOS.definition.asNode(), RDFS.comment.asNode(), SHACL.message, DCTerms.description.asNode());

    private final Graph graph;
    private final Graph vocabulary;
    private final Words words;

    Naming(Graph graph, Graph vocabulary, Words words) {
        this.graph = graph;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /** The label of a thing, else its prefixed name, else its address. */
    String name(Node thing) {
        return label(thing).map(Node::getLiteralLexicalForm).orElseGet(() -> code(thing));
    }

    /** The prefixed name of a thing, else its address. */
    String code(Node thing) {
        return Optional.ofNullable(graph.getPrefixMapping().qnameFor(thing.getURI()))
                .or(() -> Optional.ofNullable(vocabulary.getPrefixMapping().qnameFor(thing.getURI())))
                .orElse(thing.getURI());
    }

    /** What a row is called that tells values of a property. */
    String property(Node property) {
        return words.find("property." + code(property).replace(':', '.')).orElseGet(() -> name(property));
    }

    Optional<Node> label(Node thing) {
        return first(thing, LABELS);
    }

    Optional<Node> definition(Node thing) {
        return first(thing, DEFINITIONS);
    }

    /** The same label in another language. */
    Optional<Node> otherLabel(Node thing) {
        return label(thing).flatMap(label -> labels(thing, LABELS).stream()
                .filter(other -> isEnglishOrVietnamese(other)
                        && !other.getLiteralLanguage().equals(label.getLiteralLanguage()))
                .findFirst());
    }

    /** Whether a property of a thing is shown as its name or definition already. */
    static boolean isName(Node property) {
        return LABELS.contains(property) || DEFINITIONS.contains(property);
    }

    /** By name, as the language sorts. */
    Comparator<Node> byName() {
        Collator collator = Collator.getInstance(words.locale());
        return Comparator.<Node, String>comparing(this::name, collator).thenComparing(Node::getURI);
    }

    boolean isHere(Node literal) {
        return literal.getLiteralLanguage().equals(words.language());
    }

    private static boolean isEnglishOrVietnamese(Node literal) {
        return List.of("vi", "en").contains(literal.getLiteralLanguage());
    }

    private Optional<Node> first(Node thing, List<Node> properties) {
        List<Node> texts = labels(thing, properties);
        return texts.stream().filter(this::isHere).findFirst().or(() -> texts.stream()
                .findFirst());
    }

    private List<Node> labels(Node thing, List<Node> properties) {
        List<Node> here = labels(graph, thing, properties);
        return here.isEmpty() ? labels(vocabulary, thing, properties) : here;
    }

    private static List<Node> labels(Graph graph, Node thing, List<Node> properties) {
        return properties.stream()
                .flatMap(property -> graph.find(thing, property, Node.ANY).toList().stream())
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .toList();
    }
}
