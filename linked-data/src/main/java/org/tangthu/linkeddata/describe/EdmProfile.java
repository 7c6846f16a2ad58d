package org.tangthu.linkeddata.describe;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;

/**
 * The Europeana Data Model in its external form, which data providers send: the thing, its aggregation, the image by
 * which it is shown, and the agents, places and concepts that are named. {@code edm:isShownBy} is there for those images
 * that anybody may have; the preview is {@code edm:object}.
 */
final class EdmProfile {
    static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefix("dc", DC_11.NS)
            .setNsPrefix("dcterms", DCTerms.NS)
            .setNsPrefix("doap", "http://usefulinc.com/ns/doap#")
            .setNsPrefix("edm", "http://www.europeana.eu/schemas/edm/")
            .setNsPrefix("ore", "http://www.openarchives.org/ore/terms/")
            .setNsPrefix("rdf", RDF.uri)
            .setNsPrefix("skos", SKOS.uri)
            .setNsPrefix("svcs", "http://rdfs.org/sioc/services#")
            .lock();

    /** "Copyright not evaluated": what is true where nobody has stated anything. */
    private static final String NOT_EVALUATED = "http://rightsstatements.org/vocab/CNE/1.0/";

    /** Of no language, or of one that nobody has told (ISO 639-2). */
    private static final String UNDETERMINED = "und";

    private static final String IIIF_IMAGE = "http://iiif.io/api/image";
    private static final String LEVEL = "http://iiif.io/api/image/3/level2.json";
    private static final String WHOLE = "/full/max/0/default.jpg";

    private final Addresses addresses;
    private final CodeLists codes;
    private final EntityNames names;

    EdmProfile(Addresses addresses, CodeLists codes, EntityNames names) {
        this.addresses = addresses;
        this.codes = codes;
        this.names = names;
    }

    Graph of(CatalogueEntry entry, Graph full) {
        Item item = (Item) entry.entity();
        Subject thing = Subject.inNewGraph(addresses.ark(item.ark()), PREFIXES).a("edm:ProvidedCHO");
        Restatement said = new Restatement(full, thing);
        thing(item, said);
        context(said);
        kind(item, thing);
        aggregation(item, entry, said);
        return thing.graph();
    }

    private static void thing(Item item, Restatement said) {
        said.say("dc:title", "dcterms:title")
                .say("dcterms:alternative", "dcterms:alternative")
                .say("dc:creator", "dcterms:creator")
                .say("dc:contributor", "dcterms:contributor")
                .say("dc:publisher", "dcterms:publisher")
                .say("dc:subject", "dcterms:subject")
                .say("dc:description", "dcterms:description")
                .say("dc:date", "dcterms:date", "tt:printedDate")
                .say("dcterms:issued", "dcterms:issued")
                .say("dc:type", "dcterms:type", "tt:kind")
                .say("dc:language", "schema:inLanguage")
                .say("dc:identifier", "dcterms:identifier")
                .say("dc:source", "tt:shelfmark")
                .say("dcterms:extent", "dcterms:extent")
                .say("dcterms:provenance", "tt:custodian")
                .say("dcterms:isPartOf", "dcterms:isPartOf")
                .say("dcterms:spatial", "dcterms:spatial")
                .say("dcterms:temporal", "dcterms:temporal")
                .say("edm:type", "edm:type");
        if (item.description().languages().isEmpty()) {
            said.to().plain("dc:language", UNDETERMINED);
        }
    }

    /** The agents and places that the thing leads to, as far as their names are known here. */
    private static void context(Restatement said) {
        for (Triple triple : said.to().graph().find().toList()) {
            Node object = triple.getObject();
            if (object.isURI() && (said.is(object, "edm:Agent") || said.is(object, "edm:Place"))) {
                Subject named = said.to().about(object.getURI());
                named.a(said.is(object, "edm:Agent") ? "edm:Agent" : "edm:Place");
                said.names(object).forEach(name -> named.value("skos:prefLabel", name));
            }
        }
    }

    private void kind(Item item, Subject thing) {
        var scheme = codes.scheme("kind");
        Subject concept = thing.about(addresses.concept("kind", item.kind())).a("skos:Concept");
        for (String language : new String[] {"vi", "en"}) {
            String label = scheme.label(item.kind(), language);
            concept.value("skos:prefLabel", NodeFactory.createLiteralLang(label, language));
        }
    }

    private void aggregation(Item item, CatalogueEntry entry, Restatement said) {
        Subject thing = said.to();
        String library = addresses.concept("library", item.library());
        List<LocalizedText> called = names.of(item.library());
        if (!called.isEmpty()) {
            thing.about(library).a("edm:Agent").texts("skos:prefLabel", called);
        }
        String rights = item.rights().statement().filter(Subject::isWebIri).orElse(NOT_EVALUATED);
        Subject aggregation = thing.about(thing.iri() + "#aggregation")
                .a("ore:Aggregation")
                .link("edm:aggregatedCHO", thing.iri())
                .link("edm:dataProvider", library)
                .link("edm:provider", library)
                .link("edm:isShownAt", addresses.item(item.ark()))
                .link("edm:rights", rights);
        Optional<String> manifest =
                said.objects("dcterms:isReferencedBy").map(Node::getURI).findFirst();
        if (manifest.isPresent() && entry.firstPage().isPresent()) {
            String page = entry.firstPage().get();
            aggregation.link("edm:object", addresses.previewService(item.ark(), page) + WHOLE);
            shown(item, page, rights, manifest.get(), aggregation);
        }
    }

    private void shown(Item item, String page, String rights, String manifest, Subject aggregation) {
        boolean open = item.rights().access() == AccessLevel.OPEN
                && item.rights().embargo().isEmpty();
        String service = addresses.imageService(item.ark(), page);
        String resource = open ? service + WHOLE : manifest;
        aggregation.link(open ? "edm:isShownBy" : "edm:hasView", resource);
        Subject web = aggregation.about(resource).a("edm:WebResource").link("edm:rights", rights);
        if (open) {
            web.plain("dc:format", "image/jpeg")
                    .link("dcterms:isReferencedBy", manifest)
                    .link("svcs:has_service", service)
                    .about(service)
                    .a("svcs:Service")
                    .link("dcterms:conformsTo", IIIF_IMAGE)
                    .link("doap:implements", LEVEL);
        } else {
            web.plain("dc:format", "application/ld+json");
        }
    }
}
