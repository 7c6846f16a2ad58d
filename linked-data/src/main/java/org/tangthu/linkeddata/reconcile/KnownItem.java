package org.tangthu.linkeddata.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;

/** A published item. */
record KnownItem(Item item, CatalogueEntry entry, References references) implements KnownEntity {
    /** The role of a date that tells what the item is about. */
    private static final String TOPIC = "about";

    static KnownItem of(CatalogueEntry entry, References references) {
        return new KnownItem((Item) entry.entity(), entry, references);
    }

    @Override
    public String id() {
        return references.id(item.ark());
    }

    @Override
    public LabelKind kind() {
        return LabelKind.ITEM;
    }

    @Override
    public Optional<String> narrower() {
        return Optional.of(item.kind());
    }

    @Override
    public String name(String language) {
        return item.label().value();
    }

    @Override
    public List<Value> values(Property property, String language) {
        Description told = item.description();
        return switch (property) {
            case NAME -> Names.values(Names.of(item));
            case KIND -> List.of(references.concept("kind", item.kind(), language));
            case CREATOR -> parts(told.agents().stream().filter(Contribution::isCreator));
            case CONTRIBUTOR -> parts(told.agents().stream());
            case DATE ->
                told.dates().stream()
                        .filter(date -> !date.role().equals(TOPIC))
                        .flatMap(KnownItem::times)
                        .toList();
            case PLACE ->
                told.places().stream()
                        .map(place -> references.place(place.place(), language))
                        .toList();
            case SUBJECT -> Names.values(told.subjects());
            case LANGUAGE ->
                told.languages().stream()
                        .map(code -> references.concept("language", code, language))
                        .toList();
            case LIBRARY -> List.of(references.entity(EntityKind.LIBRARY, item.library(), language));
            case COLLECTION ->
                item.collections().stream()
                        .map(collection -> references.entity(EntityKind.COLLECTION, collection, language))
                        .toList();
            case HERITAGE ->
                item.heritage().stream()
                        .map(heritage -> references.concept("heritage", heritage.code(), language))
                        .toList();
            case IDENTIFIER ->
                Names.texts(Stream.concat(
                        Stream.of(item.id()), told.identifiers().stream().map(Coded::value)));
            case SHELFMARK -> Names.texts(item.holding().shelfmarks().stream());
            case CLASSIFICATION -> Names.texts(told.classification().stream().map(Coded::value));
            case RIGHTS -> Names.texts(item.rights().statement().stream());
            case PAGES -> List.of(new Value.Count(entry.pageCount()));
            case MANIFEST -> manifest();
            case ADDRESS -> List.of(references.address(id()));
            case LEVEL, WITHIN, REPLACES, REPLACED_BY, SAME_AS -> List.of();
        };
    }

    private List<Value> parts(Stream<Contribution> parts) {
        return parts.map(references::agent).toList();
    }

    private static Stream<Value> times(ItemDate date) {
        return Stream.concat(
                date.edtf().stream().map(edtf -> new Value.Time(edtf.text())),
                date.printed().stream().map(Value.Text::new));
    }

    private List<Value> manifest() {
        return AccessPolicy.viewable(item, entry.pageCount())
                ? List.of(new Value.Text(references.addresses().manifest(item.ark())))
                : List.of();
    }
}
