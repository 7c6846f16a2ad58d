package org.tangthu.linkeddata.describe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.OWL2;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Exhibition;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.Location;

/**
 * From an entity at its head to its graph. Pure: the same entry gives the same triples, without blank nodes. Nobody is
 * asked whether the entity is public: that is for the caller. Immutable, thread-safe.
 */
public final class Describer {
    /** The form of the graphs; raise it with every change of what is said, so that stores are rebuilt. */
    public static final int SCHEMA = 6;

    private final Addresses addresses;
    private final String naan;
    private final PrefixMapping prefixes;
    private final ItemDescription items;

    /**
     * @param naan the authority under which this repository gives ARKs
     * @param access tells which items have a manifest
     * @param metadataLicence URI of the licence of the descriptions themselves
     */
    public Describer(Addresses addresses, CodeLists codes, AccessPolicy access, String naan, String metadataLicence) {
        this.addresses = addresses;
        this.naan = naan;
        this.prefixes = Prefixes.under(addresses.base());
        this.items = new ItemDescription(addresses, new Concepts(addresses, codes), access, metadataLicence);
    }

    /** The prefixed names to write graphs with. */
    public PrefixMapping prefixes() {
        return prefixes;
    }

    /** The name of the graph that describes an entity, which is also the address of that description. */
    public String graphName(EntityKind kind, String id) {
        return kind == EntityKind.ITEM ? addresses.data(Ark.parse(id)) : addresses.concept(kind.code(), id);
    }

