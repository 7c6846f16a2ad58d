package org.tangthu.portal.pages.frames;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.Card;
import org.tangthu.portal.pages.Named;

/**
 * The newest items alone.
 *
 * @param library whose items; empty for all
 * @param all address of the search for more
 */
public record NewestFrame(Head head, Optional<Named> library, List<Card> cards, String all) implements PageModel {
    public NewestFrame {
        Objects.requireNonNull(head);
        Objects.requireNonNull(library);
        cards = List.copyOf(cards);
    }

    @Override
    public String template() {
        return "pages/frames/new";
    }
}
