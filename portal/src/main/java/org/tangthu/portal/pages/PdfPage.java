package org.tangthu.portal.pages;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;

/**
 * How far the PDF file of an item is.
 *
 * @param itemHref the item's page
 * @param state in a sentence
 * @param progress pages that are done, of how many; empty while none is begun
 * @param advice in a sentence, when it may be there
 */
public record PdfPage(
        Head head, LocalizedText title, String itemHref, String state, Optional<Progress> progress, String advice)
        implements PageModel {
    public PdfPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(progress);
    }

    @Override
    public String template() {
        return "pages/pdf";
    }

    public record Progress(int done, int all) {}
}
