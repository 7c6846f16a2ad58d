package org.tangthu.portal.deposit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;

/** A new item as the description of a deposit, and back; and the form of the deposit itself. */
final class NewItemJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NewItemJson() {}

    /**
     * The description of a draft.
     *
     * @param ark by which the item is found where it has no name at its library
     * @param scanned whether there are pages
     */
    static byte[] description(NewItem item, Optional<Ark> ark, boolean scanned) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ark.ifPresent(id -> node.put("id", id.toString()));
        node.put("library", item.library());
        item.localId().ifPresent(localId -> node.put("localId", localId));
        node.put("kind", item.kind());
        ObjectNode title = node.putArray("titles").addObject();
        title.put("value", item.title());
        item.lang().ifPresent(lang -> title.put("lang", lang));
        item.rights().ifPresent(rights -> node.put("rights", rights));
        node.put("access", item.access());
        node.put("digitization", scanned ? "scanned" : "none");
        node.put("state", "draft");
        return bytes(node);
    }

    /** What a description says of a new item; empty if it cannot be read. */
    static Optional<NewItem> read(byte[] description) {
        try {
            JsonNode node = JSON.readTree(description);
            JsonNode title = node.path("titles").path(0);
            return node.isObject()
                    ? Optional.of(new NewItem(
                            node.path("library").asText(),
                            text(node, "localId"),
                            node.path("kind").asText(),
                            title.path("value").asText(),
                            text(title, "lang"),
                            text(node, "rights"),
                            node.path("access").asText()))
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** The identifier in a description. */
    static Optional<Ark> ark(byte[] description) {
        try {
            return text(JSON.readTree(description), "id").map(Ark::parse);
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name).asText()).filter(text -> !text.isEmpty());
    }

    /** The form of a deposit of these files. */
    static byte[] form(List<Announced> files) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        ArrayNode list = form.putArray("files");
        files.forEach(file -> list.addObject()
                .put("name", file.name())
                .put("length", file.length())
                .put("sha512", file.sha512()));
        return bytes(form);
    }

    private static byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
