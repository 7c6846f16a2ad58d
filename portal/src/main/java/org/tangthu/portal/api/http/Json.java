package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.tangthu.repository.access.PublicRecord;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.json.TextOrigins;
import org.tangthu.repository.json.TextQualities;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.text.quality.Doubt;
import org.tangthu.repository.text.quality.DoubtfulTexts;

/** The JSON forms that REST adds to those of the repository. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * An entity at its head: its record, and what the journal knows of it.
     *
     * @param whole whether the record is shown as it is kept, or only what is for everybody
     */
    static ObjectNode head(CatalogueEntry entry, String address, boolean whole) {
        ObjectNode node = object();
        node.put("address", address);
        node.put("version", entry.version());
        node.put("sequence", entry.sequence());
        node.put("created", entry.created().toString());
        node.put("modified", entry.modified().toString());
        node.set("record", record(whole ? entry.entity() : PublicRecord.of(entry.entity())));
        return node;
    }

    /**
     * Names and sizes; where the files lie and what they were called is nobody else's business.
     *
     * @param measured whether to tell what was counted in the texts
     */
    static void pages(ObjectNode answer, Item item, PageList pages, boolean measured) {
        ArrayNode list = answer.putArray("pages");
        for (Page page : pages.pages()) {
            ObjectNode node = list.addObject();
            node.put("name", page.name());
            page.label().ifPresent(label -> node.put("label", label));
            node.put("width", page.master().width());
            node.put("height", page.master().height());
            node.put("text", page.text().isPresent());
            page.text().ifPresent(text -> TextOrigins.write(text.origin(), "textMadeBy", node));
            page.text().filter(text -> measured).ifPresent(text -> measures(page, text, item, node));
        }
    }

    private static void measures(Page page, TextFile text, Item item, ObjectNode node) {
        text.quality().ifPresent(quality -> TextQualities.write(quality, node.putObject("textQuality")));
        Set<Doubt> doubts = DoubtfulTexts.doubts(page, item);
        if (!doubts.isEmpty()) {
            ArrayNode codes = node.putArray("textDoubts");
            doubts.forEach(doubt -> codes.add(doubt.code()));
        }
    }

    static ObjectNode problem(Problem problem) {
        ObjectNode node = object();
        node.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        node.put("file", problem.file());
        if (problem.line() > 0) {
            node.put("line", problem.line());
        }
        node.put("field", problem.field());
        node.put("what", problem.what());
        node.put("right", problem.right());
        if (!problem.vi().isEmpty()) {
            node.put("vi", problem.vi());
        }
        return node;
    }

    private static JsonNode record(Entity entity) {
        try {
            return MAPPER.readTree(EntityJson.bytes(entity));
        } catch (IOException e) {
            throw new UncheckedIOException("The record of " + entity.id() + " was just written and cannot be read", e);
        }
    }
}
