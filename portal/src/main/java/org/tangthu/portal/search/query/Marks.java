package org.tangthu.portal.search.query;

import java.util.List;
import org.tangthu.analysis.vietnamese.Shelfmarks;
import org.tangthu.portal.search.query.Run.Target;
import org.tangthu.portal.search.query.TypedQuery.Piece;

/** Shelfmarks, however they are written. */
final class Marks implements Equivalents {
    @Override
    public List<Equivalent> of(List<Piece> pieces) {
        return Shelfmarks.find(pieces.stream().map(Piece::text).toList()).stream()
                .map(mark -> Equivalent.of(pieces, mark.start(), mark.end(), run(mark.normal())))
                .toList();
    }

    private static Run run(String key) {
        return new Run(Why.EXACT, Target.MARKS, List.of(Slot.of(Why.EXACT, List.of(key))));
    }
}
