package org.tangthu.portal.pages;

import java.util.List;
import org.tangthu.linkeddata.publish.Signpost;
import org.tangthu.portal.frame.Answer.Link;

/** Signposts for programs, as answers carry them. */
public final class Signs {
    private Signs() {}

    public static List<Link> of(List<Signpost> posts) {
        return posts.stream()
                .map(post -> new Link(post.rel(), post.href(), post.type()))
                .toList();
    }
}
