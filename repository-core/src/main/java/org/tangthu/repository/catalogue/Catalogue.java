package org.tangthu.repository.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;

/**
 * Reads the head of every entity, whatever its state: visibility is for the access policy to decide. An entity whose record
 * was damaged cannot be found (see {@link org.tangthu.repository.json.UnreadableRecord}), and lists of entries leave it out,
 * so that it hides no other; the log names it, and {@link #ids} tells of it. Thread-safe.
 */
public interface Catalogue {
    /** The entity of this identifier; empty if there is none or it was purged. */
    Optional<CatalogueEntry> find(String id);

    /** Those of these identifiers, at most 1,000, that there are. */
    default Map<String, CatalogueEntry> findAll(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(head -> head.entity().id(), Function.identity()));
    }

    /**
     * The items of these identifiers, at most 1,000, that are in one of these states. Of others no record is read, so that
     * they take no longer than what there is not.
     */
    Map<String, CatalogueEntry> findItems(Collection<String> ids, Set<State> states);

    /** The pages of an item; {@link PageList#NONE} for a record only or an unknown identifier. */
    PageList pages(String id);

    /** The identifier of the item that a library knows by this local id. */
    Optional<String> findByLocalId(String library, String localId);

    /**
     * Identifiers of a kind in their order, after {@code afterId} ("" to begin), at most {@code limit}. No record is read:
     * those of entities whose records are damaged are among them.
     */
    List<String> ids(EntityKind kind, String afterId, int limit);

    /** Entities of a kind in the order of their identifiers, after {@code afterId} ("" to begin), at most {@code limit}. */
    List<CatalogueEntry> list(EntityKind kind, String afterId, int limit);

    /**
     * Published items in the order of their identifiers, found by an index: the time grows with {@code limit} only.
     *
     * @param collection whose items; empty for those of all collections and of none
     * @param afterId identifier after which to go on; "" to begin
     * @param limit how many at most
     */
    List<CatalogueEntry> members(Optional<String> collection, String afterId, int limit);

    /**
     * Where {@link #members} would be cut into parts: the identifier of each {@code size}-th of them, in order. The time
     * grows with their number, but no item is read.
     *
     * @param collection whose items; empty for those of all collections and of none
     * @param size of a part, at least 1
     */
    List<String> partEnds(Optional<String> collection, int size);

    /**
     * Published items whose embargo ends on a day or before, in the order of their identifiers, found by an index.
     *
     * @param afterId identifier after which to go on; "" to begin
     * @param limit how many at most
     */
    List<CatalogueEntry> embargoesUntil(LocalDate last, String afterId, int limit);

    /**
     * Collections with an exhibition, the one that opened last first, found by an index.
     *
     * @param offset how many to leave out
     * @param limit how many at most
     */
    List<CatalogueEntry> exhibitions(int offset, int limit);

    /** How many entities of a kind there are, in any state. */
    long count(EntityKind kind);

    /**
     * Items of a library in one state, those changed last first, found by an index: the time grows with {@code limit} only.
     *
     * @param before sequence before which to go on; {@link Long#MAX_VALUE} to begin
     * @param limit how many at most
     */
    List<CatalogueEntry> inState(String library, State state, long before, int limit);

    /** How many items a library has in each state in which it has any. The time grows with their number, but none is read. */
    Map<State, Long> states(String library);

    /** Whether the ARK was ever given, also to what was purged since. */
    boolean taken(Ark ark);

    /** Whether there is no longer anything under this ARK, of which the public knew when it was purged. */
    boolean remembered(Ark ark);

    /** An item by its ARK, with where it stands in the catalogue. */
    default Optional<CatalogueEntry> find(Ark ark) {
        return find(ark.toString()).filter(entry -> entry.entity() instanceof Item);
    }
}
