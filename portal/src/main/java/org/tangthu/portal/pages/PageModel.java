package org.tangthu.portal.pages;

/** What one page shows. Records with public components, which the template of the same kind reads. */
public sealed interface PageModel
        permits HomePage, SearchPage, ListingPage, ItemPage, ViewPage, EmbedPage, PdfPage, LeafPage, ErrorPage {
    /** What stands in the document's head. */
    Head head();

    /** Name of the template without its ending. */
    String template();
}
