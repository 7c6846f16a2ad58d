package org.tangthu.portal.acceptance.outlets;

import static org.tangthu.portal.acceptance.outlets.Outlet.described;
import static org.tangthu.portal.acceptance.outlets.Outlet.list;
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
        rows.add(partialList("list of dumps", "/dumps/"));
        rows.add(partialList("list of dumps as JSON", "/dumps/").with("Accept", "application/json"));
        rows.add(partialList("checksums of a dump", "/dumps/latest/SHA256SUMS"));
        for (String form : List.of("nq", "ttl", "jsonl", "csv")) {
            rows.add(list("dump of all data as " + form, "/dumps/latest/holdings." + form + ".gz"));
        }
        rows.add(partialList("dump of a collection", "/dumps/latest/collection-{collection}.nq.gz"));
        rows.add(partialList("page about open data", "/open-data"));
        rows.add(described("links of an item as JSON", "/linkset/item/{id}.json", Sees.NAME));
        rows.add(described("links of an item as text", "/linkset/item/{id}.txt", Sees.NAME));
        rows.add(partialList("links of a library", "/linkset/libraries/{library}"));
        rows.add(partialList("links of a collection", "/linkset/collections/{collection}"));
        rows.add(described("list of versions of RDF", "/versions/{id}", Sees.NAME));
        rows.add(described("RDF at an instant", "/data/{id}", Sees.NAME)
                .answering(302)
                .with("Accept-Datetime", "Thu, 01 Jan 2026 00:00:00 GMT"));
        return rows;
    }
}
