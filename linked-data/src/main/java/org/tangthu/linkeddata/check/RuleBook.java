package org.tangthu.linkeddata.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.tangthu.repository.publication.Bilingual;
import org.tangthu.repository.publication.Rule;
import org.tangthu.repository.publication.Severity;

/**
 * What the shapes say to people: each shape that has a message is a rule, named by the last part of its address. Its field
 * is that of {@code tt:field}; what would be right there stands in the bundle {@code advice}. Violations first, else in
 * the order of the file.
 */
final class RuleBook {
    private static final Node FIELD = NodeFactory.createURI("https://tangthu.org/ns#field");
    private static final String BUNDLE = "org.tangthu.linkeddata.check.advice";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Graph graph;
    private final ResourceBundle vi = bundle("vi");
    private final ResourceBundle en = bundle("en");
    private final Map<Node, Rule> byShape = new LinkedHashMap<>();
    private final List<Rule> all;

    RuleBook(ShapesFile file) {
        this.graph = file.graph();
        file.subjects().stream()
                .filter(shape -> graph.contains(shape, SHACL.message, Node.ANY))
                .forEach(shape -> byShape.put(shape, rule(shape)));
        this.all = byShape.values().stream()
                .sorted(Comparator.comparing(Rule::severity))
                .toList();
    }

    List<Rule> all() {
        return all;
    }

    /** @throws IllegalStateException if a shape without a message and a name of its own was broken: a fault of the file */
    Rule of(Node shape) {
        return Optional.ofNullable(byShape.get(shape))
                .orElseThrow(() -> new IllegalStateException("The shape " + shape + " has no name or no sh:message"));
    }

    private Rule rule(Node shape) {
        String code = shape.getURI().substring(shape.getURI().indexOf('#') + 1);
        String field = value(shape, FIELD).orElse("");
        return new Rule(
                code,
                graph.contains(shape, SHACL.severity, SHACL.Warning) ? Severity.WARNING : Severity.VIOLATION,
                field,
                graph.contains(shape, SHACL.name, Node.ANY) ? told(shape, SHACL.name) : new Bilingual(code, code),
                told(shape, SHACL.message),
                new Bilingual(advice(vi, code, field), advice(en, code, field)));
    }

    private static String advice(ResourceBundle words, String code, String field) {
        return words.getString(words.containsKey(code) ? code : words.containsKey(field) ? field : "other");
    }

    private Bilingual told(Node shape, Node property) {
        return new Bilingual(text(shape, property, "vi"), text(shape, property, "en"));
    }

    private String text(Node shape, Node property, String language) {
        return graph.find(shape, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(literal -> literal.getLiteralLanguage().equals(language))
                .mapWith(Node::getLiteralLexicalForm)
                .nextOptional()
                .orElseThrow(() -> new IllegalStateException(
                        "The shape " + shape + " lacks " + property.getLocalName() + " in " + language));
    }

    private Optional<String> value(Node shape, Node property) {
        return graph.find(shape, property, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional();
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), NO_FALLBACK);
    }
}
