package org.tangthu.repository.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.json.Described;
import org.tangthu.repository.json.Described.Authority;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.json.Descriptions;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.problem.Problems;

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
                item.digitization().equals("published"));
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
