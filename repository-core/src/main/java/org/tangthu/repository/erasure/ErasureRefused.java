package org.tangthu.repository.erasure;

import org.tangthu.repository.RepositoryException;

/** Somebody asks for, or agrees to, what cannot be. Nothing was changed. */
public final class ErasureRefused extends RepositoryException {
    private static final long serialVersionUID = 1L;

    /** What stands against it. */
    public enum Obstacle {
        /** There is no such item or request, or the actor has nothing to do with its library. */
        UNKNOWN,
        /** Who asked cannot agree. */
        SAME_PERSON,
        /** Somebody else had a hand in one of the two accounts, so that both may be one person's. */
        OPENED,
        /** The item has a request already. */
        ASKED_ALREADY,
        /** The request was judged, or its time is over. */
        CLOSED
    }

    private final Obstacle obstacle;

    ErasureRefused(Obstacle obstacle, String message) {
        super(message);
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
