package org.tangthu.iiif.presentation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.EntityKind;

/** What is in a collection, in the order of identifiers. */
sealed interface Members {
    /** At most so many, after an identifier. */
    List<CatalogueEntry> after(String id, int limit);

    /** The identifier of each {@code size}-th. */
    List<String> partEnds(int size);

    /** Items: of one collection, or of all and none. */
    record Items(Catalogue catalogue, Optional<String> collection) implements Members {
        @Override
        public List<CatalogueEntry> after(String id, int limit) {
            return catalogue.members(collection, id, limit);
        }

        @Override
        public List<String> partEnds(int size) {
            return catalogue.partEnds(collection, size);
        }
    }

    /** All collections, of which there are thousands at most. */
    record Collections(Catalogue catalogue) implements Members {
        @Override
        public List<CatalogueEntry> after(String id, int limit) {
            return catalogue.list(EntityKind.COLLECTION, id, limit);
        }

        @Override
        public List<String> partEnds(int size) {
            return Stream.iterate(after("", size), part -> part.size() == size, part -> after(last(part), size))
                    .map(Collections::last)
                    .toList();
        }

        private static String last(List<CatalogueEntry> part) {
            return part.get(part.size() - 1).entity().id();
        }
    }
}
