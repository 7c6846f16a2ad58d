package org.tangthu.linkeddata.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.tangthu.linkeddata.describe.Subject;
import org.tangthu.repository.address.Addresses;

/**
 * The RDF dataset as VoID describes it. It is the dataset of the holdings in the catalogue; its subsets are the datasets of
 * collections, and the items of each library. Counts are those of one snapshot, whose time is said.
 */
public final class VoidGraph {
    private static final int MOST_EXAMPLES = 3;
    /** A dump in VoID is one in a syntax of RDF; the other files stand in the catalogue alone. */
    private static final Set<String> RDF_SYNTAXES = Set.of("application/n-quads", "text/turtle");

    private final Addresses addresses;
    private final String naan;
    private final OpenDataSettings settings;
    private final Publisher publisher;
    private final Datasets datasets;
    private final Distributions files;
    private final Examples examples;

    /** Things that show what the data looks like. */
    @FunctionalInterface
    public interface Examples {
        /** IRIs of public things. @param most how many at most */
        List<String> some(int most);
    }

    /** @param naan the authority under which this repository gives ARKs */
    public VoidGraph(
            Addresses addresses,
            String naan,
            OpenDataSettings settings,
            Datasets datasets,
            Distributions files,
            Examples examples) {
        this.addresses = addresses;
        this.naan = naan;
        this.settings = settings;
        this.publisher = new Publisher(addresses, settings);
        this.datasets = datasets;
        this.files = files;
        this.examples = examples;
    }

    /** Address of the description. */
    public String address() {
        return addresses.at("/.well-known/void");
    }

    /** @param counted empty before the first count: then only what needs no count is said */
    public Graph describe(Optional<Statistics> counted) {
        Dataset holdings = datasets.now().datasets().get(0);
        Subject document = Subject.inNewGraph(address(), PublishPrefixes.ALL);
        publisher.describe(document);
        document.a("void:DatasetDescription")
                .texts("dcterms:title", Texts.of("void.title", settings.name()))
                .link("foaf:primaryTopic", holdings.iri())
                .link("dcterms:creator", publisher.iri())
                .at("dcterms:modified", counted.map(Statistics::at).orElse(holdings.modified()));
        Subject dataset = document.about(holdings.iri());
        describe(holdings, dataset);
        counted.ifPresent(count -> {
            counts(count, dataset);
            links(count, dataset);
            subsets(dataset);
            libraries(count, dataset);
        });
        return document.graph();
    }

    private void describe(Dataset holdings, Subject dataset) {
        dataset.a("void:Dataset")
                .texts("dcterms:title", holdings.titles())
                .texts("dcterms:description", holdings.descriptions())
                .link("dcterms:license", settings.licence())
                .link("dcterms:rights", publisher.attributionIri())
                .link("dcterms:publisher", publisher.iri())
                .link("foaf:homepage", Authorities.document(dataset, addresses.at("/")))
                .link("foaf:page", Authorities.document(dataset, holdings.landingPage()))
                .at("dcterms:issued", holdings.issued())
                .at("dcterms:modified", holdings.modified())
                .link("void:sparqlEndpoint", addresses.sparql())
                .plain("void:uriSpace", addresses.base() + "/ark:/" + naan + "/")
                .plain("void:uriRegexPattern", pattern())
                .link("void:feature", "http://www.w3.org/ns/formats/Turtle")
                .link("void:feature", "http://www.w3.org/ns/formats/JSON-LD")
                .link("void:feature", "http://www.w3.org/ns/formats/N-Triples")
                .link("void:feature", "http://www.w3.org/ns/formats/RDF_XML");
        files.of(holdings.name()).stream()
                .filter(file -> RDF_SYNTAXES.contains(file.mediaType()))
                .forEach(file -> dataset.link("void:dataDump", file.address()));
        examples.some(MOST_EXAMPLES).forEach(example -> dataset.link("void:exampleResource", example));
    }

    /** As regular expressions of SPARQL have it, which know no quoting of whole texts. */
    private String pattern() {
        return "^" + (addresses.base() + "/ark:/" + naan + "/").replaceAll("[.+?()\\[\\]$^|*]", "\\\\$0")
                + "[0-9a-z]+$";
    }

    private void counts(Statistics count, Subject dataset) {
        number(dataset, "void:triples", count.triples());
        number(dataset, "void:entities", count.items().items());
        number(dataset, "void:distinctSubjects", count.subjects());
        number(dataset, "void:distinctObjects", count.objects());
        number(dataset, "void:properties", count.properties().size());
        number(dataset, "void:classes", count.classes().size());
        partitions(dataset, "property", "void:property", "void:triples", count.properties());
        partitions(dataset, "class", "void:class", "void:entities", count.classes());
        count.properties().keySet().stream()
                .map(VoidGraph::namespace)
                .distinct()
                .forEach(space -> dataset.link("void:vocabulary", space));
    }

    private void partitions(Subject dataset, String kind, String names, String counts, Map<String, Long> parts) {
        int number = 0;
        for (Map.Entry<String, Long> part : parts.entrySet()) {
            String iri = address() + "#" + kind + "-" + ++number;
            dataset.link("void:" + kind + "Partition", iri);
            Subject partition = dataset.about(iri).a("void:Dataset").link(names, part.getKey());
            number(partition, counts, part.getValue());
        }
    }

    private void links(Statistics count, Subject dataset) {
        int number = 0;
        for (LinkCount link : count.links()) {
            String iri = address() + "#links-" + ++number;
            dataset.link("void:subset", iri);
            Subject set = dataset.about(iri)
                    .a("void:Linkset")
                    .a("void:Dataset")
                    .link("void:subjectsTarget", dataset.iri())
                    .link("void:objectsTarget", link.target())
                    .link("void:linkPredicate", link.property());
            number(set, "void:triples", link.triples());
            if (!link.target().startsWith(addresses.base())) {
                dataset.about(link.target()).a("void:Dataset").plain("void:uriSpace", link.target());
            }
        }
    }

    private void subsets(Subject dataset) {
        datasets.now().datasets().stream()
                .filter(part -> switch (part.name().kind()) {
                    case NATIONAL, COLLECTION -> true;
                    case HOLDINGS, VOCABULARY, USAGE -> false;
                })
                .forEach(part -> {
                    dataset.link("void:subset", part.iri());
                    Subject subset = dataset.about(part.iri())
                            .a("void:Dataset")
                            .texts("dcterms:title", part.titles())
                            .at("dcterms:modified", part.modified())
                            .link("foaf:page", Authorities.document(dataset, part.landingPage()));
                    part.items().ifPresent(items -> number(subset, "void:entities", items));
                });
    }

    private void libraries(Statistics count, Subject dataset) {
        count.libraries().forEach((library, members) -> {
            String iri = address() + "#library-" + library.substring(library.lastIndexOf('/') + 1);
            dataset.link("void:subset", iri);
            Subject subset = dataset.about(iri)
                    .a("void:Dataset")
                    .link("dcterms:contributor", library)
                    .at("dcterms:modified", members.changed());
            number(subset, "void:entities", members.items());
        });
    }

    private static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private static void number(Subject subject, String property, long count) {
        subject.typed(property, Long.toString(count), "xsd:integer");
    }
}
