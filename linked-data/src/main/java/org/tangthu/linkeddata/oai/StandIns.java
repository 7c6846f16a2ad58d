package org.tangthu.linkeddata.oai;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.access.PublicRecord;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.Places;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.Title;
import org.tangthu.repository.record.ItemRecord;
import org.tangthu.repository.record.OpenContent;

/**
 * What is handed out of an item whose record cannot be: which item it is, of which library and kind, and that its description
 * is to come. A list without it would tell that it is not there, and a record without metadata is for what is deleted. Since
 * the formats write it as they write any item, it is valid in each of them. Immutable.
 *
 * @param places by which items name places; these name none
 */
record StandIns(Places places) {
    private static final String UNKNOWN = "unknown";

    private static final List<Title> TITLES = List.of(
            new Title(LocalizedText.of("[Chưa đọc được mô tả]", "vi"), Optional.empty()),
            new Title(LocalizedText.of("[Description not readable at present]", "en"), Optional.of("translated")));

    private static final List<LocalizedText> TEXTS = List.of(
            LocalizedText.of(
                    "Mô tả của tài liệu này hiện chưa thể xuất ra; thư viện sẽ cung cấp lại sau khi khắc phục.", "vi"),
            LocalizedText.of(
                    "The description of this item cannot be handed out at present; it will be again once it is mended.",
                    "en"));

    /** Of an item of which no more can be read than what the feed tells. Nobody sees its content. */
    OaiRecord.Content of(FeedLine line) {
        Item item = item(
                Ark.parse(line.item()),
                member("library", line),
                member("kind", line),
                new Rights(Optional.empty(), AccessLevel.METADATA_ONLY, List.of(), Optional.empty()),
                "none");
        ItemRecord record = new ItemRecord(
                item,
                Optional.empty(),
                Map.of(),
                List.of(),
                places,
                line.at(),
                line.at(),
                line.sequence(),
                OpenContent.NONE);
        return new OaiRecord.Content(
                new CatalogueEntry(item, 1, line.sequence(), line.at(), line.at(), 0, Optional.empty()), record);
    }

    private static String member(String facet, FeedLine line) {
        return line.sets().stream()
                .filter(set ->
                        set.parent().map(SetSpec::value).filter(facet::equals).isPresent())
                .map(SetSpec::member)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Of an item that was read and cannot be written. */
    OaiRecord.Content of(OaiRecord.Content content) {
        CatalogueEntry entry = content.entry();
        Item whole = PublicRecord.of((Item) entry.entity());
        Item item = item(whole.ark(), whole.library(), whole.kind(), whole.rights(), whole.digitization());
        return new OaiRecord.Content(
                new CatalogueEntry(
                        item,
                        entry.version(),
                        entry.sequence(),
                        entry.created(),
                        entry.modified(),
                        0,
                        Optional.empty()),
                new ItemRecord(
                        item,
                        content.record().library(),
                        Map.of(),
                        List.of(),
                        places,
                        entry.created(),
                        entry.modified(),
                        entry.sequence(),
                        OpenContent.NONE));
    }

    private static Item item(Ark ark, String library, String kind, Rights rights, String digitization) {
        return new Item(
                ark,
                library,
                Optional.empty(),
                kind,
                List.of(),
                new Description(
                        TITLES,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        TEXTS,
                        Optional.empty(),
                        List.of()),
                new Holding(Optional.empty(), Optional.empty(), List.of()),
                List.of(),
                rights,
                digitization,
                State.PUBLISHED,
                Optional.empty());
    }
}
