package org.tangthu.linkeddata.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.tangthu.linkeddata.describe.Vocabulary;

/**
 * A part of a page about the vocabulary: the terms of a kind, the concepts of a scheme, what is demanded of a class.
 *
 * @param id of the part in its page
 * @param about what the part as a whole is about, where that is a thing with a name
 */
record VocabularyPart(String id, String title, Optional<Node> about, List<Node> members) {
    /** The parts of what a page is about; none of a concept, but of a place the change by which it came. */
    static List<VocabularyPart> of(Node subject, Vocabulary vocabulary, Naming naming, Words words) {
        return new Parts(subject, new Statements(vocabulary.whole()), vocabulary, naming, words).parts();
    }

    /** What comes after the # of an address. */
    static String fragment(Node thing) {
        return thing.getURI().substring(thing.getURI().indexOf('#') + 1);
    }

    private record Parts(Node subject, Statements statements, Vocabulary vocabulary, Naming naming, Words words) {
        List<VocabularyPart> parts() {
            if (statements.isA(subject, SKOS.ConceptScheme)) {
                Node order = NodeFactory.createURI(subject.getURI() + "#order");
                return List.of(part(
                        "concepts", statements.members(order, SKOS.memberList).toList()));
            }
            List<VocabularyPart> parts = new ArrayList<>();
            terms(parts, "changes", vocabulary.term("TerritorialChange"));
            terms(parts, "classes", OWL2.Class);
            terms(parts, "properties", OWL2.ObjectProperty, OWL2.DatatypeProperty);
            terms(parts, "datatypes", RDFS.Datatype);
            if (statements.isA(subject, OWL2.Ontology) && !parts.isEmpty()) {
                parts.add(part("schemes", sorted(statements.instances(SKOS.ConceptScheme))));
            }
            parts.addAll(shapes());
            parts.addAll(usages());
            return parts;
        }

        private void terms(List<VocabularyPart> parts, String name, Resource... types) {
            List<Node> terms = sorted(Stream.of(types).flatMap(this::own));
            if (!terms.isEmpty()) {
                parts.add(part(name, terms));
            }
        }

        private List<VocabularyPart> shapes() {
            return abouts(own(SHACLM.NodeShape), shape -> statements.objects(shape, SHACLM.property));
        }

        /** Usages of a class, each followed by those of the properties that are used on it. */
        private List<VocabularyPart> usages() {
            Property onClass = vocabulary.term("onClass");
            Property usedProperty = vocabulary.term("usedProperty");
            List<Node> all = own(vocabulary.term("Usage")).toList();
            return abouts(
                    all.stream().filter(usage -> statements
                            .objects(usage, usedProperty)
                            .findAny()
                            .isEmpty()),
                    about -> all.stream()
                            .filter(usage -> statements
                                    .objects(usage, usedProperty)
                                    .findAny()
                                    .isPresent())
                            .filter(usage -> statements
                                    .objects(usage, onClass)
                                    .anyMatch(statements.objects(about, onClass).toList()::contains)));
        }

        /** The longest part, which is that of items, comes first. */
        private List<VocabularyPart> abouts(Stream<Node> abouts, Function<Node, Stream<Node>> members) {
            return abouts.map(about -> new VocabularyPart(
                            fragment(about),
                            naming.name(about),
                            Optional.of(about),
                            byObligation(members.apply(about))))
                    .sorted(Comparator.comparing(
                                    (VocabularyPart part) -> -part.members().size())
                            .thenComparing(VocabularyPart::title))
                    .toList();
        }

        /** What must be said comes before what should and what may be; then by name. */
        private List<Node> byObligation(Stream<Node> things) {
            Property obligation = vocabulary.term("obligation");
            List<Node> order = statements
                    .instances(SKOS.OrderedCollection)
                    .filter(collection -> collection.getURI().endsWith("/id/obligation#order"))
                    .flatMap(collection -> statements.members(collection, SKOS.memberList))
                    .toList();
            return things.sorted(Comparator.comparing((Node thing) -> statements
                                    .objects(thing, obligation)
                                    .mapToInt(order::indexOf)
                                    .sum())
                            .thenComparing(naming.byName()))
                    .toList();
        }

        private VocabularyPart part(String name, List<Node> members) {
            return new VocabularyPart(name, words.text("part." + name), Optional.empty(), members);
        }

        private Stream<Node> own(Resource type) {
            return statements.instances(type).filter(thing -> thing.getURI().startsWith(subject.getURI() + "#"));
        }

        private List<Node> sorted(Stream<Node> things) {
            return things.sorted(naming.byName()).toList();
        }
    }
}
