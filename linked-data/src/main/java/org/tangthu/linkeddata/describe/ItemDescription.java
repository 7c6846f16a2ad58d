package org.tangthu.linkeddata.describe;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.model.PlaceReference;
import org.tangthu.repository.model.Title;

/**
 * An item in Dublin Core terms, schema.org and EDM. The subject is the thing ({@code edm:ProvidedCHO}); {@code
 * #aggregation} is its EDM aggregation, and parts without an identity of their own are {@code #agent-1}, {@code #place-1}
 * and so on. Pages are a count and, where images may be shown, a link to the manifest. Terms of acquisition and the giver's name stay inside.
 */
final class ItemDescription {
    private static final String IIIF_PRESENTATION = "http://iiif.io/api/presentation";

    /** A code of MARC; others, which only a record may hold that was not deposited, are names of nothing. */
    private static final Pattern RELATOR = Pattern.compile("[a-z]{3}");

    private final Addresses addresses;
    private final Concepts concepts;
    private final AccessPolicy access;
    private final String metadataLicence;

    ItemDescription(Addresses addresses, Concepts concepts, AccessPolicy access, String metadataLicence) {
        this.addresses = addresses;
        this.concepts = concepts;
        this.access = access;
        this.metadataLicence = metadataLicence;
    }

    void describe(Item item, CatalogueEntry entry, Subject subject) {
        KindTypes types = KindTypes.of(item.kind());
        subject.a("edm:ProvidedCHO")
                .a("schema:CreativeWork")
                .a(types.schema())
                .link("tt:kind", concepts.of("kind", item.kind()))
                .plain("edm:type", types.edm());
        subject.link("dcterms:type", subject.graph().getPrefixMapping().expandPrefix(types.dcmi()));
        content(item.description(), subject);
        holding(item, subject);
        rights(item, subject);
        pages(item, entry, subject);
        document(item, entry, subject);
    }

    private void content(Description description, Subject subject) {
        description.titles().forEach(title -> title(title, subject));
        subject.texts("dcterms:subject", description.subjects())
                .texts("schema:keywords", description.subjects())
                .texts("dcterms:description", description.texts())
                .texts("schema:description", description.texts())
                .plain("dcterms:extent", description.extent());
        for (String language : description.languages()) {
            subject.plain("schema:inLanguage", language);
            concepts.find("language", language).ifPresent(iri -> subject.link("dcterms:language", iri));
        }
        description.dates().forEach(date -> date(date, subject));
        numbered(description.agents(), (agent, n) -> agent(agent, n, subject));
        description
                .creatorAbsence()
                .ifPresent(why -> subject.link("tt:creatorAbsence", concepts.of("creator-absence", why)));
        numbered(description.places(), (place, n) -> place(place, n, subject));
        numbered(description.classification(), (mark, n) -> classification(mark, n, subject));
        numbered(description.identifiers(), (identifier, n) -> identifier(identifier, n, subject));
    }

    private static void title(Title title, Subject subject) {
        boolean main = title.type().filter(type -> !type.equals("main")).isEmpty();
        subject.text(main ? "dcterms:title" : "dcterms:alternative", title.text())
                .text(main ? "schema:name" : "schema:alternateName", title.text());
    }

    private void agent(Contribution agent, int number, Subject subject) {
        String iri = agent.agent()
                .map(id -> concepts.of(EntityKind.AGENT.code(), id))
                .orElse(subject.iri() + "#agent-" + number);
        subject.about(iri).a("edm:Agent").plain("schema:name", agent.name());
        subject.link(dublinCore(agent), iri).link(schemaOrg(agent.role()), iri);
        if (RELATOR.matcher(agent.role()).matches()) {
            subject.link("relators:" + agent.role(), iri);
        }
    }

    private static String dublinCore(Contribution agent) {
        if (agent.isCreator()) {
            return "dcterms:creator";
        }
        return Set.of("pbl", "isb").contains(agent.role()) ? "dcterms:publisher" : "dcterms:contributor";
    }

