package org.tangthu.linkeddata.describe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.catalogue.ReadableEntries;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;

/** What the library and the collections are called that an item names by their identifiers alone. Thread-safe. */
final class EntityNames {
    private final Catalogue catalogue;

    EntityNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** In each language the first name; empty if it is not there. */
    List<LocalizedText> of(String id) {
        CatalogueEntry entry =
                ReadableEntries.of(List.of(id), catalogue::findAll).get(id);
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        if (entry != null) {
            all(entry.entity()).forEach(name -> names.putIfAbsent(name.lang().orElse(""), name));
        }
        return List.copyOf(names.values());
    }

    /** All that are said of an item: what changes with them changes its description. */
    List<List<LocalizedText>> around(Item item) {
        return Stream.concat(Stream.of(item.library()), item.collections().stream())
                .map(this::of)
                .toList();
    }

    private static List<LocalizedText> all(Entity entity) {
        if (entity instanceof Library library) {
            return library.names();
        }
        return entity instanceof Collection collection ? collection.names() : List.of();
    }
}
