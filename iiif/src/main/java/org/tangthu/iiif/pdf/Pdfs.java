package org.tangthu.iiif.pdf;

import java.util.Optional;
import org.tangthu.repository.access.Visitor;

/** Gives items as PDF files. */
public interface Pdfs {
    /**
     * The file, or how far it is. Comes back at once.
     *
     * @param name of the item's ARK, as it came in an address
     * @param pages a stretch of its pages, {@code first-last}; empty for all
     * @param make whether it is to be made where it is not there
     * @throws org.tangthu.iiif.error.NotFoundException if there is no such item with pages
     * @throws org.tangthu.iiif.error.GoneException if it was withdrawn
     * @throws org.tangthu.iiif.error.UnauthorizedException if pictures and texts are not open to this visitor
     * @throws org.tangthu.iiif.error.InvalidRequestException if there are no such pages
     */
    PdfAnswer ask(String name, Optional<String> pages, Visitor visitor, boolean make);
}
