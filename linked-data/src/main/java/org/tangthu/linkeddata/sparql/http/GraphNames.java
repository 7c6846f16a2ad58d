package org.tangthu.linkeddata.sparql.http;

import java.net.URI;
import java.net.URISyntaxException;

/** Names of graphs as they stand in addresses. */
final class GraphNames {
    private GraphNames() {}

    /** Whether a name is an IRI that needs no other to be read against. */
    static boolean isAbsolute(String name) {
        try {
            return new URI(name).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
