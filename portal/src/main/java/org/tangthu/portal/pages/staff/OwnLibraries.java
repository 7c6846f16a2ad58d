package org.tangthu.portal.pages.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Library;

/** The libraries at which somebody may do something. Thread-safe. */
public final class OwnLibraries {
    private final Catalogue catalogue;

    public OwnLibraries(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Some of them, in the order of their identifiers.
     *
     * @param after identifier after which to go on; "" to begin
     * @param limit how many at most
     */
    public List<Library> list(Authority who, Scope scope, String after, int limit) {
        if (!who.may(scope)) {
            return List.of();
        }
        Stream<CatalogueEntry> found = who.libraries().isPresent()
                ? own(who.libraries().get(), after, limit)
                : catalogue.list(EntityKind.LIBRARY, after, limit).stream();
        return found.flatMap(OwnLibraries::library).toList();
    }

    private Stream<CatalogueEntry> own(Set<String> ids, String after, int limit) {
        List<String> next = ids.stream()
                .filter(id -> id.compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .toList();
        Map<String, CatalogueEntry> known = catalogue.findAll(next);
        return next.stream().flatMap(id -> Optional.ofNullable(known.get(id)).stream());
    }

    /** The one of this identifier, if it is theirs. */
    public Optional<Library> find(Authority who, Scope scope, String id) {
        return Optional.of(id)
                .filter(library -> who.may(scope, library))
                .flatMap(catalogue::find)
                .flatMap(entry -> library(entry).findFirst());
    }

    /** The only one, where there is no other to choose. */
    public Optional<Library> only(Authority who, Scope scope) {
        List<Library> some = list(who, scope, "", 2);
        return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
    }

    private static Stream<Library> library(CatalogueEntry entry) {
        return entry.entity() instanceof Library library ? Stream.of(library) : Stream.empty();
    }
}
