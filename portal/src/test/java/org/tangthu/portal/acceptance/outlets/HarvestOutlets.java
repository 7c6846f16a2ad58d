package org.tangthu.portal.acceptance.outlets;

import static org.tangthu.portal.acceptance.outlets.Outlet.described;
import static org.tangthu.portal.acceptance.outlets.Outlet.list;
import static org.tangthu.portal.acceptance.outlets.Outlet.partialList;
import static org.tangthu.portal.acceptance.outlets.Outlet.silent;

import java.util.ArrayList;
import java.util.List;

/** Doors for harvesters, who are told of what is gone by its identifier alone. */
final class HarvestOutlets {
    /** The repository's name in identifiers. */
    static final String REPOSITORY = "outlets.example.vn";

    private static final List<String> FORMATS = List.of("oai_dc", "mods", "marcxml", "mets", "edm", "rdf");

    private HarvestOutlets() {}

    static List<Outlet> rows() {
        List<Outlet> rows = new ArrayList<>();
        rows.add(partialList("OAI-PMH, Identify", "/oai?verb=Identify"));
        rows.add(silent("OAI-PMH, formats", "/oai?verb=ListMetadataFormats", 200));
        rows.add(silent("OAI-PMH, style of answers", "/oai/style.css", 200));
        rows.add(partialList("OAI-PMH, sets", "/oai?verb=ListSets"));
        rows.add(silent("sitemap", "/sitemap.xml", 200));
        rows.add(list("sitemap, items", "/sitemap.xml?part=items-1"));
        rows.add(list("OAI-PMH, headers", "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc")
                .gives(Right.GONE, 200, Sees.NAME));
        for (String format : FORMATS) {
            rows.add(list("OAI-PMH, records as " + format, "/oai?verb=ListRecords&metadataPrefix=" + format)
                    .gives(Right.GONE, 200, Sees.NAME));
            rows.add(described(
                            "OAI-PMH, a record as " + format,
                            "/oai?verb=GetRecord&metadataPrefix=" + format + "&identifier=oai:" + REPOSITORY
                                    + ":ark:/99999/{id}",
                            Sees.TITLE)
                    .gives(Right.HIDDEN, 200, Sees.ANYTHING)
                    .gives(Right.GONE, 200, Sees.NAME));
        }
        rows.add(silent("ResourceSync, source", "/.well-known/resourcesync", 200));
        rows.add(silent("ResourceSync, capabilities", "/resourcesync/capabilitylist.xml", 200));
        rows.add(silent("ResourceSync, change lists", "/resourcesync/changelist.xml", 200));
        rows.add(list("ResourceSync, changes", "/resourcesync/changelist-1.xml").gives(Right.GONE, 200, Sees.NAME));
        rows.add(silent("LDES, event stream", "/ldes", 200));
        rows.add(list("LDES, a fragment", "/ldes/1").gives(Right.GONE, 200, Sees.NAME));
        rows.add(partialList("Atom, new items", "/feed.atom"));
        rows.add(partialList("Atom, new items of a library", "/libraries/{library}/feed.atom"));
        return rows;
    }
}
