package org.tangthu.linkeddata.http;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What the vocabulary says, asked from both ends. */
record Statements(Graph graph) {
    /** How a document is built, which tells nothing of use; and what the thing at the other end says itself. */
    private static final Set<Node> STRUCTURE = Set.of(
            RDF.first.asNode(),
            RDF.type.asNode(),
            RDFS.isDefinedBy.asNode(),
            RDFS.seeAlso.asNode(),
            SKOS.inScheme.asNode(),
            SKOS.broader.asNode(),
            SKOS.narrower.asNode(),
            DCTerms.isReplacedBy.asNode(),
            DCTerms.replaces.asNode());

    Stream<Node> objects(Node subject, Property property) {
        return graph.find(subject, property.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    Stream<Node> subjects(Property property, Node object) {
        return graph.find(Node.ANY, property.asNode(), object).mapWith(Triple::getSubject).toList().stream();
    }

    /** The named things of a class. */
    Stream<Node> instances(Resource type) {
        return subjects(RDF.type, type.asNode()).filter(Node::isURI);
    }

    boolean isA(Node thing, Resource type) {
        return graph.contains(thing, RDF.type.asNode(), type.asNode());
    }

    /** The members of a list that a thing has. */
    Stream<Node> members(Node thing, Property property) {
        return objects(thing, property).flatMap(list -> GraphList.members(GNode.create(graph, list)).stream());
    }

    /** Those that the concept does not name itself. */
    Stream<Node> narrower(Node concept) {
        return subjects(SKOS.broader, concept).filter(other -> !graph.contains(concept, SKOS.narrower.asNode(), other));
    }

    /** What speaks of a thing, or takes its values from the scheme of a concept. */
    Stream<Node> users(Node thing) {
        Stream<Node> direct = graph
                .find(Node.ANY, Node.ANY, thing)
                .filterDrop(triple -> STRUCTURE.contains(triple.getPredicate()))
                .mapWith(Triple::getSubject)
                .filterKeep(user -> user.isURI() && !user.equals(thing))
                .toList()
                .stream();
        return Stream.concat(
                direct, objects(thing, SKOS.inScheme).flatMap(scheme -> subjects(DCTerms.references, scheme)));
    }
}
