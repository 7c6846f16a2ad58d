package org.tangthu.repository.commit;

/** Another item of the library carries the local id already. */
public final class LocalIdConflict extends CommitConflict {
    private static final long serialVersionUID = 1L;

    private final String holder;

    LocalIdConflict(String id, String library, String localId, String holder) {
        super(id + " cannot have localId '" + localId + "': in library " + library + " it belongs to " + holder
                + "; give this item another one, or change that item");
        this.holder = holder;
    }

    /** The item that carries it. */
    public String holder() {
        return holder;
    }
}
