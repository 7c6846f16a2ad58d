package org.tangthu.iiif.presentation.model;

import java.util.List;
import java.util.Objects;

/**
 * The institution that presents something. Of none a logo is known.
 *
 * @param address by which it is identified
 */
public record Provider(String address, LanguageMap label, List<Link> homepages) {
    public Provider {
        Objects.requireNonNull(address);
        Objects.requireNonNull(label);
        homepages = List.copyOf(homepages);
    }
}
