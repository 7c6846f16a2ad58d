package org.tangthu.repository.ingest;

/**
 * What became of a deposit.
 *
 * @param id of the entity, an ARK if it is an item
 * @param version its head
 */
public record Outcome(Kind kind, String id, int version) {
    public enum Kind {
        CREATED,
        UPDATED,
        /** It was there already, bit by bit. */
        UNCHANGED
    }
}
