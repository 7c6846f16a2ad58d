package org.tangthu.portal.pages.browse;

import java.util.List;
import java.util.Objects;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.browse.BrowsePage.Entry;

/** The page on which visitors choose by what to browse. */
public record BrowseStartPage(Head head, List<Way> ways) implements PageModel {
    public BrowseStartPage {
        Objects.requireNonNull(head);
        ways = List.copyOf(ways);
    }

    @Override
    public String template() {
        return "pages/browse/start";
    }

    /** @param most the values with the most items */
    public record Way(String title, String text, String href, List<Entry> most) {
        public Way {
            most = List.copyOf(most);
        }
    }
}