    private static String schemaOrg(String role) {
        return switch (role) {
            case "aut" -> "schema:author";
            case "cre", "art", "cmp", "pht", "ctg", "cll" -> "schema:creator";
            case "edt" -> "schema:editor";
            case "ill" -> "schema:illustrator";
            case "pbl", "isb" -> "schema:publisher";
            case "trl" -> "schema:translator";
            default -> "schema:contributor";
        };
    }

    private static void date(ItemDate date, Subject subject) {
        String property =
                switch (date.role()) {
                    case "published" -> "dcterms:issued";
                    case "submitted" -> "dcterms:dateSubmitted";
                    case "valid" -> "dcterms:valid";
                    case "about" -> "dcterms:temporal";
                    default -> "dcterms:date";
                };
        date.edtf().ifPresent(edtf -> {
            subject.typed(property, edtf.text(), "edtf:EDTF");
            calendar(date.role()).ifPresent(schema -> XsdDate.of(edtf.text())
                    .ifPresent(xsd -> subject.typed(schema, edtf.text(), xsd.datatype())));
        });
        subject.plain("tt:printedDate", date.printed());
    }

    private static Optional<String> calendar(String role) {
        return switch (role) {
            case "created", "copied", "carved" -> Optional.of("schema:dateCreated");
            case "published", "printed" -> Optional.of("schema:datePublished");
            default -> Optional.empty();
        };
    }

    private void place(PlaceReference place, int number, Subject subject) {
        String property =
                switch (place.role()) {
                    case "created" -> "schema:locationCreated";
                    case "published" -> "relators:pup";
                    case "collected" -> "tt:collectedAt";
                    default -> "dcterms:spatial";
                };
        Location where = place.place();
        Optional<String> known = where.notation()
                .map(notation -> concepts.of("place", notation))
                .or(() -> where.address().filter(Subject::isWebIri));
        String iri = known.orElse(subject.iri() + "#place-" + number);
        subject.link(property, iri);
        concepts.unit(where).ifPresent(unit -> subject.about(iri)
                .a("edm:Place")
                .texts(
                        "skos:prefLabel",
                        List.of(
                                LocalizedText.of(unit.name().vi(), "vi"),
                                LocalizedText.of(unit.name().en(), "en"))));
        if (known.isPresent()) {
            subject.plain("tt:printedPlace", where.name());
        } else {
            subject.about(iri).a("edm:Place").plain("skos:prefLabel", where.text());
        }
    }

    private void classification(Coded mark, int number, Subject subject) {
        String iri = subject.iri() + "#classification-" + number;
        subject.link("bf:classification", iri)
                .about(iri)
                .a("bf:Classification")
                .plain("bf:classificationPortion", mark.value())
                .link("bf:source", concepts.of("classification-scheme", mark.scheme()));
    }

    private void identifier(Coded identifier, int number, Subject subject) {
        String iri = subject.iri() + "#identifier-" + number;
        subject.plain("dcterms:identifier", identifier.value())
                .link("schema:identifier", iri)
                .about(iri)
                .a("schema:PropertyValue")
                .link("schema:propertyID", concepts.of("identifier-type", identifier.scheme()))
                .plain("schema:value", identifier.value());
    }

    private void holding(Item item, Subject subject) {
        subject.link("bf:heldBy", concepts.of(EntityKind.LIBRARY.code(), item.library()))
                .link("tt:digitization", concepts.of("digitization", item.digitization()))
                .plain("tt:custodian", item.holding().custodian());
        item.holding().shelfmarks().forEach(mark -> subject.plain("tt:shelfmark", mark));
        item.holding()
                .acquisition()
                .ifPresent(by -> subject.link("tt:acquisitionMode", concepts.of("acquisition-mode", by.mode())));
        numbered(item.heritage(), (heritage, n) -> heritage(heritage, n, subject));
        numbered(item.decisions(), (decision, n) -> decision(decision, n, subject));
        for (String collection : item.collections()) {
            String iri = concepts.of(EntityKind.COLLECTION.code(), collection);
            subject.link("dcterms:isPartOf", iri).link("schema:isPartOf", iri);
        }
    }

