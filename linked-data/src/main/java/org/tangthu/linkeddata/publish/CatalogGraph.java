package org.tangthu.linkeddata.publish;

import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.tangthu.linkeddata.describe.Subject;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.LocalizedText;

/**
 * The catalogue of the portal's own data by DCAT 3 and DCAT-AP 3, in pages by Hydra. Every page names all services and the
 * holdings that they serve, so that each can be checked and understood alone. There are no blank nodes. Thread-safe.
 */
public final class CatalogGraph {
    private final Addresses addresses;
    private final OpenDataSettings settings;
    private final Publisher publisher;
    private final ServiceStatements services;
    private final DistributionStatements distributions;
    private final DatasetStatements statements;
    private final Datasets datasets;

    /** @param doors the services that are there */
    public CatalogGraph(
            Catalogue catalogue,
            Addresses addresses,
            CodeLists codes,
            OpenDataSettings settings,
            Datasets datasets,
            Distributions files,
            List<DataDoor> doors) {
        this.addresses = addresses;
        this.settings = settings;
        this.publisher = new Publisher(addresses, settings);
        this.services = new ServiceStatements(addresses, publisher, doors);
        this.distributions = new DistributionStatements(addresses, publisher, services, files);
        this.statements = new DatasetStatements(catalogue, addresses, codes, publisher);
        this.datasets = datasets;
    }

    /** A page of the catalogue with everything about the datasets on it. */
    public Graph page(CatalogPage page) {
        Subject catalog = Subject.inNewGraph(iri(), PublishPrefixes.ALL);
        head(catalog, page.modified());
        page.datasets().forEach(dataset -> {
            catalog.link("dcat:dataset", dataset.iri()).link("dcat:record", statements.record(dataset, catalog));
            describe(dataset, catalog);
        });
        doors(catalog);
        paging(page, catalog);
        return catalog.graph();
    }

    /** One dataset, with what the catalogue says of itself. */
    public Graph dataset(Dataset dataset) {
        Subject catalog = Subject.inNewGraph(iri(), PublishPrefixes.ALL);
        head(catalog, datasets.now().modified());
        catalog.link("dcat:dataset", dataset.iri()).link("dcat:record", statements.record(dataset, catalog));
        describe(dataset, catalog);
        doors(catalog);
        return catalog.graph();
    }

    /** IRI of the catalogue and its address. */
    public String iri() {
        return addresses.at("/catalog");
    }

    /** How users of the data are to name its source, in each language. */
    public List<LocalizedText> attribution() {
        return publisher.attribution();
    }

    private void describe(Dataset dataset, Subject catalog) {
        statements.describe(dataset, catalog);
        distributions.describe(dataset, catalog);
    }

    private void head(Subject catalog, Instant modified) {
        publisher.describe(catalog);
        Dataset holdings = holdings();
        catalog.a("dcat:Catalog")
                .texts("dcterms:title", Texts.of("catalog.title", settings.name()))
                .texts("dcterms:description", Texts.of("catalog.description", settings.publisher()))
                .at("dcterms:issued", holdings.issued())
                .at("dcterms:modified", modified)
                .typed("dcterms:valid", holdings.review().toString(), "xsd:date")
                .link("dcterms:publisher", publisher.iri())
                .link("dcterms:license", publisher.licence())
                .link("dcterms:rights", publisher.attributionIri())
                .link("dcterms:language", Authorities.language(catalog, "VIE"))
                .link("dcterms:language", Authorities.language(catalog, "ENG"))
                .link("dcterms:spatial", Authorities.vietnam(catalog))
                .link("dcat:contactPoint", publisher.contact())
                .link("dcat:themeTaxonomy", Authorities.theme(catalog).replaceFirst("/EDUC$", ""))
                .link("dcat:themeTaxonomy", statements.describeHeritageScheme(catalog))
                .link("foaf:homepage", Authorities.document(catalog, addresses.at("/")));
    }

    private void doors(Subject catalog) {
        Dataset holdings = holdings();
        services.doors().forEach(door -> {
            catalog.link("dcat:service", services.iri(door));
            services.describe(door, holdings.iri(), catalog);
        });
        describe(holdings, catalog);
    }

    private Dataset holdings() {
        return datasets.now().datasets().get(0);
    }

    private void paging(CatalogPage page, Subject catalog) {
        Subject collection = catalog.about(address(page, 0))
                .a("hydra:Collection")
                .typed("hydra:totalItems", Integer.toString(page.total()), "xsd:integer")
                .link("hydra:view", address(page, page.number()));
        page.datasets().forEach(dataset -> collection.link("hydra:member", dataset.iri()));
        Subject view = collection
                .about(address(page, page.number()))
                .a("hydra:PartialCollectionView")
                .link("hydra:first", address(page, 1))
                .link("hydra:last", address(page, page.pages()));
        if (page.number() > 1) {
            view.link("hydra:previous", address(page, page.number() - 1));
        }
        if (page.number() < page.pages()) {
            view.link("hydra:next", address(page, page.number() + 1));
        }
    }

    /** Address of a page of the same list. @param number 0 for the list as a whole */
    public String address(CatalogPage page, int number) {
        String since = page.since().map(instant -> "modified_since=" + instant).orElse("");
        String place = number == 0 ? "" : "page=" + number;
        String query = since + (since.isEmpty() || place.isEmpty() ? "" : "&") + place;
        return query.isEmpty() ? iri() : iri() + "?" + query;
    }
}
