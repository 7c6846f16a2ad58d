package org.tangthu.linkeddata.reconcile;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.linkeddata.describe.Vocabulary;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeList;
import org.tangthu.repository.code.CodeLists;

/** All types: the kinds of entities, and within them what their code lists tell. Immutable. */
public final class EntityTypes {
    private final Map<String, EntityType> types = new LinkedHashMap<>();

    EntityTypes(CodeLists codes, Vocabulary vocabulary, Addresses addresses) {
        add(LabelKind.ITEM, codes.scheme("kind"));
        add(LabelKind.AGENT, codes.scheme("agent-kind"));
        add(LabelKind.PLACE, codes.scheme("unit-type"));
        add(LabelKind.LIBRARY, codes.scheme("library-type"));
        whole(LabelKind.COLLECTION);
        EntityType subjects = whole(LabelKind.CONCEPT);
        codes.schemes().stream()
                .filter(scheme -> !scheme.equals(References.PLACES))
                .forEach(scheme -> {
                    String address = addresses.at("/id/" + scheme);
                    add(subjects, scheme, vocabulary.label(address, "vi"), vocabulary.label(address, "en"));
                });
    }

    private void add(LabelKind kind, CodeList list) {
        EntityType whole = whole(kind);
        list.codes().forEach(code -> add(whole, code.notation(), code.labelVi(), code.labelEn()));
    }

    private EntityType whole(LabelKind kind) {
        String key = "type." + EntityType.id(kind, Optional.empty());
        EntityType type = new EntityType(
                kind, Optional.empty(), Terms.in("vi").text(key), Terms.in("en").text(key), Optional.empty());
        types.put(type.id(), type);
        return type;
    }

    private void add(EntityType whole, String code, String vi, String en) {
        EntityType type = new EntityType(whole.kind(), Optional.of(code), vi, en, Optional.of(whole));
        types.put(type.id(), type);
    }

    public Collection<EntityType> all() {
        return Collections.unmodifiableCollection(types.values());
    }

    /** Those that are a whole kind. */
    public List<EntityType> wholes() {
        return types.values().stream().filter(type -> type.broader().isEmpty()).toList();
    }

    /** The kinds to which some of these types belong; none of them need be known. */
    Set<LabelKind> kinds(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .map(EntityType::kind)
                .collect(Collectors.toSet());
    }

    /** What may be of one of these types, as far as a search can tell; none of them need be known. */
    Scope scope(Collection<String> ids) {
        boolean anyItem = ids.contains(EntityType.id(LabelKind.ITEM, Optional.empty()));
        return new Scope(
                kinds(ids),
                ids.stream()
                        .flatMap(id -> find(id).stream())
                        .filter(type -> type.kind() == LabelKind.ITEM && !anyItem)
                        .flatMap(type -> type.code().stream())
                        .collect(Collectors.toSet()));
    }

    public Optional<EntityType> find(String id) {
        return Optional.ofNullable(types.get(id));
    }

    /** Those of an entity, the narrower first. */
    public List<EntityType> of(KnownEntity entity) {
        return Stream.of(entity.narrower(), Optional.<String>empty())
                .map(code -> EntityType.id(entity.kind(), code))
                .distinct()
                .flatMap(id -> find(id).stream())
                .toList();
    }
}
