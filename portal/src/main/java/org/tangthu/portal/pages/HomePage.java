package org.tangthu.portal.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * The opening page.
 *
 * @param items how many there are; empty while the search index is away
 * @param added the newest items
 * @param exhibitions those that opened last
 * @param sparql address of the SPARQL endpoint
 */
public record HomePage(
        Head head,
        Optional<Long> items,
        long libraryCount,
        List<Named> collections,
        List<Named> libraries,
        List<Card> added,
        List<Teaser> exhibitions,
        String sparql)
        implements PageModel {

    public HomePage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(items);
        collections = List.copyOf(collections);
        libraries = List.copyOf(libraries);
        added = List.copyOf(added);
        exhibitions = List.copyOf(exhibitions);
    }

    @Override
    public String template() {
        return "pages/home";
    }
}
