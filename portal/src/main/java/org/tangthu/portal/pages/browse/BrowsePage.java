package org.tangthu.portal.pages.browse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * A list to leaf through.
 *
 * @param lead how it is sorted, and where the same is sorted otherwise
 * @param letters of the list, if it is shown letter by letter
 * @param groups of values, in order
 * @param previous the part before, if there is one
 * @param next the part that follows, if there is one
 */
public record BrowsePage(
        Head head,
        String title,
        String lead,
        Optional<Link> other,
        List<Letter> letters,
        List<Group> groups,
        Optional<String> previous,
        Optional<String> next)
        implements PageModel {
    public BrowsePage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(title);
        Objects.requireNonNull(lead);
        Objects.requireNonNull(other);
        letters = List.copyOf(letters);
        groups = List.copyOf(groups);
        Objects.requireNonNull(previous);
        Objects.requireNonNull(next);
    }

    @Override
    public String template() {
        return "pages/browse/browse";
    }

    public record Link(String label, String href) {}

    /** @param href empty where nothing begins so */
    public record Letter(String label, Optional<String> href, boolean current) {
        public Letter {
            Objects.requireNonNull(href);
        }
    }

    /** Values that begin with one letter. */
    public record Group(String label, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A value.
     *
     * @param items that have it
     * @param search whether the link leads to a search, which is nothing for robots
     */
    public record Entry(String label, String href, long items, boolean search) {}
}
