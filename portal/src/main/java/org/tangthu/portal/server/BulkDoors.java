package org.tangthu.portal.server;

import jakarta.servlet.http.HttpServletResponse;
import org.tangthu.repository.address.Addresses;

/** Where much data is had at once: shown to whoever asks for too much in small pieces. */
final class BulkDoors {
    private final String items;
    private final String sparql;
    private final String oai;
    private final String description;

    BulkDoors(Addresses addresses) {
        this.items = addresses.at("/api/items");
        this.sparql = addresses.sparql();
        this.oai = addresses.oai();
        this.description = addresses.at("/api/openapi.json");
    }

    /** For programs that follow typed links. */
    void linkFrom(HttpServletResponse response) {
        response.addHeader("Link", "<" + items + ">; rel=\"related\"; title=\"All items\"");
        response.addHeader("Link", "<" + sparql + ">; rel=\"related\"; title=\"SPARQL\"");
        response.addHeader("Link", "<" + oai + ">; rel=\"related\"; title=\"OAI-PMH\"");
        response.addHeader("Link", "<" + description + ">; rel=\"service-desc\"");
    }

    /** For people who read an answer meant for programs. */
    String sentence() {
        return "For much data at once use " + items + " (up to 200 items a step), " + oai + " (OAI-PMH) and " + sparql
                + "; " + description + " describes them";
    }
}
