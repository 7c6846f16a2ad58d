package org.tangthu.linkeddata.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tangthu.linkeddata.describe.Vocabulary;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;

/**
 * Matches names in other people's data with places, agents, libraries, collections, concepts and published items, after
 * <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation Service API
 * 0.2</a>. Names are found by the {@link LabelSearch}. Thread-safe.
 */
public final class Reconciliation {
    private final LabelSearch labels;
    private final EntityTypes types;
    private final Entities entities;
    private final Matching matching;

    public Reconciliation(
            LabelSearch labels,
            PublicItems items,
            Catalogue catalogue,
            Addresses addresses,
            CodeLists codes,
            Vocabulary vocabulary) {
        this.labels = labels;
        this.types = new EntityTypes(codes, vocabulary, addresses);
        this.entities = new Entities(items, catalogue, new References(addresses, codes, catalogue), types);
        this.matching = new Matching(labels, entities, types);
    }

    public EntityTypes types() {
        return types;
    }

    /** What has an identifier of ours, given as it is or as an IRI; empty also for what is not public. */
    public Optional<KnownEntity> find(String id) {
        return entities.find(id);
    }

    /**
     * Whom a query may mean, the likeliest first.
     *
     * @throws LabelSearchUnavailable when it cannot be answered now
     */
    public List<Match> match(Query query) {
        return matching.of(query);
    }

    /**
     * Entities that somebody may mean who has typed so far, the likeliest first; what was typed may be an identifier.
     *
     * @param wanted identifiers of types; all if empty
     * @throws LabelSearchUnavailable when it cannot be answered now
     */
    public List<KnownEntity> entities(String typed, Set<String> wanted) {
        Scope scope = types.scope(wanted);
        if (scope.kinds().isEmpty() && !wanted.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        find(typed).stream(),
                        entities.of(labels.beginning(typed, scope, LabelSearch.MAX_LIMIT)).values().stream())
                .distinct()
                .filter(entity ->
                        wanted.isEmpty() || types.of(entity).stream().anyMatch(type -> wanted.contains(type.id())))
                .toList();
    }

    /** Types by the beginning of a word of their names in either language, or of their identifiers. */
    public List<EntityType> types(String typed) {
        var beginning = new Typed(typed);
        return types.all().stream()
                .filter(type -> beginning.begins(Stream.of(type.id(), type.nameVi(), type.nameEn())))
                .toList();
    }

    /**
     * Properties in the same way.
     *
     * @param wanted identifiers of types of which there are such; all if empty
     */
    public List<Property> properties(String typed, Set<String> wanted) {
        var beginning = new Typed(typed);
        return properties(wanted).stream()
                .filter(property -> beginning.begins(Stream.of(
                        property.id(),
                        Terms.in("vi").name(property),
                        Terms.in("en").name(property))))
                .toList();
    }

    /** Properties that entities of these types may have. @param wanted identifiers of types; all if empty */
    public List<Property> properties(Set<String> wanted) {
        Set<LabelKind> kinds = types.kinds(wanted);
        return kinds.isEmpty() && !wanted.isEmpty() ? List.of() : Property.of(kinds);
    }
}
