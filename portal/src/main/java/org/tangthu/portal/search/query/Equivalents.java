package org.tangthu.portal.search.query;

import java.util.List;
import org.tangthu.portal.search.query.TypedQuery.Piece;

/** Knows of some words what else means the same. */
@FunctionalInterface
interface Equivalents {
    /** @param pieces of one stretch */
    List<Equivalent> of(List<Piece> pieces);

    /**
     * @param from number of the first of the words that mean the same
     * @param to behind the number of the last
     */
    record Equivalent(int from, int to, Run run) {
        static Equivalent of(List<Piece> pieces, int start, int end, Run run) {
            return new Equivalent(pieces.get(start).from(), pieces.get(end - 1).to(), run);
        }

        boolean covers(Equivalent other) {
            return from == other.from && to == other.to;
        }

        boolean apart(Equivalent other) {
            return to <= other.from || other.to <= from;
        }

        int length() {
            return to - from;
        }
    }
}
