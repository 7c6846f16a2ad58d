package org.tangthu.portal.pages.frames;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.Named;
import org.tangthu.portal.pages.Within;

/**
 * A search box alone.
 *
 * @param library in whose items it searches; empty for all
 * @param part these items
 */
public record SearchFrame(Head head, Optional<Named> library, Optional<Within> part) implements PageModel {
    public SearchFrame {
        Objects.requireNonNull(head);
        Objects.requireNonNull(library);
        Objects.requireNonNull(part);
    }

    @Override
    public String template() {
        return "pages/frames/search";
    }
}
