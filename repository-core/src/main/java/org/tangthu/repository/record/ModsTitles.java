package org.tangthu.repository.record;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Title;
import org.tangthu.repository.xml.XmlWriter;

/** Titles in MODS. That in characters is the same title as the first one in another script, and tied to it. */
final class ModsTitles {
    private static final String GROUP = "titles";

    private ModsTitles() {}

    static void write(ItemRecord record, XmlWriter xml) throws IOException {
        Optional<LocalizedText> characters = record.titleInCharacters();
        Optional<String> group = characters.map(title -> GROUP);
        first(record, group, xml);
        if (characters.isPresent()) {
            xml.element("titleInfo", () -> {
                xml.attribute("altRepGroup", GROUP);
                title(characters.get(), xml);
            });
        }
        for (Title title : record.description().titles().stream().skip(1).toList()) {
            String type = title.type().orElse("main");
            if (characters.filter(title.text()::equals).isEmpty()
                    && !List.of("subtitle", "series").contains(type)) {
                other(title.text(), type, xml);
            }
        }
    }

    private static void first(ItemRecord record, Optional<String> group, XmlWriter xml) throws IOException {
        xml.element("titleInfo", () -> {
            xml.attribute("usage", "primary");
            xml.attribute("altRepGroup", group);
            title(record.title(), xml);
            xml.element(
                    "subTitle", record.titles("subtitle").stream().findFirst().map(LocalizedText::value));
        });
    }

    private static void other(LocalizedText title, String type, XmlWriter xml) throws IOException {
        xml.element("titleInfo", () -> {
            xml.attribute("type", type(type));
            xml.attribute("supplied", type.equals("supplied") ? Optional.of("yes") : Optional.empty());
            title(title, xml);
        });
    }

    private static void title(LocalizedText title, XmlWriter xml) throws IOException {
        Mods.language(title, xml);
        xml.element("title", title.value());
    }

    private static Optional<String> type(String type) {
        return switch (type) {
            case "translated", "abbreviated" -> Optional.of(type);
            case "main", "supplied" -> Optional.empty();
            default -> Optional.of("alternative");
        };
    }
}
