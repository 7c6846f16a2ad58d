package org.tangthu.repository.commit;

import org.tangthu.repository.model.EntityKind;

/** The identifier belongs to an entity of another kind, or was given once and is never given again. */
public final class IdentifierConflict extends CommitConflict {
    private static final long serialVersionUID = 1L;

    private IdentifierConflict(String message) {
        super(message);
    }

    static IdentifierConflict otherKind(String id, EntityKind wanted, EntityKind held) {
        return new IdentifierConflict("'" + id + "' is the identifier of an entity of kind " + held.code()
                + " and cannot be that of " + wanted.code() + ": choose another one");
    }

    static IdentifierConflict spent(String ark) {
        return new IdentifierConflict(ark
                + " was given to an item that is gone; an ARK is never given again: leave 'id' out to get a new one");
    }
}
