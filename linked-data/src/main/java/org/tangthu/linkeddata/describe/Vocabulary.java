package org.tangthu.linkeddata.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The ontology and the concept schemes under the portal's own addresses ({@code {base}/ns}, {@code {base}/id/…}), so that
 * every IRI of a description leads somewhere. Each term and concept names its stable IRI as its equal, by which data of
 * several portals is joined. Immutable.
 */
public final class Vocabulary {
    private static final String RESOURCES = "/org/tangthu/ontologies/";
    private static final String PROFILE = "/ns/profile";
    private static final List<Node> LABELS = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode());
    private static final String SHAPES = "/ns/shapes";
    private static final Map<Node, Node> EQUALITY = Map.of(
            OWL2.Ontology.asNode(), OWL2.sameAs.asNode(),
            OWL2.ObjectProperty.asNode(), OWL2.equivalentProperty.asNode(),
            OWL2.DatatypeProperty.asNode(), OWL2.equivalentProperty.asNode(),
            OWL2.Class.asNode(), OWL2.equivalentClass.asNode(),
            RDFS.Datatype.asNode(), OWL2.equivalentClass.asNode(),
            SKOS.Concept.asNode(), SKOS.exactMatch.asNode(),
            SKOS.ConceptScheme.asNode(), OWL2.sameAs.asNode());

    private final String base;
    private final PrefixMapping prefixes;
    private final Map<String, Graph> graphs = new LinkedHashMap<>();
    private final Graph whole;

    /** @param schemes the names of the concept schemes */
    public Vocabulary(String base, Set<String> schemes) {
        this.base = base;
        this.prefixes = Prefixes.ofVocabulary(base);
        graphs.put(base + "/ns", load("tangthu.ttl"));
        graphs.put(base + PROFILE, load("profile.ttl"));
        graphs.put(base + SHAPES, load("shapes.ttl"));
        schemes.forEach(name -> graphs.put(base + "/id/" + name, load("schemes/" + name + ".ttl")));
        whole = newGraph();
        graphs.values().forEach(graph -> GraphUtil.addInto(whole, graph));
    }

    /** All of it as one graph. */
    public Graph whole() {
        return whole;
    }

    /** A term of the ontology, whether it is a property or a class. */
    public Property term(String name) {
        return ResourceFactory.createProperty(base + "/ns#", name);
    }

    /** The rules by which descriptions are checked, with the terms and concepts of this portal. */
    public Graph shapes() {
        return graphs.get(base + SHAPES);
    }

    /** The whole ontology, the profile, the shapes and each whole scheme, by address. */
    public Map<String, Graph> graphs() {
        return Collections.unmodifiableMap(graphs);
    }

    /**
     * What is said at an address: the ontology, a scheme, or one concept with what has an address within its own, which
     * others are narrower, and what those are called that are named beside it.
     */
    public Optional<Graph> describe(String address) {
        Graph whole = graphs.get(address);
        if (whole != null) {
            return Optional.of(whole);
        }
        Graph scheme = graphs.get(address.substring(0, Math.max(0, address.lastIndexOf('/'))));
        return Optional.ofNullable(scheme)
                .map(graph -> concept(graph, NodeFactory.createURI(address)))
                .filter(graph -> !graph.isEmpty());
    }

    /** The name of a scheme or concept in a language; its address if it has none. */
    public String label(String address, String language) {
        return whole.find(NodeFactory.createURI(address), SKOS.prefLabel.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(label -> label.getLiteralLanguage().equals(language))
                .mapWith(Node::getLiteralLexicalForm)
                .nextOptional()
                .orElse(address);
    }

    private Graph concept(Graph scheme, Node concept) {
        Graph part = newGraph();
        scheme.find(concept, Node.ANY, Node.ANY).forEach(part::add);
        scheme.find(Node.ANY, SKOS.broader.asNode(), concept).forEach(part::add);
        part.find().mapWith(Triple::getObject).filterKeep(Node::isURI).toList().stream()
                .filter(node -> node.getURI().startsWith(concept.getURI() + "#"))
                .forEach(within -> scheme.find(within, Node.ANY, Node.ANY).forEach(part::add));
        part.find().toList().forEach(said -> Stream.of(said.getSubject(), said.getObject())
                .filter(named -> !named.equals(concept))
                .forEach(named -> LABELS.forEach(
                        label -> whole.find(named, label, Node.ANY).forEach(part::add))));
        return part;
    }

    private Graph load(String resource) {
        Graph stable = GraphFactory.createDefaultGraph();
        try (var turtle = Vocabulary.class.getResourceAsStream(RESOURCES + resource)) {
            RDFParser.source(turtle)
                    .lang(Lang.TURTLE)
                    .labelToNode(LabelToNode.createScopeByDocumentHash(seed(resource)))
                    .parse(stable);
        } catch (IOException e) {
            throw new UncheckedIOException("The vocabulary " + resource + " cannot be read", e);
        }
        Graph here = newGraph();
        stable.find()
                .forEach(triple -> here.add(
                        rebase(triple.getSubject()), rebase(triple.getPredicate()), rebase(triple.getObject())));
        stable.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEach(triple -> {
            Node equality = EQUALITY.get(triple.getObject());
            if (equality != null) {
                here.add(rebase(triple.getSubject()), equality, triple.getSubject());
            }
        });
        return here;
    }

    /** With the same seed the blank nodes of a file are the same ones in every process, so nothing is written anew. */
    private static UUID seed(String resource) {
        return UUID.nameUUIDFromBytes(resource.getBytes(StandardCharsets.UTF_8));
    }

    private Node rebase(Node node) {
        return node.isURI() && node.getURI().startsWith(Prefixes.STABLE_BASE + "/")
                ? NodeFactory.createURI(base + node.getURI().substring(Prefixes.STABLE_BASE.length()))
                : node;
    }

    private Graph newGraph() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        return graph;
    }
}
