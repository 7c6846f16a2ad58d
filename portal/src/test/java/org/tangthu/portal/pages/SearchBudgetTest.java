package org.tangthu.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Language;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.NamedCatalogue;
import org.tangthu.repository.journal.JournalBell;
import org.tangthu.repository.journal.RecentChanges;
import org.tangthu.repository.testing.CountedCatalogue;
import org.tangthu.repository.testing.MemoryJournal;

/** What a page of results costs beside the search itself. */
class SearchBudgetTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");

    private final SampleSite site = new SampleSite();
    private final CountedCatalogue catalogue = new CountedCatalogue(site.catalogue);
    private final RecentChanges changes = new RecentChanges(new MemoryJournal(), new JournalBell());
    private final Pages pages =
            site.showing(ADDRESSES, new NamedCatalogue(catalogue, changes), new MemorySearch(site.catalogue));

    @AfterEach
    void close() {
        changes.close();
    }

    private int questions(Map<String, List<String>> parameters) {
        int before = catalogue.questions();
        SearchPage page = pages.search(parameters, Language.VI);
        assertThat(pages.html(page, "/search", Language.VI)).contains("class=\"rows\"");
        return catalogue.questions() - before;
    }

    @Test
    void aPageOfResultsAsksTheCatalogueNothing() {
        questions(Map.of());
        assertThat(questions(Map.of())).as("once the libraries are known").isZero();
        assertThat(questions(Map.of("q", List.of("mẫu")))).isZero();
        assertThat(questions(Map.of("q", List.of("mẫu"), "kind", List.of("manuscript", "map"))))
                .isZero();
    }
}
