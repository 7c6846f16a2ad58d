package org.tangthu.repository.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.json.Described;
import org.tangthu.repository.json.Described.Authority;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.json.Descriptions;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.problem.Problems;
import org.tangthu.repository.testing.SampleEntities;

/**
 * Items to write records of, in a folder each beside this class: {@code item.yaml}, and under the same folder what every
 * format should make of it.
 */
final class GoldenRecords {
    static final CodeLists CODES = CodeLists.load();
    static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");
    static final RecordFormats FORMATS = new RecordFormats(ADDRESSES, CODES);
    static final List<String> ALL = List.of("register", "book", "thesis", "issue");

    private static final Descriptions DESCRIPTIONS = new Descriptions(CODES);
    private static final PageList PAGES = pages();
    private static final Instant CREATED = Instant.parse("2026-02-05T03:00:00Z");

    private GoldenRecords() {}

    static ItemRecord record(String folder) {
        return of(text(folder + "/item.yaml"));
    }

    /** The record of a description that a test writes itself. */
    static ItemRecord of(String yaml) {
        ItemForm form = (ItemForm) described(EntityKind.ITEM, yaml);
        Item item = form.named().apply(form.ark().orElseThrow());
        return new ItemRecord(
                item,
                Optional.of((Library) authority(EntityKind.LIBRARY, "library.yaml")),
                Map.of(
                        "nguyen-van-hong", (Agent) authority(EntityKind.AGENT, "agent-person.yaml"),
                        "truong-mau", (Agent) authority(EntityKind.AGENT, "agent-body.yaml")),
                item.collections().isEmpty()
                        ? List.of()
                        : List.of((Collection) authority(EntityKind.COLLECTION, "collection.yaml")),
                CODES.places(),
                CREATED,
                CREATED.plusSeconds(86_400),
                7,
                item.digitization().equals("published") ? content(item) : OpenContent.NONE);
    }

    private static OpenContent content(Item item) {
        return item.rights().access() == AccessLevel.OPEN
                ? OpenContent.full(() -> PAGES)
                : OpenContent.previews(() -> PAGES);
    }

    /** Three pages, of which the second has a text, in a part within a part. */
    private static PageList pages() {
        List<Page> pages = new ArrayList<>(SampleEntities.pages(3).pages());
        Page second = pages.get(1);
        pages.set(
                1,
                second.withText(TextFile.deposited(
                        second.name(), "2.xml", TextFormat.ALTO, "0".repeat(128), TextOrigin.Machine.UNKNOWN)));
        Section inner = new Section(LocalizedText.of("Lời nói đầu", "vi"), "0002", "0002", List.of());
        Section outer = new Section(LocalizedText.of("Tựa", "vi"), "0001", "0002", List.of(inner));
        return new PageList(pages, List.of(outer), 3);
    }

    static String text(String file) {
        try (InputStream in = GoldenRecords.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object authority(EntityKind kind, String file) {
        return ((Authority) described(kind, text(file))).entity();
    }

    private static Described described(EntityKind kind, String yaml) {
        Problems problems = new Problems();
        return DESCRIPTIONS
                .read(kind, "x.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(() -> new IllegalArgumentException(problems.all().toString()));
    }
}
