package org.tangthu.linkeddata.publish;

import java.util.List;

/** The kinds of service at which programs get data. */
public enum DoorKind {
    SPARQL("sparql", "https://www.w3.org/TR/sparql11-protocol/"),
    GRAPH_STORE("graph-store", "https://www.w3.org/TR/sparql11-http-rdf-update/"),
    REST("rest", "https://spec.openapis.org/oas/v3.1.0"),
    IIIF_PRESENTATION("iiif-presentation", "http://iiif.io/api/presentation/3"),
    IIIF_DISCOVERY("iiif-discovery", "http://iiif.io/api/discovery/1"),
    RECONCILIATION(
            "reconciliation", "https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/"),
    OAI_PMH("oai-pmh", "http://www.openarchives.org/OAI/2.0/");

    private final String code;
    private final List<String> standards;

    DoorKind(String code, String... standards) {
        this.code = code;
        this.standards = List.of(standards);
    }

    /** As it stands in addresses and in the bundles. */
    public String code() {
        return code;
    }

    /** Addresses of what it conforms to. */
    public List<String> standards() {
        return standards;
    }
}
