package org.tangthu.portal.pages;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * A page whose content another module has written.
 *
 * @param body HTML in which every text is escaped already
 * @param script name of the web asset that takes it over in browsers
 */
public record FramedPage(Head head, String body, Optional<String> script) implements PageModel {
    public FramedPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(body);
        Objects.requireNonNull(script);
    }

    @Override
    public String template() {
        return "pages/framed";
    }
}
