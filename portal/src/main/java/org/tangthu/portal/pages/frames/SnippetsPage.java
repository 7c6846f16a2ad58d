package org.tangthu.portal.pages.frames;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.Named;

/**
 * What to put into a page of another site to have a frame there.
 *
 * @param library to whose items the frames are confined; empty for none
 */
public record SnippetsPage(Head head, Optional<Named> library, List<Snippet> snippets) implements PageModel {
    public SnippetsPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(library);
        snippets = List.copyOf(snippets);
    }

    /**
     * One frame.
     *
     * @param shown address of what is in it
     * @param height of the frame in pixels
     * @param html to be copied
     */
    public record Snippet(String code, String title, String text, String shown, int height, String html) {}

    @Override
    public String template() {
        return "pages/frames/snippets";
    }
}
