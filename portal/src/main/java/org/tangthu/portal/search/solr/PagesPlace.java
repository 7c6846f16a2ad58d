package org.tangthu.portal.search.solr;

import java.util.Optional;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.Item;

/** In which index the pages of an item stand, and who may ask for them there: the only one who names {@link Index#GUARDED}. */
final class PagesPlace {
    private final AccessPolicy access;

    PagesPlace(AccessPolicy access) {
        this.access = access;
    }

    /** Where they belong now; in no index if nobody may read them. */
    Optional<Index> of(Item item) {
        if (access.decide(item, Visitor.ANONYMOUS).full()) {
            return Optional.of(Index.PAGES);
        }
        return access.contentForSomebody(item) ? Optional.of(Index.GUARDED) : Optional.empty();
    }

    /** Where this visitor may ask for them now, if anywhere. */
    Optional<Index> of(Item item, Visitor visitor) {
        return access.decide(item, visitor).full() ? of(item) : Optional.empty();
    }
}
