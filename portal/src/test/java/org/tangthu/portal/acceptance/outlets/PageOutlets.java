package org.tangthu.portal.acceptance.outlets;

import static org.tangthu.portal.acceptance.outlets.Outlet.described;
import static org.tangthu.portal.acceptance.outlets.Outlet.download;
import static org.tangthu.portal.acceptance.outlets.Outlet.guardedPage;
import static org.tangthu.portal.acceptance.outlets.Outlet.list;
import static org.tangthu.portal.acceptance.outlets.Outlet.partialList;
import static org.tangthu.portal.acceptance.outlets.Outlet.silent;

import java.util.List;

/** The pages that people read, and the files they take from there. */
final class PageOutlets {
    private PageOutlets() {}

    static List<Outlet> rows() {
        return List.of(
                partialList("home page", "/"),
                list("page of a library", "/libraries/{library}"),
                list("page of a collection", "/collections/{collection}"),
                partialList("page for developers", "/developers"),
                silent("map of places", "/map", 200),
                silent("robots.txt", "/robots.txt", 200),
                silent("catalogue of APIs", "/.well-known/api-catalog", 200),
                silent("page on the quality of descriptions", "/quality", 200),
                silent("quality of descriptions as DQV", "/quality.jsonld", 200),
                silent("quality of descriptions as a table", "/quality.csv", 200),
                described("item page", "/item/{id}", Sees.TITLE),
                described("item page in English", "/item/{id}?lang=en&page=0001", Sees.TITLE),
                described("items like one", "/item/{id}/similar", Sees.TITLE),
                described("Mirador", "/item/{id}/view", Sees.TITLE).gives(Right.RECORD, 303, Sees.NAME),
                described("reader in a frame", "/item/{id}/embed", Sees.TITLE),
                described("page for borrowing", "/item/{id}/borrow", Sees.TITLE),
                described("page of a page", "/item/{id}/page/0002", Sees.TITLE),
                guardedPage("text of a page, on its page", "/item/{id}/page/0001", Sees.TEXT)
                        .gives(Right.PREVIEW, 200, Sees.TITLE)
                        .gives(Right.RECORD, 200, Sees.TITLE),
                guardedPage("searched words on the page of a page", "/item/{id}/page/0001?q={asked}", Sees.TEXT)
                        .gives(Right.PREVIEW, 200, Sees.TITLE)
                        .gives(Right.RECORD, 200, Sees.TITLE),
                guardedPage("text of a page", "/item/{id}/page/0001.txt", Sees.TEXT),
                download("ALTO of a page", "/item/{id}/page/0001.alto.xml", Sees.TEXT),
                download("text of an item", "/item/{id}.txt", Sees.TEXT),
                download("PDF", "/item/{id}.pdf", Sees.PDF),
                download("PDF of some pages", "/item/{id}.pdf?pages=0001-0002", Sees.PDF),
                download("part of a PDF", "/item/{id}.pdf", Sees.PDF)
                        .answering(206)
                        .with("Range", "bytes=0-99"),
                described("asking for digitization", "/item/{id}/ask", Sees.TITLE),
                described("reporting an error", "/item/{id}/report?page=0001", Sees.TITLE),
                described("RIS", "/item/{id}.ris", Sees.TITLE),
                described("BibTeX", "/item/{id}.bib", Sees.TITLE),
                described("CSL-JSON", "/item/{id}.csl.json", Sees.TITLE),
                described("MODS", "/item/{id}.mods.xml", Sees.TITLE),
                described("MARCXML", "/item/{id}.marc.xml", Sees.TITLE),
                described("Dublin Core", "/item/{id}.dc.xml", Sees.TITLE),
                described("METS", "/item/{id}.mets.xml", Sees.TITLE),
                silent("an address that is none", "/nowhere", 404));
    }
}
