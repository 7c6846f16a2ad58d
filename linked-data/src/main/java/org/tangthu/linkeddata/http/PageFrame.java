package org.tangthu.linkeddata.http;

import java.util.List;
import java.util.Optional;

/** What stands around the content of this module's pages: head, foot, styles. The portal gives its own. Thread-safe. */
@FunctionalInterface
public interface PageFrame {
    /** @return the whole HTML document */
    String around(Page page);

    /**
     * The whole HTML document about a thing that has a page of its own kind here, to be shown in place of one that is made
     * of statements; empty if it has none.
     *
     * @param thing its address, which is the page's too
     * @param forms of what is told there to programs
     * @param language {@code vi} or {@code en}
     */
    default Optional<String> about(String thing, List<Page.Alternate> forms, String language) {
        return Optional.empty();
    }

    /** A document with nothing around its content, for a server without a portal. */
    static PageFrame plain() {
        return page -> {
            var head = new Html();
            head.open("meta", "charset", "utf-8")
                    .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                    .element("title", page.title());
            page.canonical().ifPresent(address -> head.open("link", "rel", "canonical", "href", address));
            page.alternates()
                    .forEach(form -> head.open("link", "rel", "alternate", "type", form.type(), "href", form.href()));
            var html = new Html().open("html", "lang", page.language());
            html.open("head").add(head).close("head").open("body").open("main");
            html.add(page.body()).close("main").close("body").close("html");
            return "<!DOCTYPE html>\n" + html + "\n";
        };
    }
}
