package org.tangthu.portal.pages;

import java.util.Objects;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * A page whose content another module has written.
 *
 * @param body HTML in which every text is escaped already
 */
public record FramedPage(Head head, String body) implements PageModel {
    public FramedPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(body);
    }

    @Override
    public String template() {
        return "pages/framed";
    }
}
