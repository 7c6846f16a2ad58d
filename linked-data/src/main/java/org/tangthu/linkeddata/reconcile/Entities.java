package org.tangthu.linkeddata.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.PathSegment;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Library;

/** Everything public that has an identifier here. Thread-safe. */
final class Entities {
    private static final Pattern ARK = Pattern.compile("ark:/?(\\d+)/([^/]+)");
    private static final Pattern NAMED = Pattern.compile("id/(library|agent|collection)/([^/]+)");

    private final PublicItems items;
    private final Catalogue catalogue;
    private final References references;
    /** Places and other concepts, by their identifiers. */
    private final Map<String, KnownEntity> listed = new LinkedHashMap<>();

    Entities(PublicItems items, Catalogue catalogue, References references, EntityTypes types) {
        this.items = items;
        this.catalogue = catalogue;
        this.references = references;
        references.codes().places().all().forEach(place -> list(new KnownPlace(place, references)));
        types.all().stream().filter(type -> type.kind() == LabelKind.CONCEPT).forEach(type -> type.code()
                .ifPresent(scheme -> references
                        .codes()
                        .scheme(scheme)
                        .codes()
                        .forEach(code -> list(new KnownConcept(type, code, references)))));
    }

    private void list(KnownEntity entity) {
        listed.put(entity.id(), entity);
    }

    /** What has an identifier of ours, given as it is or as an IRI. */
    Optional<KnownEntity> find(String idOrIri) {
        String id = references.id(idOrIri.strip());
        Matcher ark = ARK.matcher(id);
        if (ark.matches()) {
            return items.ark(ark.group(2))
                    .filter(found -> ark.group(1).equals(items.naan()))
                    .flatMap(found -> items.find(found).entry())
                    .map(this::known);
        }
        Matcher named = NAMED.matcher(id);
        return named.matches()
                ? named(named.group(1), PathSegment.identifier(named.group(2)))
                : Optional.ofNullable(listed.get(id));
    }

    private Optional<KnownEntity> named(String kind, String id) {
        return catalogue.find(id).map(this::known).filter(entity -> entity.id().equals(references.id(kind, id)));
    }

    List<KnownEntity> places() {
        return listed.values().stream()
                .filter(entity -> entity.kind() == LabelKind.PLACE)
                .toList();
    }

    /** Those of the candidates that are still public, in their order. */
    Map<Candidate, KnownEntity> of(Collection<Candidate> candidates) {
        Map<String, KnownEntity> stored = new HashMap<>();
        items.findAll(ids(candidates, Set.of(LabelKind.ITEM))).forEach((id, entry) -> stored.put(id, known(entry)));
        catalogue
                .findAll(ids(candidates, Set.of(LabelKind.AGENT, LabelKind.LIBRARY, LabelKind.COLLECTION)))
                .forEach((id, entry) -> stored.put(id, known(entry)));
        Map<Candidate, KnownEntity> all = new LinkedHashMap<>();
        candidates.forEach(candidate -> find(candidate, stored).ifPresent(entity -> all.put(candidate, entity)));
        return all;
    }

    private Optional<KnownEntity> find(Candidate candidate, Map<String, KnownEntity> stored) {
        return switch (candidate.kind()) {
            case PLACE -> Optional.ofNullable(listed.get(references.id(References.PLACES, candidate.id())));
            case CONCEPT -> Optional.ofNullable(listed.get(references.id(candidate.id())));
            case ITEM, AGENT, LIBRARY, COLLECTION -> Optional.ofNullable(stored.get(candidate.id()));
        };
    }

    private static List<String> ids(Collection<Candidate> candidates, Set<LabelKind> kinds) {
        return candidates.stream()
                .filter(candidate -> kinds.contains(candidate.kind()))
                .map(Candidate::id)
                .toList();
    }

    private KnownEntity known(CatalogueEntry entry) {
        Entity entity = entry.entity();
        return switch (entity.entityKind()) {
            case ITEM -> KnownItem.of(entry, references);
            case AGENT -> new KnownAgent((Agent) entity, references);
            case LIBRARY -> new KnownLibrary((Library) entity, references);
            case COLLECTION -> new KnownCollection((org.tangthu.repository.model.Collection) entity, references);
        };
    }
}
