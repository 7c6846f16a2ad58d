package org.tangthu.portal.pages.viewing;

import java.util.Objects;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * A page whose script posts a message to the window that framed it.
 *
 * @param message JSON that may stand in a script element
 * @param target the only origin that is to receive it
 */
public record TokenPage(Head head, String message, String target) implements PageModel {
    public TokenPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(message);
        Objects.requireNonNull(target);
    }

    /** @param message a JSON object */
    public static TokenPage of(String message, String target) {
        return new TokenPage(Head.unindexed("IIIF"), message.replace("<", "\\u003c"), target);
    }

    @Override
    public String template() {
        return "pages/viewing/token";
    }
}
