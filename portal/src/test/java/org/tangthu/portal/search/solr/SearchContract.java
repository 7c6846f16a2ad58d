package org.tangthu.portal.search.solr;

import java.util.List;
import org.tangthu.portal.search.PageHits;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.Projector;

/** What the contracts of search, one for each concern, stand on: a search on some Solr, and items of each test's own. */
interface SearchContract {
    Search search();

    Shelf shelf();

    /** Number of the generation that a test finds empty, or not made yet; the next one is the test's own, too. */
    int generation();

    /** The last entry of each item. */
    List<JournalEntry> journal();

    Item put(ItemFixture fixture, String... pageTexts);

    /** Something else than an item. */
    void put(Entity entity);

    void purge(Item item);

    /** Where an empty Solr is, another one for each call. */
    SearchSettings somewhereEmpty();

    Search open(SearchSettings where);

    /** Closes the search and opens it again on the same Solr. */
    void restart();

    /** Brings what was put into the indexes. */
    default void project() {
        Projector projector = search().projector();
        try (Projection projection = projector.open(generation())) {
            projection.apply(journal());
        }
        projector.serve(generation());
    }

    default SearchResult result(SearchQuery query) {
        project();
        return search().items().search(query);
    }

    /** How many documents an index has. */
    default long size(Index index) {
        return search().cores().count(index.core(generation()));
    }

    default PageHits pages(Ark item, String text, int offset, int limit) {
        project();
        return search().pages().search(item, text, offset, limit);
    }

    default List<Item> found(String text) {
        return items(result(SearchQuery.of(text)));
    }

    /** Of what was found. */
    default List<String> titles(String text) {
        return found(text).stream().map(item -> item.label().value()).toList();
    }

    default List<Item> items(SearchResult result) {
        return result.hits().stream()
                .map(hit -> (Item) shelf().catalogue()
                        .find(hit.ark().toString())
                        .orElseThrow()
                        .entity())
                .toList();
    }
}
