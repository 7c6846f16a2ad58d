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
 * @param cookie to be sent along, as the value of {@code Set-Cookie}
 */
public record AccessPage(
        Head head,
        Optional<LocalizedText> title,
        boolean closing,
        Notice notice,
        Optional<Consent> consent,
        Optional<String> cookie)
        implements PageModel {
    public AccessPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(title);
        Objects.requireNonNull(notice);
        Objects.requireNonNull(consent);
        Objects.requireNonNull(cookie);
    }

    /** @param form with the origin of the viewer in it, if it said so @param action path that takes the form @param label of its button */
    public record Consent(FormView form, String action, String label) {}

    @Override
    public String template() {
        return "pages/viewing/access";
    }
}
