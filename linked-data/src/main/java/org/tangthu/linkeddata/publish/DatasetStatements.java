package org.tangthu.linkeddata.publish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tangthu.linkeddata.describe.Subject;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;

/** Says what a dataset is, and what stands of it in the catalogue: {@code dcat:Dataset}, {@code dcat:CatalogRecord}. */
final class DatasetStatements {
    private static final String DCAT_AP = "https://semiceu.github.io/DCAT-AP/releases/3.0.0/";

    private final Catalogue catalogue;
    private final Addresses addresses;
    private final CodeLists codes;
    private final Publisher publisher;

    DatasetStatements(Catalogue catalogue, Addresses addresses, CodeLists codes, Publisher publisher) {
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.codes = codes;
        this.publisher = publisher;
    }

    void describe(Dataset dataset, Subject about) {
        Subject subject = about.about(dataset.iri())
                .a("dcat:Dataset")
                .texts("dcterms:title", dataset.titles())
                .texts("dcterms:description", dataset.descriptions())
                .texts("dcat:keyword", dataset.keywords())
                .plain("dcterms:identifier", dataset.iri())
                .at("dcterms:issued", dataset.issued())
                .at("dcterms:modified", dataset.modified())
                .link("dcterms:accrualPeriodicity", Authorities.frequency(about, frequency(dataset)))
                .link("dcterms:language", Authorities.language(about, "VIE"))
                .link("dcterms:license", publisher.licence())
                .link("dcterms:rights", publisher.attributionIri())
                .link("dcterms:accessRights", Authorities.publicAccess(about))
                .link("dcterms:publisher", publisher.iri())
                .link("dcterms:spatial", Authorities.vietnam(about))
                .link("dcat:contactPoint", publisher.contact())
                .link("dcat:landingPage", Authorities.document(about, dataset.landingPage()))
                .link("dcat:theme", Authorities.theme(about));
        dataset.items().ifPresent(items -> subject.a("void:Dataset")
                .typed("void:entities", Long.toString(items), "xsd:integer"));
        dataset.library().flatMap(catalogue::find).ifPresent(library -> creator(library, subject));
        dataset.heritage().ifPresent(code -> heritage(code, subject));
        dataset.years().ifPresent(years -> years(dataset.iri() + "#years", years, subject));
    }

    private static void years(String iri, Years years, Subject subject) {
        subject.link("dcterms:temporal", iri)
                .about(iri)
                .a("dcterms:PeriodOfTime")
                .typed("dcat:startDate", year(years.first()), "xsd:gYear")
                .typed("dcat:endDate", year(years.last()), "xsd:gYear");
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, year < 0 ? "-%04d" : "%04d", Math.abs(year));
    }

    private static String frequency(Dataset dataset) {
        return switch (dataset.name().kind()) {
            case HOLDINGS, NATIONAL, COLLECTION -> "UPDATE_CONT";
            case USAGE -> "DAILY";
            case VOCABULARY -> "IRREG";
        };
    }

    private void creator(CatalogueEntry entry, Subject subject) {
        Library library = (Library) entry.entity();
        String iri = addresses.subject(library);
        Subject creator =
                subject.link("dcterms:creator", iri).about(iri).a("foaf:Agent").texts("foaf:name", library.names());
        concept("library-type", library.type(), subject).ifPresent(type -> creator.link("dcterms:type", type));
    }

    private void heritage(String code, Subject subject) {
        concept("heritage", code, subject).ifPresent(theme -> subject.link("dcat:theme", theme));
        describeHeritageScheme(subject);
    }

    /** A concept of ours, described; empty if there is none of this notation. */
    private Optional<String> concept(String scheme, String code, Subject subject) {
        return codes.scheme(scheme)
                .find(code)
                .map(found -> Authorities.concept(
                        subject,
                        addresses.concept(scheme, code),
                        List.of(LocalizedText.of(found.label("vi"), "vi"), LocalizedText.of(found.label("en"), "en")),
                        addresses.at("/id/" + scheme)));
    }

    /** The themes of our own. */
    String describeHeritageScheme(Subject about) {
        String scheme = addresses.at("/id/heritage");
        about.about(scheme).a("skos:ConceptScheme").texts("dcterms:title", Texts.of("theme.heritage"));
        return scheme;
    }

    /**
     * The entry that the catalogue has of a dataset.
     *
     * @return its IRI
     */
    String record(Dataset dataset, Subject about) {
        String iri = dataset.iri() + "#record";
        about.about(iri)
                .a("dcat:CatalogRecord")
                .link("foaf:primaryTopic", dataset.iri())
                .texts("dcterms:title", dataset.titles())
                .at("dcterms:issued", dataset.issued())
                .at("dcterms:modified", dataset.modified())
                .typed("dcterms:valid", dataset.review().toString(), "xsd:date")
                .link("dcterms:conformsTo", Authorities.standard(about, DCAT_AP))
                .link("dcterms:language", Authorities.language(about, "VIE"))
                .link("dcterms:language", Authorities.language(about, "ENG"))
                .link("adms:status", Authorities.complete(about));
        return iri;
    }
}
