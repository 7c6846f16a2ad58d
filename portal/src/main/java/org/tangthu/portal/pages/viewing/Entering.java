package org.tangthu.portal.pages.viewing;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.iiif.auth.Origin;
import org.tangthu.portal.account.ViewerCookie;
import org.tangthu.repository.account.Session;

/**
 * Somebody in the window that a viewer opened.
 *
 * @param version of the API
 * @param item name of the ARK as it came
 * @param origin of the viewer's page, if it said so
 * @param onSite whether the window stands in a reading room
 * @param signIn the sign-in that gives rights
 * @param cookie what the viewer cookie says already
 * @param consented whether the visitor has admitted the viewer
 * @param formToken for a form to be shown
 */
public record Entering(
        int version,
        String item,
        Optional<Origin> origin,
        boolean onSite,
        Optional<Session> signIn,
        Optional<ViewerCookie.Value> cookie,
        boolean consented,
        String formToken) {
    public Entering {
        Objects.requireNonNull(item);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(signIn);
        Objects.requireNonNull(cookie);
        Objects.requireNonNull(formToken);
    }
}
