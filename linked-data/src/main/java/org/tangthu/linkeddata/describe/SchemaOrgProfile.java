package org.tangthu.linkeddata.describe;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;

/** What the full description says in the words of schema.org, and where the thing is seen. Of pages their number. */
final class SchemaOrgProfile {
    private static final String MANIFEST_TYPE =
            "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";

    private final Addresses addresses;
    private final PrefixMapping prefixes;
    private final EntityNames names;

    SchemaOrgProfile(Addresses addresses, PrefixMapping prefixes, EntityNames names) {
        this.addresses = addresses;
        this.names = names;
        this.prefixes = PrefixMapping.Factory.create()
                .setNsPrefix("schema", SchemaDO.NS)
                .setNsPrefix("rdf", RDF.uri)
                .setNsPrefix("xsd", prefixes.getNsPrefixURI("xsd"))
                .lock();
    }

    Graph of(CatalogueEntry entry, Graph full) {
        Subject subject = Subject.inNewGraph(addresses.subject(entry.entity()), prefixes);
        full.find().filterKeep(SchemaOrgProfile::isInItsWords).forEach(subject.graph()::add);
        if (entry.entity() instanceof Item item) {
            item(item, entry, full, subject);
        } else if (entry.entity() instanceof Library library) {
            subject.link("schema:url", addresses.library(library.id())).plain("schema:identifier", library.id());
        } else if (entry.entity() instanceof Collection collection) {
            subject.link("schema:url", addresses.collection(collection.id()));
            collection.library().ifPresent(id -> subject.link("schema:provider", addresses.concept("library", id)));
        }
        return subject.graph();
    }

    private void item(Item item, CatalogueEntry entry, Graph full, Subject subject) {
        boolean free = item.rights().access() == AccessLevel.OPEN
                && item.rights().embargo().isEmpty();
        subject.link("schema:url", addresses.item(item.ark()))
                .plain("schema:identifier", item.id())
                .link("schema:provider", addresses.concept("library", item.library()))
                .typed("schema:isAccessibleForFree", Boolean.toString(free), "xsd:boolean")
                .plain("schema:materialExtent", item.description().extent());
        Restatement said = new Restatement(full, subject);
        named(item, said);
        if (entry.pageCount() > 0) {
            subject.typed("schema:numberOfPages", Integer.toString(entry.pageCount()), "xsd:integer");
        }
        said.objects("dcterms:isReferencedBy").map(Node::getURI).forEach(manifest -> subject.link(
                        "schema:encoding", manifest)
                .about(manifest)
                .a("schema:MediaObject")
                .link("schema:contentUrl", manifest)
                .plain("schema:encodingFormat", MANIFEST_TYPE));
        said.from()
                .find(Node.ANY, said.term("dcterms:license"), Node.ANY)
                .mapWith(Triple::getObject)
                .forEach(licence -> subject.link("schema:sdLicense", licence.getURI()));
    }

    /** Search engines follow no address to learn what stands there. */
    private void named(Item item, Restatement said) {
        name(addresses.concept("library", item.library()), "schema:Library", names.of(item.library()), said.to());
        item.collections()
                .forEach(id -> name(addresses.concept("collection", id), "schema:Collection", names.of(id), said.to()));
        said.objects("schema:locationCreated").forEach(place -> place(place, said));
        said.objects("dcterms:spatial").forEach(place -> {
            said.to().link("schema:spatialCoverage", place.getURI());
            place(place, said);
        });
    }

    private static void name(String iri, String type, List<LocalizedText> called, Subject subject) {
        if (!called.isEmpty()) {
            subject.about(iri).a(type).texts("schema:name", called);
        }
    }

    private static void place(Node place, Restatement said) {
        List<Node> called = said.names(place);
        if (!called.isEmpty()) {
            Subject named = said.to().about(place.getURI()).a("schema:Place");
            called.forEach(name -> named.value("schema:name", name));
        }
    }

    private static boolean isInItsWords(Triple triple) {
        Node told = triple.predicateMatches(RDF.type.asNode()) ? triple.getObject() : triple.getPredicate();
        return told.getURI().startsWith(SchemaDO.NS);
    }
}
