package org.tangthu.portal.search.solr;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;

/** All that search promises, wherever Solr runs; a host says where. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchSuite
        implements WordsContract,
                RankingContract,
                BridgeContract,
                ExplanationContract,
                SuggestionContract,
                PagesContract,
                PageTextSearchContract,
                GuardedTextsContract,
                CompletionsContract,
                BrowseContract,
                SimilarItemsContract,
                LabelSearchContract,
                PlacesContract,
                AgentItemsContract,
                VisibilityContract,
                ResultsContract,
                HostileTextsContract,
                HoldingsContract,
                GenerationsContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private final Shelf shelf = new Shelf();
    private final Map<String, JournalEntry> journal = new LinkedHashMap<>();
    private SearchSettings settings;
    private Search search;
    private int generation;

    @BeforeAll
    void open() {
        settings = somewhereEmpty();
        search = open(settings);
    }

    @AfterAll
    void close() {
        search.close();
    }

    /**
     * Each test finds indexes that are empty: those of the test before, because a SolrCloud takes seconds to make others, or
     * new ones where that test took them apart. What is served is not dropped.
     */
    @BeforeEach
    void beginAnew() {
        shelf.clear();
        journal.clear();
        if (search.projector().exists(generation)) {
            Stream.of(Index.values()).map(index -> index.core(generation)).forEach(this::empty);
        } else {
            search.projector().drop(generation - 2);
            search.projector().drop(generation - 1);
            generation += 2;
        }
    }

    private void empty(String core) {
        search.cores().update(core, new UpdateRequest().deleteByQuery("*:*"));
        search.cores().commit(core);
    }

    @Override
    public Search search() {
        return search;
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public int generation() {
        return generation;
    }

    @Override
    public List<JournalEntry> journal() {
        return List.copyOf(journal.values());
    }

    @Override
    public Item put(ItemFixture fixture, String... pageTexts) {
        Item item = fixture.item();
        journal.put(item.id(), shelf.put(item, pageTexts));
        return item;
    }

    @Override
    public void put(Entity entity) {
        journal.put(entity.id(), shelf.put(entity));
    }

    @Override
    public void purge(Item item) {
        journal.put(item.id(), shelf.purge(item));
    }

    @Override
    public Search open(SearchSettings where) {
        AccessPolicy access = new AccessPolicy(CLOCK, ZoneId.of("Asia/Ho_Chi_Minh"));
        return new Search(where, shelf.catalogue(), access, CodeLists.load().places(), shelf);
    }

    @Override
    public void restart() {
        search.close();
        search = open(settings);
    }
}
