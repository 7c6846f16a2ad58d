package org.tangthu.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.Snippet.Span;
import org.tangthu.portal.search.query.Why;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.SampleEntities;

class CurrentSearchTest {
    private static final SearchQuery ANY = SearchQuery.of("");
    private static final LocalDate OPENING = LocalDate.of(2030, 1, 1);

    private final MovableClock clock = MovableClock.standing();
    private final AccessPolicy access = new AccessPolicy(clock, ZoneId.of("Asia/Ho_Chi_Minh"));
    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private final Item item = SampleEntities.item(1).withRights(rights(AccessLevel.OPEN, Optional.empty()));
    private final Set<String> noted = new HashSet<>();
    private boolean current = true;

    private static Rights rights(AccessLevel level, Optional<LocalDate> embargo) {
        return new Rights(Optional.empty(), level, List.of(), embargo);
    }

    /** Search in an index that knows this of the item: a page of it was found, and its title. */
    private List<Hit> found(Item indexed) {
        catalogue.put(indexed);
        CatalogueEntry entry = catalogue.find(indexed.id()).orElseThrow();
        Snippet snippet = new Snippet(List.of(new Span("chữ", true)));
        PageHit page = new PageHit("0001", Optional.empty(), false, snippet, Optional.empty());
        Hit hit = new Hit(
                entry,
                Optional.of(snippet),
                Optional.of(page),
                List.of(
                        new Reason("chữ", Why.EXACT, Where.TITLE, "chữ"),
                        new Reason("mực", Why.EXACT, Where.TEXT, "mực")));
        SearchResult result =
                new SearchResult(1, List.of(hit), Map.of(), false, Optional.empty(), List.of(), List.of());
        return new CurrentSearch(query -> result, () -> current, catalogue, noted::addAll, access)
                .search(ANY)
                .hits();
    }

    private List<Hit> foundAfter(Item indexed, Item since) {
        catalogue.put(indexed);
        CatalogueEntry entry = catalogue.find(indexed.id()).orElseThrow();
        catalogue.put(since);
        Hit hit = new Hit(entry, Optional.empty(), Optional.empty(), List.of());
        SearchResult result =
                new SearchResult(1, List.of(hit), Map.of(), false, Optional.empty(), List.of(), List.of());
        return new CurrentSearch(query -> result, () -> current, catalogue, noted::addAll, access)
                .search(ANY)
                .hits();
    }

    @Test
    void whatTheIndexHasIsShownWithoutAQuestionToTheCatalogue() {
        assertThat(foundAfter(item, item.withState(State.WITHDRAWN)))
                .as("nobody asked whether it changed")
                .hasSize(1);
        assertThat(noted).as("but the answer hangs on it").containsExactly(item.id());
    }

    @Test
    void aWithdrawalDoesNotWaitForTheIndex() {
        current = false;
        assertThat(foundAfter(item, item.withState(State.WITHDRAWN))).isEmpty();
        assertThat(foundAfter(item, item)).hasSize(1);
    }

    @Test
    void whatIsToldOfGroupsAndGiversIsNotTakenFromTheCatalogue() {
        current = false;
        Item grouped = item.withRights(
                new Rights(Optional.empty(), AccessLevel.RESTRICTED, List.of("nhom-a"), Optional.empty()));
        assertThat(found(grouped))
                .singleElement()
                .satisfies(hit -> assertThat(hit.item().rights().groups()).isEmpty());
    }

    @Test
    void pagesAreQuotedOnlyWhereAnybodyMayReadThem() {
        assertThat(found(item)).singleElement().satisfies(hit -> {
            assertThat(hit.page()).isPresent();
            assertThat(hit.reasons()).hasSize(2);
        });
        assertThat(found(item.withRights(rights(AccessLevel.ON_SITE, Optional.empty()))))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.page()).isEmpty();
                    assertThat(hit.snippet()).as("of the description").isPresent();
                    assertThat(hit.reasons()).extracting(Reason::where).containsExactly(Where.TITLE);
                });
    }

    @Test
    void theEndOfAnEmbargoIsSeenAtOnce() {
        Item later = item.withRights(rights(AccessLevel.OPEN, Optional.of(OPENING)));
        assertThat(found(later)).singleElement().satisfies(hit -> assertThat(hit.page())
                .isEmpty());
        clock.set(OPENING.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(found(later)).singleElement().satisfies(hit -> assertThat(hit.page())
                .isPresent());
    }
}
