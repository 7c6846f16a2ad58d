package org.tangthu.portal.pages.account;

import java.util.List;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * Where an authenticator is enrolled.
 *
 * @param forced whether nothing else can be done before
 * @param code to be scanned
 * @param link the same for an authenticator on this device
 * @param secret the same to be typed
 * @param groups the secret in groups of four
 */
public record EnrolPage(
        Head head,
        FormView form,
        String returnTo,
        boolean forced,
        QrCode code,
        String link,
        String secret,
        List<String> groups)
        implements PageModel {
    @Override
    public String template() {
        return "pages/account/enrol";
    }
}
