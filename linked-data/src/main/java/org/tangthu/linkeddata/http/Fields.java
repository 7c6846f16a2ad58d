package org.tangthu.linkeddata.http;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** All that is said of a thing besides its name, as a description list: one row for each property. */
final class Fields {
    private static final List<Node> FIRST = List.of(
            SKOS.notation.asNode(),
            SKOS.inScheme.asNode(),
            SKOS.broader.asNode(),
            SHACL.targetClass,
            SHACL.path,
            SKOS.exactMatch.asNode(),
            SKOS.closeMatch.asNode(),
            SKOS.broadMatch.asNode(),
            SKOS.relatedMatch.asNode());
    /** Said by the page itself: where it stands, what kind of thing it is. */
    private static final Set<Node> SAID =
            Set.of(RDF.type.asNode(), RDFS.isDefinedBy.asNode(), SHACL.property, RDFS.seeAlso.asNode());

    private final Graph graph;
    private final Naming naming;
    private final Words words;

    Fields(Graph graph, Naming naming, Words words) {
        this.graph = graph;
        this.naming = naming;
        this.words = words;
    }

    /** @param more rows that stand after those of the graph, by their names */
    Html of(Node subject, Map<String, ? extends Collection<Node>> more) {
        Map<Node, List<Node>> said = graph.find(subject, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !Naming.isName(triple.getPredicate()) && !SAID.contains(triple.getPredicate()))
                .collect(Collectors.groupingBy(
                        Triple::getPredicate,
                        () -> new TreeMap<>(Comparator.comparing(Fields::rank).thenComparing(naming.byName())),
                        Collectors.mapping(Triple::getObject, Collectors.toList())));
        var rows = new Html();
        said.forEach((property, objects) -> row(naming.property(property), values(objects), rows));
        more.forEach((name, things) -> row(name, values(things), rows));
        return rows.isEmpty()
                ? rows
                : new Html().open("dl", "class", "fields").add(rows).close("dl");
    }

    private static int rank(Node property) {
        int place = FIRST.indexOf(property);
        return place < 0 ? FIRST.size() : place;
    }

    private static void row(String name, List<Html> values, Html rows) {
        if (!values.isEmpty()) {
            rows.open("div").element("dt", name).open("dd");
            for (int i = 0; i < values.size(); i++) {
                if (i > 0) {
                    rows.open("br");
                }
                rows.add(values.get(i));
            }
            rows.close("dd").close("div");
        }
    }

    /** Texts in the language of the page, where there are any, stand for the same texts in others. */
    private List<Html> values(Collection<Node> objects) {
        boolean translated = objects.stream().anyMatch(object -> object.isLiteral() && naming.isHere(object));
        List<Html> values = new ArrayList<>();
        objects.stream()
                .filter(object -> !translated || !object.isLiteral() || naming.isHere(object))
                .sorted(Comparator.comparing(this::sortKey))
                .forEach(object -> value(object).ifPresent(values::add));
        return values;
    }

    private String sortKey(Node object) {
        return object.isURI() ? naming.name(object) : object.toString();
    }

    private Optional<Html> value(Node object) {
        if (object.isURI()) {
            return Optional.of(link(object));
        }
        if (object.isBlank()) {
            return choice(object);
        }
        String language = object.getLiteralLanguage();
        return Optional.of(
                language.isEmpty() || naming.isHere(object)
                        ? new Html().text(literal(object))
                        : new Html().element("span", literal(object), "lang", language));
    }

    /** A thing by its name, which leads to it. */
    Html link(Node thing) {
        return thing.getURI().startsWith("http")
                ? new Html().link(words.page(thing.getURI()), naming.name(thing))
                : new Html().text(thing.getURI());
    }

    /** A list of things, or a path that is one of several; what else has no name of its own is for the data alone. */
    private Optional<Html> choice(Node blank) {
        Node list = graph.find(blank, SHACL.alternativePath, Node.ANY)
                .mapWith(Triple::getObject)
                .nextOptional()
                .orElse(blank);
        List<Node> members = GraphList.members(GNode.create(graph, list));
        if (members.isEmpty() || !members.stream().allMatch(Node::isURI)) {
            return Optional.empty();
        }
        var html = new Html();
        for (int i = 0; i < members.size(); i++) {
            html.text(i == 0 ? "" : " | ").add(link(members.get(i)));
        }
        return Optional.of(html);
    }

    private String literal(Node literal) {
        if (literal.getLiteralDatatype().equals(XSDDatatype.XSDboolean)) {
            return words.text(literal.getLiteralLexicalForm());
        }
        return literal.getLiteralDatatype().equals(XSDDatatype.XSDdate) && literal.isLiteral()
                ? LocalDate.parse(literal.getLiteralLexicalForm())
                        .format(DateTimeFormatter.ofPattern(words.text("date"), words.locale()))
                : literal.getLiteralLexicalForm();
    }
}
