package org.tangthu.portal.acceptance.outlets;

import static org.tangthu.portal.acceptance.outlets.Outlet.partialList;

import java.util.ArrayList;
import java.util.List;

/** What is said of the data as a whole. */
final class OpenDataOutlets {
    private OpenDataOutlets() {}

    static List<Outlet> rows() {
        List<Outlet> rows = new ArrayList<>();
        for (String form : List.of("ttl", "jsonld", "nt", "rdf")) {
            rows.add(partialList("catalogue of data as " + form, "/catalog." + form));
            rows.add(partialList("counts of the data as " + form, "/.well-known/void." + form));
        }
        rows.add(partialList("catalogue of data", "/catalog"));
        rows.add(partialList("catalogue of data, for browsers", "/catalog").with("Accept", "text/html"));
        rows.add(partialList("collection in the catalogue of data", "/catalog/collection/{collection}"));
        rows.add(partialList("counts of the data", "/.well-known/void"));
        return rows;
    }
}
