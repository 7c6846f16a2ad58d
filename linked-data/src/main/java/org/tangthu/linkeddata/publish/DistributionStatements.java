package org.tangthu.linkeddata.publish;

import java.util.Map;
import org.tangthu.linkeddata.describe.Subject;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.feed.SetSpec;

/** Says in which forms a dataset can be had: {@code dcat:Distribution}. */
final class DistributionStatements {
    private static final String SHA_256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";
    private static final Map<String, String> VOCABULARY_FORMS = Map.of(
            "ttl", "text/turtle",
            "jsonld", "application/ld+json",
            "nt", "application/n-triples",
            "rdf", "application/rdf+xml");

    private final Addresses addresses;
    private final Publisher publisher;
    private final ServiceStatements services;
    private final Distributions files;

    DistributionStatements(Addresses addresses, Publisher publisher, ServiceStatements services, Distributions files) {
        this.addresses = addresses;
        this.publisher = publisher;
        this.services = services;
        this.files = files;
    }

    void describe(Dataset dataset, Subject about) {
        files.of(dataset.name()).forEach(file -> file(dataset, file, about));
        switch (dataset.name().kind()) {
            case HOLDINGS -> {
                door(dataset, DoorKind.SPARQL, "application/sparql-results+json", about);
                door(dataset, DoorKind.REST, "application/json", about);
                door(dataset, DoorKind.IIIF_PRESENTATION, "application/ld+json", about);
                door(dataset, DoorKind.IIIF_DISCOVERY, "application/ld+json", about);
                door(dataset, DoorKind.OAI_PMH, "application/xml", about);
            }
            case NATIONAL -> {
                services.find(DoorKind.OAI_PMH)
                        .ifPresent(door -> through(
                                door,
                                dataset,
                                door.endpoint()
                                        + "?verb=ListRecords&metadataPrefix=oai_dc&set="
                                        + SetSpec.NATIONAL.value(),
                                "application/xml",
                                about));
                door(dataset, DoorKind.SPARQL, "application/sparql-results+json", about);
            }
            case VOCABULARY -> VOCABULARY_FORMS.forEach((extension, type) -> download(dataset, extension, type, about));
            case USAGE -> {
                api(dataset, "json", addresses.at("/api/usage"), "application/json", about);
                api(dataset, "csv", addresses.at("/api/usage?format=csv"), "text/csv", about);
            }
            case COLLECTION -> {
                String id = dataset.name().collection().orElseThrow();
                services.find(DoorKind.IIIF_PRESENTATION)
                        .ifPresent(door ->
                                through(door, dataset, addresses.iiifCollection(id), "application/ld+json", about));
                services.find(DoorKind.REST)
                        .ifPresent(door -> through(
                                door,
                                dataset,
                                addresses.at("/api/search?collection=" + id),
                                "application/json",
                                about));
            }
        }
    }

    private void file(Dataset dataset, Distribution file, Subject about) {
        String iri = dataset.iri() + "#" + file.file();
        Subject distribution = start(dataset, iri, file.file(), about)
                .texts("dcterms:title", Texts.of("distribution.file.title", file.file()))
                .texts("dcterms:description", Texts.of("distribution.file.description"))
                .link("dcat:accessURL", file.address())
                .link("dcat:downloadURL", file.address())
                .typed("dcat:byteSize", Long.toString(file.size()), "xsd:nonNegativeInteger")
                .at("dcterms:issued", file.issued())
                .at("dcterms:modified", file.issued())
                .typed("dcterms:valid", dataset.review().toString(), "xsd:date")
                .link("spdx:checksum", iri + "-sha256");
        form(file.mediaType(), distribution);
        file.compression()
                .ifPresent(type -> distribution.link("dcat:compressFormat", Authorities.mediaType(about, type)));
        about.about(iri + "-sha256")
                .a("spdx:Checksum")
                .link("spdx:algorithm", SHA_256)
                .typed("spdx:checksumValue", file.sha256(), "xsd:hexBinary");
    }

    private void door(Dataset dataset, DoorKind kind, String type, Subject about) {
        services.find(kind).ifPresent(door -> through(door, dataset, door.endpoint(), type, about));
    }

    private void through(DataDoor door, Dataset dataset, String address, String type, Subject about) {
        String code = door.kind().code();
        Subject distribution = start(dataset, dataset.iri() + "#" + code, code, about)
                .texts("dcterms:title", Texts.of("door." + code + ".title"))
                .texts("dcterms:description", Texts.of("door." + code + ".description"))
                .link("dcat:accessURL", address);
        form(type, distribution);
        services.through(door, dataset, distribution);
        door.kind()
                .standards()
                .forEach(standard -> distribution.link("dcterms:conformsTo", Authorities.standard(about, standard)));
    }

    private void download(Dataset dataset, String extension, String type, Subject about) {
        String address = addresses.at("/ns." + extension);
        Subject distribution = start(dataset, dataset.iri() + "#" + extension, extension, about)
                .texts("dcterms:title", Texts.of("distribution.ontology.title", type))
                .texts("dcterms:description", Texts.of("distribution.ontology.description"))
                .link("dcat:accessURL", addresses.at("/ns"))
                .link("dcat:downloadURL", address);
        form(type, distribution);
    }

    private void api(Dataset dataset, String name, String address, String type, Subject about) {
        Subject distribution = start(dataset, dataset.iri() + "#" + name, name, about)
                .texts("dcterms:title", Texts.of("distribution.usage.title", type))
                .texts("dcterms:description", Texts.of("distribution.usage.description"))
                .link("dcat:accessURL", address)
                .link("dcat:downloadURL", address);
        form(type, distribution);
        services.find(DoorKind.REST).ifPresent(door -> services.through(door, dataset, distribution));
    }

    /** By the list of the EU, and by that of IANA, in which no type with an {@code x-} stands. */
    private static void form(String type, Subject distribution) {
        distribution.link("dcterms:format", Authorities.fileType(distribution, type));
        if (!type.contains("/x-")) {
            distribution.link("dcat:mediaType", Authorities.mediaType(distribution, type));
        }
    }

    private Subject start(Dataset dataset, String iri, String name, Subject about) {
        about.about(dataset.iri()).link("dcat:distribution", iri);
        return about.about(iri)
                .a("dcat:Distribution")
                .plain("dcterms:identifier", dataset.name().path() + "#" + name)
                .link("dcterms:license", publisher.licence())
                .link("dcterms:rights", publisher.attributionIri())
                .link("dcatap:availability", Authorities.available(about));
    }
}
