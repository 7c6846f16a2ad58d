package org.tangthu.portal.acceptance.outlets;

import static org.tangthu.portal.acceptance.outlets.Outlet.list;
import static org.tangthu.portal.acceptance.outlets.Outlet.partialList;
import static org.tangthu.portal.acceptance.outlets.Outlet.searchOfTexts;
import static org.tangthu.portal.acceptance.outlets.Outlet.silent;

import java.util.List;

/** Search over all items, for people and for programs. */
final class SearchOutlets {
    private SearchOutlets() {}

    static List<Outlet> rows() {
        return List.of(
                list("search page without a question", "/search?q="),
                list("search page, by title", "/search?q={title}"),
                searchOfTexts("search page, by words of pages", "/search?q={asked}"),
                partialList("search page, misspelt words of pages", "/search?q={misspelt}"),
                list("results as a table", "/search.csv?q={title}"),
                list("all items as a table", "/search.csv"),
                list("results as references", "/search.ris?q={title}"),
                list("results as a feed", "/search.atom?q={title}"),
                searchOfTexts("results as a table, by words of pages", "/search.csv?q={asked}"),
                silent("description of the search", "/opensearch.xml", 200),
                silent("ways to browse", "/browse", 200),
                silent("list of subjects", "/browse/subjects", 200),
                silent("list of people", "/browse/people?letter=n", 200),
                list("search, by title", "/api/search?q={title}"),
                list("search without a question", "/api/search?size=50"),
                searchOfTexts("search, by words of pages", "/api/search?q={asked}"),
                searchOfTexts("search, by two words of pages", "/api/search?q={asked}%20trang"),
                partialList("search, misspelt words of pages", "/api/search?q={misspelt}"),
                partialList("completion of titles", "/api/suggestions?q={beginning}")
                        .gives(Right.FULL, 200, Sees.TITLE)
                        .gives(Right.LENT, 200, Sees.TITLE)
                        .gives(Right.PREVIEW, 200, Sees.TITLE)
                        .gives(Right.RECORD, 200, Sees.TITLE),
                partialList("completion of words of pages", "/api/suggestions?q=hoi"));
    }
}
