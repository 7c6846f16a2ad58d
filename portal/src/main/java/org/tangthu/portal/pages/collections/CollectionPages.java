package org.tangthu.portal.pages.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.tangthu.portal.pages.Within;
import org.tangthu.portal.pages.collections.CollectionPage.DataLink;
import org.tangthu.portal.pages.collections.CollectionPage.Group;
import org.tangthu.portal.search.Facet;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Exhibition;
import org.tangthu.repository.model.LocalizedText;

/** Builds the pages of collections. Thread-safe. */
public final class CollectionPages {
    private static final int ITEMS = 24;
    private static final int COVERS = 4;
    /** Of the first items, of which some may have no images. */
    private static final int LOOKED_AT = 20;

    private static final int VALUES = 8;
    private static final List<Facet> GROUPS =
            List.of(Facet.KIND, Facet.CENTURY, Facet.LANGUAGE, Facet.HERITAGE, Facet.PLACE, Facet.LIBRARY);

    private final Sources sources;
    private final Editions editions;

    public CollectionPages(Sources sources, Editions editions) {
        this.sources = sources;
        this.editions = editions;
    }

    /** The page of a collection, with links for programs. */
    public Answer collection(String id, Language language) {
        return sources.catalogue()
                .find(id)
                .filter(entry -> entry.entity() instanceof Collection)
                .<Answer>map(entry -> signed(page(entry, editions.get(language)), entry))
                .orElseGet(Answer.Missing::new);
    }

    /** Of a page that could not be filled nothing is kept. */
    private Answer signed(CollectionPage page, CatalogueEntry entry) {
        return new Answer.Found(
                page,
                Optional.empty(),
                Signs.of(sources.signposts().ofPage(entry.entity())),
                page.total().isPresent() ? Lasting.AS_THE_INDEX : Lasting.NO);
    }

    private CollectionPage page(CatalogueEntry entry, Edition edition) {
        Collection collection = (Collection) entry.entity();
        Within part = Within.collection(collection.id());
        Names names = new Names(sources.catalogue(), edition);
        Cards cards = new Cards(sources, edition, names);
        Newest newest = Newest.in(sources, part, ITEMS, Set.copyOf(GROUPS));
        LocalizedText name = edition.best(collection.names());
        List<LocalizedText> descriptions = ownFirst(collection.description(), edition);
        return new CollectionPage(
                head(entry, name, descriptions),
                name,
                collection.library().stream()
                        .map(id -> Value.of(names.of(id)).to(edition.links().library(id)))
                        .toList(),
                collection.names().stream().filter(other -> !other.equals(name)).toList(),
                descriptions,
                fields(collection, names, edition),
                cover(collection, cards),
                part,
                newest.total(),
                groups(newest, part, edition),
                newest.cards(cards),
                part.all(edition.links()),
                collection.exhibition().map(told -> named(told, collection, edition)),
                data(collection, edition));
    }

    private static Named named(Exhibition exhibition, Collection collection, Edition edition) {
        return new Named(
                edition.best(exhibition.titles()),
                edition.links().exhibition(collection.id()),
                ownFirst(exhibition.introduction(), edition).stream().findFirst());
    }

    private Head head(CatalogueEntry entry, LocalizedText name, List<LocalizedText> descriptions) {
        return Head.of(
                        name.value(),
                        descriptions.stream().findFirst().map(LocalizedText::value),
                        sources.addresses().collection(entry.entity().id()))
                .with(sources.embedded().of(entry));
    }

    private static List<LocalizedText> ownFirst(List<LocalizedText> texts, Edition edition) {
        if (texts.isEmpty()) {
            return List.of();
        }
        LocalizedText own = edition.best(texts);
        return Stream.concat(Stream.of(own), texts.stream().filter(other -> !other.equals(own)))
                .toList();
    }

    private List<String> cover(Collection collection, Cards cards) {
        return sources.catalogue().members(Optional.of(collection.id()), "", LOOKED_AT).stream()
                .flatMap(entry -> cards.of(entry).image().stream())
                .limit(COVERS)
                .toList();
    }

    /** A facet of which all items have the same value says nothing; whose they are is told of shared collections. */
    private List<Group> groups(Newest newest, Within part, Edition edition) {
        FacetLabels labels = new FacetLabels(sources.codes(), sources.catalogue(), edition);
        return GROUPS.stream()
                .map(facet -> new Group(
                        edition.text("facet." + facet.code()), Tally.of(facet, newest, part, labels, edition, VALUES)))
                .filter(group -> group.values().size() > 1)
                .toList();
    }

    private List<Field> fields(Collection collection, Names names, Edition edition) {
        List<Field> fields = new ArrayList<>();
        fields.add(collection
                .library()
                .map(id -> field(
                        edition,
                        "field.library",
                        Value.of(names.of(id)).to(edition.links().library(id))))
                .orElseGet(() -> field(edition, "field.library", Value.of(edition.text("collection.shared")))));
        collection
                .heritage()
                .map(code -> field(edition, "field.heritage", Value.of(heritage(code, edition))))
                .ifPresent(fields::add);
        collection
                .curator()
                .map(id -> field(
                        edition,
                        "field.curator",
                        Value.of(names.of(id)).to(edition.links().concept("agent", id))))
                .ifPresent(fields::add);
        return fields;
    }

    private List<DataLink> data(Collection collection, Edition edition) {
        String set = SetSpec.collection(collection.id()).value();
        return List.of(
                new DataLink(
                        edition.text("field.iiif-collection"),
                        sources.addresses().iiifCollection(collection.id())),
                new DataLink(
                        edition.text("collection.dataset"),
                        edition.links().to("/catalog/collection/" + collection.id())),
                new DataLink(edition.text("collection.rdf"), sources.addresses().subject(collection) + ".ttl"),
                new DataLink(
                        edition.text("collection.oai"),
                        sources.addresses().oai() + "?verb=ListIdentifiers&metadataPrefix=oai_dc&set=" + set));
    }

    private static Field field(Edition edition, String key, Value value) {
        return new Field(edition.text(key), List.of(value));
    }

    private String heritage(String code, Edition edition) {
        return Edition.capitalized(sources.codes()
                .scheme("heritage")
                .label(code, edition.language().tag()));
    }
}
