package org.tangthu.portal.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Exhibit;
import org.tangthu.repository.model.Exhibition;

/** Exhibitions in lists, the one that opened last first. */
public final class Teasers {
    /** Exhibits that are looked at for a picture. */
    private static final int LOOKED_AT = 8;

    private final Sources sources;
    private final PublicItems items;
    private final Edition edition;

    public Teasers(Sources sources, Edition edition) {
        this.sources = sources;
        this.items = new PublicItems(sources.catalogue(), sources.access(), sources.naan());
        this.edition = edition;
    }

    public List<Teaser> list(int offset, int limit) {
        return sources.catalogue().exhibitions(offset, limit).stream()
                .map(entry -> (Collection) entry.entity())
                .map(collection -> of(collection, collection.exhibition().orElseThrow()))
                .toList();
    }

    private Teaser of(Collection collection, Exhibition exhibition) {
        return new Teaser(
                edition.best(exhibition.titles()),
                edition.links().exhibition(collection.id()),
                edition.formats().date(exhibition.opened()),
                exhibition.introduction().isEmpty()
                        ? Optional.empty()
                        : Optional.of(edition.best(exhibition.introduction())),
                picture(exhibition));
    }

    private Optional<Picture> picture(Exhibition exhibition) {
        List<Exhibit> first = exhibition.sections().stream()
                .flatMap(section -> section.exhibits().stream())
                .limit(LOOKED_AT)
                .toList();
        Map<String, CatalogueEntry> found = items.findReadable(first.stream()
                .map(exhibit -> exhibit.item().toString())
                .distinct()
                .toList());
        Pictures pictures = new Pictures(sources, Visitor.ANONYMOUS, edition);
        return first.stream()
                .filter(exhibit -> found.containsKey(exhibit.item().toString()))
                .flatMap(
                        exhibit -> pictures.of(exhibit, found.get(exhibit.item().toString())).stream())
                .findFirst();
    }
}
