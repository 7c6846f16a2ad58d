package org.tangthu.linkeddata.publish;

/** What kind of body publishes the data, by the list that DCAT-AP asks for (ADMS). */
public enum PublisherType {
    LOCAL("LocalAuthority"),
    REGIONAL("RegionalAuthority"),
    NATIONAL("NationalAuthority"),
    ACADEMIC("Academia-ScientificOrganisation"),
    NONPROFIT("NonProfitOrganisation"),
    COMPANY("Company");

    private static final String LIST = "http://purl.org/adms/publishertype/";

    private final String term;

    PublisherType(String term) {
        this.term = term;
    }

    /** Of the concept. */
    String iri() {
        return LIST + term;
    }

    /** Of the list. */
    static String scheme() {
        return LIST + "1.0";
    }
}
