package org.tangthu.linkeddata.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tangthu.linkeddata.Samples;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.State;

/** Nothing is said of a thing but what the profile says is used on its class. */
class ProfileTest {
    private static final String BASE = "https://library.example.vn";
    private static final CodeLists CODES = CodeLists.load();
    private static final Vocabulary VOCABULARY = new Vocabulary(BASE, CODES.schemes());
    private static final Graph PROFILE = VOCABULARY.graphs().get(BASE + "/ns/profile");
    private static final Describer DESCRIBER = new Describer(
            new Addresses(BASE),
            CODES,
            new AccessPolicy(Clock.systemUTC(), ZoneOffset.UTC),
            "99999",
            "http://creativecommons.org/licenses/by/4.0/");

    static Stream<Graph> descriptions() {
        return Stream.<Entity>of(
                        Samples.manuscript(Samples.ark(0), State.PUBLISHED),
                        Samples.library(),
                        Samples.openLibrary(),
                        Samples.collection(),
                        Samples.exhibitingCollection(),
                        Samples.agent(),
                        Samples.body(),
                        agent("family"))
                .map(entity -> DESCRIBER.describe(new CatalogueEntry(
                        entity,
                        1,
                        1,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        2,
                        Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void whatADescriptionSaysOfAThingStandsInTheProfile(Graph graph) {
        Set<String> unknown = new TreeSet<>();
        graph.find().forEach(said -> {
            if (!isUsed(said.getPredicate(), types(graph, said.getSubject()))) {
                unknown.add(said.getPredicate() + " of " + types(graph, said.getSubject()));
            }
        });
        assertThat(unknown).isEmpty();
    }

    @Test
    void whatASchemeSaysOfItsConceptsStandsInTheProfile() {
        Set<Node> unknown = CODES.schemes().stream()
                .map(scheme -> VOCABULARY.graphs().get(BASE + "/id/" + scheme))
                .flatMap(
                        graph -> graph
                                .find(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
                                .mapWith(Triple::getSubject)
                                .toList()
                                .stream()
                                .flatMap(concept -> graph.find(concept, Node.ANY, Node.ANY).toList().stream())
                                .filter(said -> !said.getPredicate().equals(RDF.type.asNode()))
                                .filter(said -> !isUsed(said.getPredicate(), types(graph, said.getSubject())))
                                .map(Triple::getPredicate))
                .collect(Collectors.toSet());
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyClassOfTheProfileIsOneThatDescriptionsUse() {
        Set<Node> used = new HashSet<>();
        descriptions()
                .forEach(graph -> used.addAll(graph.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                        .mapWith(Triple::getObject)
                        .toList()));
        CODES.schemes().stream()
                .map(scheme -> VOCABULARY.graphs().get(BASE + "/id/" + scheme))
                .forEach(graph -> used.addAll(graph.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                        .mapWith(Triple::getObject)
                        .toList()));
        assertThat(used)
                .containsAll(PROFILE.find(Node.ANY, term("onClass"), Node.ANY)
                        .mapWith(Triple::getObject)
                        .toSet());
    }

    /** What a thing is for itself: its type, if it has one, is said of every class. */
    private static boolean isUsed(Node property, Set<Node> classes) {
        return property.equals(RDF.type.asNode()) && classes.stream().anyMatch(ProfileTest::isOfTheProfile)
                || PROFILE.find(Node.ANY, term("usedProperty"), property).mapWith(Triple::getSubject).toList().stream()
                        .anyMatch(usage ->
                                classes.stream().anyMatch(type -> PROFILE.contains(usage, term("onClass"), type)));
    }

    private static boolean isOfTheProfile(Node type) {
        return PROFILE.contains(Node.ANY, term("onClass"), type);
    }

    private static Set<Node> types(Graph graph, Node subject) {
        return graph.find(subject, RDF.type.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .toSet();
    }

    private static Agent agent(String kind) {
        return new Agent("x", Samples.agent().names(), kind, Optional.empty(), List.of());
    }

    private static Node term(String name) {
        return NodeFactory.createURI(BASE + "/ns#" + name);
    }
}