    /** The entity that a graph of this name describes; empty for graphs of the vocabulary. */
    public Optional<String> entityId(String graphName) {
        String data = addresses.at("/data/");
        if (graphName.startsWith(data)) {
            return Optional.of(new Ark(naan, graphName.substring(data.length())).toString());
        }
        return Stream.of(EntityKind.LIBRARY, EntityKind.COLLECTION, EntityKind.AGENT)
                .map(kind -> addresses.concept(kind.code(), ""))
                .filter(graphName::startsWith)
                .map(start -> URLDecoder.decode(graphName.substring(start.length()), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** The version of an entity that its graph describes; empty if the graph is. */
    public OptionalInt version(String graphName, Graph graph) {
        return graph
                .find(NodeFactory.createURI(graphName), OWL2.versionInfo.asNode(), Node.ANY)
                .mapWith(triple -> Integer.parseInt(triple.getObject().getLiteralLexicalForm()))
                .toList()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** What an entity is called in its graph and everywhere else. */
    String subject(CatalogueEntry entry) {
        return addresses.subject(entry.entity());
    }

    public Graph describe(CatalogueEntry entry) {
        Entity entity = entry.entity();
        Subject subject = Subject.inNewGraph(addresses.subject(entity), prefixes)
                .plain("dcterms:identifier", entity.id())
                .at("dcterms:created", entry.created())
                .at("dcterms:modified", entry.modified());
        if (entity instanceof Item item) {
            items.describe(item, entry, subject);
        } else if (entity instanceof Library library) {
            describe(library, subject);
        } else if (entity instanceof Collection collection) {
            describe(collection, subject);
        } else if (entity instanceof Agent agent) {
            describe(agent, subject);
        }
        subject.about(graphName(entity.entityKind(), entity.id()))
                .plain("owl:versionInfo", Integer.toString(entry.version()));
        return subject.graph();
    }

    /** What may still be said of an item that was taken away: that it was here. */
    public Graph tombstone(Ark ark) {
        return Subject.inNewGraph(addresses.ark(ark), prefixes)
                .plain("dcterms:identifier", ark.toString())
                .link("schema:creativeWorkStatus", addresses.concept("state", "withdrawn"))
                .graph();
    }

    private void describe(Library library, Subject subject) {
        subject.a("schema:Library")
                .a("org:FormalOrganization")
                .a("edm:Agent")
                .texts("schema:name", library.names())
                .texts("skos:prefLabel", library.names().subList(0, 1))
                .texts(
                        "skos:altLabel",
                        library.names().subList(1, library.names().size()))
                .link("tt:libraryType", addresses.concept("library-type", library.type()))
                .link("tt:libraryLevel", addresses.concept("library-level", library.level()))
                .typed("tt:importantRole", Boolean.toString(library.importantRole()), "xsd:boolean")
                .link("foaf:page", addresses.library(library.id()));
        library.parent().ifPresent(id -> subject.link("schema:parentOrganization", library(id)));
        library.place().ifPresent(place -> location(place, subject));
        LibraryDescription.describe(library.profile(), subject);
        period(library.validFrom(), library.validTo(), subject);
        replaced(library.successor().map(this::library).stream().toList(), library.validTo(), subject);
    }

    private void location(Location place, Subject library) {
        place.notation()
                .map(notation -> addresses.concept("place", notation))
                .or(() -> place.address().filter(Subject::isWebIri))
                .ifPresentOrElse(
                        iri -> library.link("schema:location", iri),
                        () -> library.plain("schema:location", place.text()));
    }

    private static void period(Optional<LocalDate> from, Optional<LocalDate> to, Subject body) {
        from.ifPresent(day -> body.typed("schema:foundingDate", day.toString(), "xsd:date"));
        to.ifPresent(day -> body.typed("schema:dissolutionDate", day.toString(), "xsd:date"));
    }

    /** What took the place of a body, and the change by which it did. */
    private static void replaced(List<String> successors, Optional<LocalDate> lastDay, Subject body) {
        if (successors.isEmpty()) {
            return;
        }
        String change = body.iri() + "#change";
        body.link("org:changedBy", change);
        Subject event = body.about(change).a("org:ChangeEvent").link("org:originalOrganization", body.iri());
        lastDay.ifPresent(day -> event.typed("dcterms:date", day.toString(), "xsd:date"));
        successors.forEach(successor -> {
            body.link("dcterms:isReplacedBy", successor);
            event.link("org:resultingOrganization", successor);
        });
    }

    private void describe(Collection collection, Subject subject) {
        subject.a("schema:Collection")
                .a("edm:Collection")
                .texts("dcterms:title", collection.names())
                .texts("schema:name", collection.names())
                .texts("dcterms:description", collection.description())
                .plain("relators:cur", collection.curator())
                .link("foaf:page", addresses.collection(collection.id()))
                .link("dcterms:isReferencedBy", addresses.iiifCollection(collection.id()));
        collection.library().ifPresent(id -> subject.link("bf:heldBy", library(id)));
        collection.heritage().ifPresent(code -> subject.link("tt:heritage", addresses.concept("heritage", code)));
        collection
                .exhibition()
                .ifPresent(exhibition -> describe(exhibition, addresses.exhibition(collection.id()), subject));
    }

    /** That there is one, and its page; which items it shows is for that page to tell, as far as they are public. */
    private static void describe(Exhibition exhibition, String page, Subject collection) {
        collection
                .link("schema:subjectOf", page)
                .about(page)
                .a("schema:WebPage")
                .texts("schema:name", exhibition.titles())
                .texts("schema:description", exhibition.introduction())
                .typed("schema:datePublished", exhibition.opened().toString(), "xsd:date");
    }

    private void describe(Agent agent, Subject subject) {
        subject.a("edm:Agent")
                .a(typeOf(agent))
                .texts("schema:name", agent.names())
                .texts("skos:prefLabel", agent.names().subList(0, 1))
                .texts("skos:altLabel", agent.names().subList(1, agent.names().size()));
        agent.dates().ifPresent(dates -> subject.typed("dcterms:date", dates.text(), "edtf:EDTF"));
        period(agent.validFrom(), agent.validTo(), subject);
        replaced(
                agent.successors().stream()
                        .map(id -> addresses.concept(EntityKind.AGENT.code(), id))
                        .toList(),
                agent.validTo(),
                subject);
        agent.sameAs().stream().filter(Subject::isWebIri).forEach(iri -> subject.link("owl:sameAs", iri));
    }

    private static String typeOf(Agent agent) {
        return switch (agent.kind()) {
            case "person" -> "schema:Person";
            case "organization" -> "schema:Organization";
            case "family" -> "bf:Family";
            default -> "schema:Thing";
        };
    }

    private String library(String id) {
        return addresses.concept(EntityKind.LIBRARY.code(), id);
    }
}
