package org.tangthu.portal.pages;

import java.util.List;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;

/**
 * Items like another one.
 *
 * @param title of that one
 * @param item where it is
 */
public record SimilarPage(Head head, LocalizedText title, String item, List<Card> similar) implements PageModel {
    public SimilarPage {
        similar = List.copyOf(similar);
    }

    @Override
    public String template() {
        return "pages/similar";
    }
}
