package org.tangthu.portal.deposit;

import java.util.Objects;
import java.util.Optional;

/**
 * What somebody says of an item that is to be deposited: enough to take it, the rest is for its desk.
 *
 * @param lang of the title
 * @param localId the library's own name for it; empty for an item that an ARK alone names
 * @param rights address of a rights statement
 * @param access code of the access level
 */
public record NewItem(
        String library,
        Optional<String> localId,
        String kind,
        String title,
        Optional<String> lang,
        Optional<String> rights,
        String access) {
    public NewItem {
        Objects.requireNonNull(library);
        Objects.requireNonNull(localId);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
        Objects.requireNonNull(lang);
        Objects.requireNonNull(rights);
        Objects.requireNonNull(access);
    }
}
