package org.tangthu.portal.pages.staff;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/** Where those who work at libraries begin. */
public record StaffPage(Head head, List<Section> sections) implements PageModel {
    public StaffPage {
        sections = List.copyOf(sections);
    }

    /** Something to do. @param waiting what waits there, in words */
    public record Section(String title, String about, Optional<String> waiting, String href) {}

    @Override
    public String template() {
        return "pages/staff/start";
    }
}
