package org.tangthu.portal.pages;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.atom.AtomFeeds;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Site;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;

/** Builds the opening page. */
final class HomePages {
    private static final int COLLECTIONS = 12;
    private static final int LIBRARIES = 12;
    private static final int ITEMS = 12;

    private final Sources sources;
    private final Site site;

    HomePages(Sources sources, Site site) {
        this.sources = sources;
        this.site = site;
    }

    HomePage build(Edition edition) {
        Newest newest = Newest.everywhere(sources, ITEMS);
        Cards cards = new Cards(sources, edition, new Names(sources.catalogue(), edition));
        return new HomePage(
                Head.of(
                                edition.text("home.title"),
                                Optional.of(edition.text("home.lead")),
                                sources.addresses().at("/"))
                        .with(new Head.Alternate(AtomFeeds.TYPE, edition.links().to(AtomFeeds.path(Optional.empty()))))
                        .with(SiteData.of(site, sources.addresses(), edition.text("home.lead"))),
                newest.total(),
                sources.catalogue().count(EntityKind.LIBRARY),
                collections(edition),
                libraries(edition),
                newest.cards(cards),
                sources.addresses().sparql());
    }

    private List<Named> collections(Edition edition) {
        return sources.catalogue().list(EntityKind.COLLECTION, "", COLLECTIONS).stream()
                .map(entry -> (Collection) entry.entity())
                .map(collection -> new Named(
                        edition.best(collection.names()),
                        edition.links().collection(collection.id()),
                        collection.description().isEmpty()
                                ? Optional.empty()
                                : Optional.of(edition.best(collection.description()))))
                .toList();
    }

    private List<Named> libraries(Edition edition) {
        return sources.catalogue().list(EntityKind.LIBRARY, "", LIBRARIES).stream()
                .map(entry -> (Library) entry.entity())
                .map(library -> new Named(
                        edition.best(library.names()),
                        edition.links().library(library.id()),
                        Optional.of(LocalizedText.of(sources.codes()
                                .scheme("library-type")
                                .label(library.type(), edition.language().tag())))))
                .toList();
    }
}
