package org.tangthu.portal.pages.about;

import java.util.List;
import java.util.Objects;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/** The standards that are kept, and where. */
public record StandardsPage(Head head, List<Group> groups) implements PageModel {
    public StandardsPage {
        Objects.requireNonNull(head);
        groups = List.copyOf(groups);
    }

    /** Standards of one matter. @param code its place on the page */
    public record Group(String code, String title, List<Standard> standards) {
        public Group {
            standards = List.copyOf(standards);
        }
    }

    /**
     * A standard.
     *
     * @param name with its number, the same in all languages
     * @param text what it is kept in
     * @param place where that is to be seen
     */
    public record Standard(String name, String text, WebLink place) {
        public Standard {
            Objects.requireNonNull(place);
        }
    }

    @Override
    public String template() {
        return "pages/about/standards";
    }
}
