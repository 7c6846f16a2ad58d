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

/** All that is said of a thing besides its name, as a description list: one row for each property. */
final class Fields {
    /** The order of rows; others follow by their names. */
    private static final List<String> FIRST = List.of(
            "skos:notation",
            "skos:inScheme",
            "tt:unitType",
            "tt:unitCode",
            "schema:startDate",
            "schema:endDate",
            "dcterms:replaces",
            "dcterms:isReplacedBy",
            "skos:broader",
            "sh:targetClass",
            "sh:path",
            "sh:severity",
            "tt:onClass",
            "tt:usedProperty",
            "tt:obligation",
            "tt:usedRange",
            "skos:exactMatch",
            "skos:closeMatch",
            "skos:broadMatch",
            "skos:relatedMatch");
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

    /**
     * @param more rows that stand after those of the graph, by their names
     * @param without properties that need not be told here
     */
    Html of(Node subject, Map<String, ? extends Collection<Node>> more, Set<Node> without) {
        Map<Node, List<Node>> said = graph.find(subject, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !Naming.isName(triple.getPredicate())
                        && !SAID.contains(triple.getPredicate())
                        && !without.contains(triple.getPredicate()))
                .collect(Collectors.groupingBy(
                        Triple::getPredicate,
                        () -> new TreeMap<>(Comparator.comparing(this::rank).thenComparing(naming.byName())),
                        Collectors.mapping(Triple::getObject, Collectors.toList())));
        var rows = new Html();
        said.forEach((property, objects) -> row(naming.property(property), values(objects), rows));
        more.forEach((name, things) -> row(name, values(things), rows));
        return rows.isEmpty()
                ? rows
                : new Html().open("dl", "class", "fields").add(rows).close("dl");
    }

    private int rank(Node property) {
        int place = FIRST.indexOf(naming.code(property));
        return place < 0 ? FIRST.size() : place;
    }

    private static void row(String name, List<Html> values, Html rows) {
        if (!values.isEmpty()) {
            rows.open("div").element("dt", name).open("dd").open("ul");
            values.forEach(value -> rows.open("li").add(value).close("li"));
            rows.close("ul").close("dd").close("div");
        }
    }

    /** Texts in the language of the page, where there are any, stand for the same texts in others. */
    private List<Html> values(Collection<Node> objects) {
        boolean translated = objects.stream().anyMatch(object -> object.isLiteral() && naming.isHere(object));
        List<Html> values = new ArrayList<>();
        objects.stream()
                .filter(object -> !translated || !object.isLiteral() || naming.isHere(object))
                .sorted(this::compare)
                .forEach(object -> value(object).ifPresent(values::add));
        return values;
    }

    /** Things by their names, as the language sorts; texts and numbers by their letters. */
    private int compare(Node one, Node other) {
        return one.isURI() && other.isURI()
                ? naming.byName().compare(one, other)
                : one.toString().compareTo(other.toString());
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

    /** A thing by its name, which leads to it, and by its code where it has both. */
    Html link(Node thing) {
        if (!thing.getURI().startsWith("http")) {
            return new Html().text(thing.getURI());
        }
        String name = naming.name(thing);
        String code = naming.code(thing);
        Html link = new Html().link(words.page(thing.getURI()), name);
        return name.equals(code) || code.equals(thing.getURI())
                ? link
                : link.text(" ").element("code", code, "class", "soft");
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
