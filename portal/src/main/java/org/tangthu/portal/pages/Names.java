package org.tangthu.portal.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;

/** Names of libraries, collections and agents for one page, each read once. For one thread. */
public final class Names {
    private final Catalogue catalogue;
    private final Edition edition;
    private final Map<String, Optional<CatalogueEntry>> entries = new HashMap<>();

    public Names(Catalogue catalogue, Edition edition) {
        this.catalogue = catalogue;
        this.edition = edition;
    }

    /** The name in the page's language, or the identifier itself where nothing is known of it. */
    public LocalizedText of(String id) {
        return entry(id).map(entry -> edition.best(names(entry.entity()))).orElseGet(() -> LocalizedText.of(id));
    }

    /** The highest sequence among the entities named so far: when it moves, the page may have changed. */
    long sequence() {
        return entries.values().stream()
                .flatMap(Optional::stream)
                .mapToLong(CatalogueEntry::sequence)
                .max()
                .orElse(0);
    }

    private Optional<CatalogueEntry> entry(String id) {
        return entries.computeIfAbsent(id, catalogue::find);
    }

    static List<LocalizedText> names(Entity entity) {
        if (entity instanceof Library library) {
            return library.names();
        }
        if (entity instanceof Collection collection) {
            return collection.names();
        }
        return entity instanceof Agent agent ? agent.names() : List.of(entity.label());
    }
}
