package org.tangthu.portal.pages;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;

/**
 * The reader of an item alone, to stand in a page of another site.
 *
 * @param itemHref the item's own page
 * @param access why not everything is to be seen, or until when it is
 * @param reader empty where no image may be seen
 * @param opening where the reader opens
 */
public record EmbedPage(
        Head head,
        LocalizedText title,
        String itemHref,
        AccessNote access,
        Optional<ItemPage.Reader> reader,
        Opening opening)
        implements PageModel {
    public EmbedPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(access);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(opening);
    }

    @Override
    public String template() {
        return "pages/embed";
    }
}
