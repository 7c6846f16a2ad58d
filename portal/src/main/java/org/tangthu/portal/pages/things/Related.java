package org.tangthu.portal.pages.things;

import java.util.Objects;
import java.util.Optional;

/**
 * What came before something, or after it.
 *
 * @param period when it was there, in words
 */
public record Related(String name, String href, Optional<String> period) {
    public Related {
        Objects.requireNonNull(name);
        Objects.requireNonNull(href);
        Objects.requireNonNull(period);
    }
}
