package org.tangthu.portal.frame;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.tangthu.repository.address.Addresses;

/** The site in each of its languages. Immutable. */
public final class Editions {
    private final Map<Language, Edition> editions = new EnumMap<>(Language.class);

    /** @param zone where days begin */
    public Editions(Addresses addresses, ZoneId zone) {
        for (Language language : Language.values()) {
            editions.put(language, Edition.of(language, addresses, zone));
        }
    }

    public Edition get(Language language) {
        return editions.get(language);
    }
}
