package org.tangthu.repository.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tangthu.repository.model.Exhibit;
import org.tangthu.repository.model.Exhibition;

/** Writes the exhibition of a collection. */
final class ExhibitionWriter {
    private ExhibitionWriter() {}

    static void write(Exhibition exhibition, ObjectNode node) {
        Json.put(node, "titles", exhibition.titles(), Json::text);
        Json.put(node, "introduction", exhibition.introduction(), Json::text);
        node.put("opened", exhibition.opened().toString());
        Json.put(node, "sections", exhibition.sections(), (section, out) -> {
            Json.put(out, "titles", section.titles(), Json::text);
            Json.put(out, "text", section.text(), Json::text);
            Json.put(out, "exhibits", section.exhibits(), ExhibitionWriter::exhibit);
        });
    }

    private static void exhibit(Exhibit exhibit, ObjectNode out) {
        out.put("item", exhibit.item().toString());
        Json.put(out, "page", exhibit.page());
        Json.put(out, "xywh", exhibit.area());
        Json.put(out, "caption", exhibit.caption(), Json::text);
    }
}