    private void heritage(Heritage heritage, int number, Subject subject) {
        String given = concepts.of("heritage", heritage.code());
        subject.link("tt:heritage", given);
        if (heritage.criterion().isPresent() || heritage.decision().isPresent()) {
            String iri = subject.iri() + "#appraisal-" + number;
            subject.link("tt:appraisal", iri);
            Subject appraisal = subject.about(iri).a("tt:Appraisal").link("tt:heritage", given);
            appraisal.plain("tt:decision", heritage.decision());
            heritage.criterion().ifPresent(criterion -> concepts.find("heritage-criterion", criterion)
                    .ifPresentOrElse(
                            concept -> appraisal.link("tt:criterion", concept),
                            () -> appraisal.plain("tt:criterionNote", criterion)));
        }
    }

    private void decision(AppraisalDecision decision, int number, Subject subject) {
        String iri = subject.iri() + "#decision-" + number;
        Subject made = subject.link("tt:appraisalDecision", iri)
                .about(iri)
                .a("tt:AppraisalDecision")
                .link("dcterms:creator", body(decision, number, subject))
                .plain("tt:printedBody", decision.body())
                .plain("dcterms:identifier", decision.number())
                .typed("dcterms:issued", decision.day().toString(), "xsd:date")
                .link("tt:decisionScope", concepts.of("decision-scope", decision.scope()));
        decision.withdrawn().ifPresent(day -> made.typed("tt:withdrawn", day.toString(), "xsd:date"));
    }

    /**
     * An agent is described where it stands, with its names: here it is led to and nothing more, for the words of a decision
     * are not to become another name of it.
     */
    private String body(AppraisalDecision decision, int number, Subject subject) {
        return decision.agent()
                .map(id -> concepts.of(EntityKind.AGENT.code(), id))
                .orElseGet(() -> subject.about(subject.iri() + "#decision-body-" + number)
                        .a("edm:Agent")
                        .plain("skos:prefLabel", decision.body())
                        .iri());
    }

    private void rights(Item item, Subject subject) {
        subject.link("tt:access", concepts.of("access", item.rights().access().code()))
                .link(
                        "dcterms:accessRights",
                        concepts.of("access", item.rights().access().code()));
        item.rights().embargo().ifPresent(day -> subject.typed("dcterms:available", day.toString(), "xsd:date"));
        item.rights().statement().filter(Subject::isWebIri).ifPresent(statement -> subject.link(
                        "dcterms:rights", statement)
                .link("schema:license", statement));
    }

    private void pages(Item item, CatalogueEntry entry, Subject subject) {
        subject.typed("tt:pageImages", Integer.toString(entry.pageCount()), "xsd:nonNegativeInteger");
        String library = concepts.of(EntityKind.LIBRARY.code(), item.library());
        Subject aggregation = subject.about(subject.iri() + "#aggregation")
                .a("ore:Aggregation")
                .link("edm:aggregatedCHO", subject.iri())
                .link("edm:dataProvider", library)
                .link("edm:provider", library)
                .link("edm:isShownAt", addresses.item(item.ark()));
        item.rights().statement().filter(Subject::isWebIri).ifPresent(rights -> aggregation.link("edm:rights", rights));
        if (entry.pageCount() > 0 && access.imagesForSomebody(item)) {
            String manifest = addresses.manifest(item.ark());
            aggregation.link("edm:hasView", manifest);
            subject.link("dcterms:isReferencedBy", manifest)
                    .about(manifest)
                    .a("edm:WebResource")
                    .plain("dcterms:format", "application/ld+json")
                    .link("dcterms:conformsTo", IIIF_PRESENTATION);
        }
    }

    private void document(Item item, CatalogueEntry entry, Subject subject) {
        subject.link("foaf:page", addresses.item(item.ark()))
                .about(addresses.data(item.ark()))
                .a("foaf:Document")
                .link("foaf:primaryTopic", subject.iri())
                .link("dcterms:license", metadataLicence)
                .at("dcterms:modified", entry.modified());
    }

    private static <T> void numbered(List<T> list, Numbered<T> each) {
        for (int i = 0; i < list.size(); i++) {
            each.accept(list.get(i), i + 1);
        }
    }

    /** Takes a member of a list with its number, from 1. */
    private interface Numbered<T> {
        void accept(T member, int number);
    }
}
