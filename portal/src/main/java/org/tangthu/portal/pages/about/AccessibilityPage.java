package org.tangthu.portal.pages.about;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * The accessibility statement.
 *
 * @param reviewed the day on which it was last looked through
 * @param email where barriers are told of
 */
public record AccessibilityPage(
        Head head, List<Point> holds, List<Point> lacks, String reviewed, Optional<String> email) implements PageModel {
    public AccessibilityPage {
        Objects.requireNonNull(head);
        holds = List.copyOf(holds);
        lacks = List.copyOf(lacks);
        Objects.requireNonNull(email);
    }

    /** What can be relied upon, or what stands in somebody's way. */
    public record Point(String title, String text) {}

    @Override
    public String template() {
        return "pages/about/accessibility";
    }
}
