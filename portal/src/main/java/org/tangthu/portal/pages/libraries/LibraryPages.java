package org.tangthu.portal.pages.libraries;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.portal.atom.AtomFeeds;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.Cards;
import org.tangthu.portal.pages.FacetLabels;
import org.tangthu.portal.pages.Field;
import org.tangthu.portal.pages.Field.Value;
import org.tangthu.portal.pages.Named;
import org.tangthu.portal.pages.Names;
import org.tangthu.portal.pages.Newest;
import org.tangthu.portal.pages.Signs;
import org.tangthu.portal.pages.Sources;
import org.tangthu.portal.pages.Tally;
import org.tangthu.portal.pages.UsageYear;
import org.tangthu.portal.pages.Within;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.usage.PublicUsage;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LibraryProfile;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.usage.Usage;

/** Builds the pages of libraries. Thread-safe. */
public final class LibraryPages {
    private static final int ITEMS = 12;
    private static final int KINDS = 12;
    private static final int COLLECTIONS = 24;

    private final Sources sources;
    private final Editions editions;

    public LibraryPages(Sources sources, Editions editions) {
        this.sources = sources;
        this.editions = editions;
    }

    /** The page of a library, with links for programs. */
    public Answer library(String id, Language language) {
        return sources.catalogue()
                .find(id)
                .filter(entry -> entry.entity() instanceof Library)
                .<Answer>map(entry -> signed(page(entry, editions.get(language)), entry))
                .orElseGet(Answer.Missing::new);
    }

    /** Of a page that could not be filled nothing is kept. */
    private Answer signed(LibraryPage page, CatalogueEntry entry) {
        return new Answer.Found(
                page,
                Optional.empty(),
                Signs.of(sources.signposts().ofPage(entry.entity())),
                page.total().isPresent() ? Lasting.AS_THE_INDEX : Lasting.NO);
    }

    private LibraryPage page(CatalogueEntry entry, Edition edition) {
        Library library = (Library) entry.entity();
        LibraryProfile profile = library.profile();
        Within part = Within.library(library.id());
        Names names = new Names(sources.catalogue(), edition);
        Newest newest = Newest.in(sources, part, ITEMS, Set.of(Facet.COLLECTION, Facet.KIND));
        LocalizedText name = edition.best(library.names());
        Readers readers = new Readers(profile, edition);
        return new LibraryPage(
                head(entry, name, readers.best(profile.description()), edition),
                name,
                library.parent().stream().map(id -> link(id, names, edition)).toList(),
                library.names().stream().filter(other -> !other.equals(name)).toList(),
                readers.best(profile.description()),
                fields(library, names, edition),
                part,
                Week.of(profile.hours(), edition),
                readers.best(profile.hoursNote()),
                readers.services(),
                readers.reach(),
                readers.news(),
                collections(newest, names, edition),
                newest.total(),
                Tally.of(
                        Facet.KIND,
                        newest,
                        part,
                        new FacetLabels(sources.codes(), sources.catalogue(), edition),
                        edition,
                        KINDS),
                newest.cards(new Cards(sources, edition, names)),
                part.all(edition.links()),
                edition.links().to("/embed?library=" + URLEncoder.encode(library.id(), StandardCharsets.UTF_8)),
                usage(library, edition));
    }

    private Head head(CatalogueEntry entry, LocalizedText name, Optional<LocalizedText> description, Edition edition) {
        String id = entry.entity().id();
        return Head.of(
                        name.value(),
                        description.map(LocalizedText::value),
                        sources.addresses().library(id))
                .with(new Head.Alternate(AtomFeeds.TYPE, edition.links().to(AtomFeeds.path(Optional.of(id)))))
                .with(sources.embedded().of(entry));
    }

    private static List<Named> collections(Newest newest, Names names, Edition edition) {
        return newest.counts(Facet.COLLECTION).stream()
                .limit(COLLECTIONS)
                .map(count ->
                        new Named(names.of(count.value()), edition.links().collection(count.value()), Optional.empty()))
                .toList();
    }

    private UsageYear usage(Library library, Edition edition) {
        LocalDate today = sources.usage().today();
        List<Usage> days = sources.usage().ofLibrary(Optional.of(library.id()), UsageYear.begin(today), today);
        return UsageYear.of(library.id(), PublicUsage.months(days), today, edition);
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

    private static Field field(Edition edition, String key, Value value) {
        return new Field(edition.text(key), List.of(value));
    }

    private String label(String scheme, String code, Edition edition) {
        return Edition.capitalized(
                sources.codes().scheme(scheme).label(code, edition.language().tag()));
    }
}
