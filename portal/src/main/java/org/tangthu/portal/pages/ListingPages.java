package org.tangthu.portal.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.atom.AtomFeeds;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.pages.Field.Value;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.usage.PublicUsage;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.usage.Usage;

/** Builds the pages of libraries and collections. */
final class ListingPages {
    private static final int ITEMS = 24;

    private final Sources sources;

    ListingPages(Sources sources) {
        this.sources = sources;
    }

    ListingPage of(Library library, Edition edition) {
        Names names = new Names(sources.catalogue(), edition);
        Newest newest = Newest.in(sources, Facet.LIBRARY, library.id(), ITEMS);
        List<Named> collections = newest.values(Facet.COLLECTION).stream()
                .map(id -> new Named(names.of(id), edition.links().collection(id), Optional.empty()))
                .toList();
        return new ListingPage(
                head(library, List.of(), sources.addresses().library(library.id()), edition)
                        .with(new Head.Alternate(
                                AtomFeeds.TYPE, edition.links().to(AtomFeeds.path(Optional.of(library.id()))))),
                edition.text("library.kicker"),
                edition.best(library.names()),
                library.parent().stream().map(id -> link(id, names, edition)).toList(),
                otherNames(library, edition),
                List.of(),
                fields(library, names, edition),
                collections,
                newest.total(),
                newest.cards(new Cards(sources, edition, names)),
                edition.links().search(Facet.LIBRARY.code(), library.id()),
                Optional.of(usage(library, edition)));
    }

    ListingPage of(Collection collection, Edition edition) {
        Names names = new Names(sources.catalogue(), edition);
        Newest newest = Newest.in(sources, Facet.COLLECTION, collection.id(), ITEMS);
        List<LocalizedText> description =
                collection.description().isEmpty() ? List.of() : List.of(edition.best(collection.description()));
        return new ListingPage(
                head(collection, description, sources.addresses().collection(collection.id()), edition),
                edition.text("collection.kicker"),
                edition.best(collection.names()),
                collection.library().stream()
                        .map(id -> link(id, names, edition))
                        .toList(),
                otherNames(collection, edition),
                description,
                fields(collection, names, edition),
                List.of(),
                newest.total(),
                newest.cards(new Cards(sources, edition, names)),
                edition.links().search(Facet.COLLECTION.code(), collection.id()),
                Optional.empty());
    }

    private UsageYear usage(Library library, Edition edition) {
        LocalDate today = sources.usage().today();
        List<Usage> days = sources.usage().ofLibrary(Optional.of(library.id()), UsageYear.begin(today), today);
        return UsageYear.of(library.id(), PublicUsage.months(days), today, edition);
    }

    private Head head(Entity entity, List<LocalizedText> description, String canonical, Edition edition) {
        Head head = Head.of(
                edition.best(Names.names(entity)).value(),
                description.stream().findFirst().map(LocalizedText::value),
                canonical);
        return sources.catalogue()
                .find(entity.id())
                .map(sources.embedded()::of)
                .map(head::with)
                .orElse(head);
    }

    private static List<LocalizedText> otherNames(Entity entity, Edition edition) {
        List<LocalizedText> names = Names.names(entity);
        LocalizedText shown = edition.best(names);
        return names.stream().filter(name -> !name.equals(shown)).toList();
    }

    private static Value link(String library, Names names, Edition edition) {
        return Value.of(names.of(library)).to(edition.links().library(library));
    }

    private List<Field> fields(Library library, Names names, Edition edition) {
        List<Field> fields = new ArrayList<>();
        fields.add(field(edition, "field.library-type", Value.of(label("library-type", library.type(), edition))));
        fields.add(field(edition, "field.library-level", Value.of(label("library-level", library.level(), edition))));
        if (library.importantRole()) {
            fields.add(field(edition, "field.important-role", Value.of(edition.text("yes"))));
        }
        fields.add(field(edition, "field.isil", Value.of(library.id())));
        library.validFrom()
                .map(day -> field(
                        edition, "field.valid-from", Value.of(edition.formats().date(day))))
                .ifPresent(fields::add);
        library.validTo()
                .map(day -> field(
                        edition, "field.valid-to", Value.of(edition.formats().date(day))))
                .ifPresent(fields::add);
        library.successor()
                .map(id -> field(edition, "field.successor", link(id, names, edition)))
                .ifPresent(fields::add);
        return fields;
    }

    private List<Field> fields(Collection collection, Names names, Edition edition) {
        List<Field> fields = new ArrayList<>();
        if (collection.library().isEmpty()) {
            fields.add(field(edition, "field.library", Value.of(edition.text("collection.shared"))));
        }
        collection
                .heritage()
                .map(code -> field(edition, "field.heritage", Value.of(label("heritage", code, edition))))
                .ifPresent(fields::add);
        collection
                .curator()
                .map(id -> field(edition, "field.curator", Value.of(names.of(id))))
                .ifPresent(fields::add);
        fields.add(field(
                edition,
                "field.iiif-collection",
                Value.of(sources.addresses().iiifCollection(collection.id()))
                        .to(sources.addresses().iiifCollection(collection.id()))));
        return fields;
    }

    private static Field field(Edition edition, String key, Value value) {
        return new Field(edition.text(key), List.of(value));
    }

    private String label(String scheme, String code, Edition edition) {
        return Edition.capitalized(
                sources.codes().scheme(scheme).label(code, edition.language().tag()));
    }
}
