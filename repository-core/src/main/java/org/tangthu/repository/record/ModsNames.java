package org.tangthu.repository.record;

import java.io.IOException;
import java.util.Optional;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.xml.XmlWriter;

/** Who had a part, in MODS: each name whole, with its role, and once more in characters where the agent has such a name. */
final class ModsNames {
    private static final String RELATORS = "http://id.loc.gov/vocabulary/relators/";

    private final Addresses addresses;
    private final Words words;

    ModsNames(Addresses addresses, Words words) {
        this.addresses = addresses;
        this.words = words;
    }

    void write(ItemRecord record, XmlWriter xml) throws IOException {
        Credits credits = new Credits(record);
        int number = 0;
        for (Contribution part : record.description().agents()) {
            number++;
            String group = "name-" + number;
            Optional<LocalizedText> characters = credits.inCharacters(part);
            name(part, LocalizedText.of(part.name()), characters.map(name -> group), credits, xml);
            if (characters.isPresent()) {
                name(part, characters.get(), Optional.of(group), credits, xml);
            }
        }
    }

    private void name(Contribution part, LocalizedText name, Optional<String> group, Credits credits, XmlWriter xml)
            throws IOException {
        xml.element("name", () -> {
            xml.attribute("type", credits.kind(part).map(ModsNames::type));
            xml.attribute("valueURI", part.agent().map(id -> addresses.concept("agent", id)));
            xml.attribute("altRepGroup", group);
            Mods.language(name, xml);
            xml.element("namePart", name.value());
            xml.element("namePart", credits.lived(part), "type", "date");
            xml.element("role", () -> role(part.role(), xml));
            for (String same : credits.sameAs(part)) {
                xml.element("nameIdentifier", same);
            }
        });
    }

    private static String type(String kind) {
        return switch (kind) {
            case "person" -> "personal";
            case "family" -> "family";
            default -> "corporate";
        };
    }

    private void role(String role, XmlWriter xml) throws IOException {
        xml.element("roleTerm", role, "type", "code", "authority", "marcrelator", "valueURI", RELATORS + role);
        xml.element("roleTerm", words.label("agent-role", role), "type", "text", "xml:lang", "vi");
    }
}
