package org.tangthu.linkeddata.publish;

import java.util.List;
import org.tangthu.linkeddata.describe.Subject;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.LocalizedText;

/** Who publishes, whom to write to, on what terms: the same for every dataset and service. */
final class Publisher {
    private static final String ATTRIBUTION = "http://purl.org/adms/licencetype/Attribution";
    private static final String PUBLIC_DOMAIN = "http://purl.org/adms/licencetype/PublicDomain";
    private static final String OTHER = "http://purl.org/adms/licencetype/OtherRestrictiveClauses";
    private static final String LICENCE_TYPES = "http://purl.org/adms/licencetype/1.0";

    private final Addresses addresses;
    private final OpenDataSettings settings;

    Publisher(Addresses addresses, OpenDataSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    /** Puts all of it into the graph, once. */
    void describe(Subject about) {
        about.about(iri())
                .a("foaf:Agent")
                .a("foaf:Organization")
                .plain("foaf:name", settings.publisher())
                .link("dcterms:type", type(about))
                .link("foaf:homepage", Authorities.document(about, addresses.at("/")));
        Subject contact = about.about(contact())
                .a("vcard:Kind")
                .a("vcard:Organization")
                .plain("vcard:fn", settings.publisher())
                .link("vcard:hasURL", addresses.at("/"));
        settings.email().ifPresent(email -> contact.link("vcard:hasEmail", "mailto:" + email));
        about.about(attributionIri())
                .a("dcterms:RightsStatement")
                .a("odrs:RightsStatement")
                .texts("rdfs:label", attribution())
                .texts("odrs:attributionText", attribution())
                .link("odrs:attributionURL", addresses.at("/"))
                .link("odrs:dataLicense", settings.licence());
        about.about(settings.licence())
                .a("dcterms:LicenseDocument")
                .link("dcterms:type", Authorities.concept(about, licenceType(), Texts.of(licenceKey()), LICENCE_TYPES));
        about.about(LICENCE_TYPES).a("skos:ConceptScheme").texts("dcterms:title", Texts.of("licence.scheme"));
    }

    private String type(Subject about) {
        PublisherType type = settings.publisherType();
        about.about(PublisherType.scheme())
                .a("skos:ConceptScheme")
                .texts("dcterms:title", Texts.of("publisher.scheme"));
        return Authorities.concept(about, type.iri(), Texts.of("publisher." + type), PublisherType.scheme());
    }

    String iri() {
        return addresses.at("/catalog#publisher");
    }

    String contact() {
        return addresses.at("/catalog#contact");
    }

    String licence() {
        return settings.licence();
    }

    /** How the source of the data is to be named. */
    List<LocalizedText> attribution() {
        return Texts.of("attribution", settings.publisher(), addresses.at("/"));
    }

    String attributionIri() {
        return addresses.at("/catalog#attribution");
    }

    private String licenceKey() {
        return "licence." + licenceType().replaceFirst(".*/", "");
    }

    private String licenceType() {
        if (settings.licence().contains("creativecommons.org/licenses/by/")) {
            return ATTRIBUTION;
        }
        return settings.licence().contains("creativecommons.org/publicdomain/") ? PUBLIC_DOMAIN : OTHER;
    }
}
