package org.tangthu.portal.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicRecord;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;

/**
 * Search whose answers may be shown as they are. The index follows the catalogue with a delay, for which a withdrawal or a
 * change of rights does not wait: while there may be something that the index has not seen, its hits are shown as the
 * catalogue knows them, by one question for all. Otherwise the catalogue is not asked. What a page says is told as long as
 * anybody may read it now, whatever the index has. Thread-safe.
 */
public final class CurrentSearch implements SearchIndex {
    private final SearchIndex index;
    private final BooleanSupplier current;
    private final Catalogue catalogue;
    private final Consumer<List<String>> shown;
    private final AccessPolicy access;

    /**
     * @param current whether the index shows all that was committed
     * @param shown is told of the items on which an answer hangs, wherever they were read
     */
    public CurrentSearch(
            SearchIndex index,
            BooleanSupplier current,
            Catalogue catalogue,
            Consumer<List<String>> shown,
            AccessPolicy access) {
        this.index = index;
        this.current = current;
        this.catalogue = catalogue;
        this.shown = shown;
        this.access = access;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        SearchResult result = index.search(query);
        List<String> ids = result.hits().stream().map(hit -> hit.item().id()).toList();
        shown.accept(ids);
        // Asked after the index: whatever was committed before has rung by now.
        Stream<Hit> hits = current.getAsBoolean() ? result.hits().stream() : atTheirHeads(result.hits(), ids);
        return result.with(hits.filter(hit -> access.visibility(hit.item()) == Visibility.PUBLIC)
                .map(this::readable)
                .toList());
    }

    private Stream<Hit> atTheirHeads(List<Hit> hits, List<String> ids) {
        Map<String, CatalogueEntry> heads = catalogue.findAll(ids);
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(heads.get(hit.item().id())).stream()
                        .map(head -> new Hit(PublicRecord.of(head), hit.snippet(), hit.page(), hit.reasons())));
    }

    private Hit readable(Hit hit) {
        if (access.decide(hit.item(), Visitor.ANONYMOUS).full()) {
            return hit;
        }
        List<Reason> told = hit.reasons().stream()
                .filter(reason -> !reason.where().inPages())
                .toList();
        return new Hit(hit.entry(), hit.snippet(), Optional.empty(), told);
    }
}
