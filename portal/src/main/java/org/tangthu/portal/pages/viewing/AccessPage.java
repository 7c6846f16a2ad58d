package org.tangthu.portal.pages.viewing;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Notice;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;

/**
 * What somebody sees in the window that a viewer opened.
 *
 * @param title of the item it is about
 * @param closing whether the window closes by itself, since there is nothing to do in it
 * @param notice what is to be said
 * @param consent to be given before the viewer may show the item
 */
public record AccessPage(
        Head head, Optional<LocalizedText> title, boolean closing, Notice notice, Optional<Consent> consent)
        implements PageModel {
    public AccessPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(title);
        Objects.requireNonNull(notice);
        Objects.requireNonNull(consent);
    }

    /** @param action path that takes the form @param origin of the viewer */
    public record Consent(FormView form, String action, String origin) {}

    @Override
    public String template() {
        return "pages/viewing/access";
    }
}
