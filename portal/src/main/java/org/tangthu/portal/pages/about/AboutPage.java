package org.tangthu.portal.pages.about;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * What the site is, who answers for it, and what it promises.
 *
 * @param email where to write to
 */
public record AboutPage(Head head, List<Topic> topics, Optional<String> email) implements PageModel {
    public AboutPage {
        Objects.requireNonNull(head);
        topics = List.copyOf(topics);
        Objects.requireNonNull(email);
    }

    /**
     * One thing to know.
     *
     * @param code its place on the page
     * @param links to what is told there
     */
    public record Topic(String code, String title, String text, List<WebLink> links) {
        public Topic {
            links = List.copyOf(links);
        }
    }

    @Override
    public String template() {
        return "pages/about/about";
    }
}
