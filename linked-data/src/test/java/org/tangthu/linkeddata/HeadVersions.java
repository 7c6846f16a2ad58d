package org.tangthu.linkeddata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.version.ItemVersion;
import org.tangthu.repository.version.ItemVersions;

/** Knows the last version of each item alone. */
record HeadVersions(Catalogue catalogue) implements ItemVersions {
    @Override
    public List<ItemVersion> of(Ark ark) {
        return catalogue.find(ark).stream()
                .map(head -> new ItemVersion(head.version(), head.modified()))
                .toList();
    }

    @Override
    public Optional<ItemVersion> at(Ark ark, Instant instant) {
        return of(ark).stream().findFirst();
    }

    @Override
    public Optional<CatalogueEntry> find(Ark ark, int version) {
        return catalogue.find(ark).filter(head -> head.version() == version);
    }
}
