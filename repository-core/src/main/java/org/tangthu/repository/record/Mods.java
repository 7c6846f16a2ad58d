package org.tangthu.repository.record;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Acquisition;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Title;
import org.tangthu.repository.xml.XmlWriter;

/**
 * MODS 3.8 of the document that was digitized, with where its images are. Titles and names in characters are tied to those
 * in quốc ngữ by {@code altRepGroup}. Names are not split, roles are MARC relators, languages ISO 639-2/B and RFC 5646,
 * dates EDTF and as printed. Codes of ours ({@code authority="local"}) go with the address of their concept.
 */
final class Mods implements XmlFormat {
    private static final String RELATORS = "http://id.loc.gov/vocabulary/relators/";
    private static final String TITLES = "titles";

    private final Addresses addresses;
    private final Words words;
    private final ModsDates dates;

    Mods(Addresses addresses, CodeLists codes) {
        this.addresses = addresses;
        this.words = new Words("vi", codes);
        this.dates = new ModsDates();
    }

    @Override
    public String extension() {
        return "mods.xml";
    }

    @Override
    public String mediaType() {
        return "application/mods+xml";
    }

    @Override
    public String name() {
        return "MODS";
    }

    @Override
    public String namespace() {
        return "http://www.loc.gov/mods/v3";
    }

    @Override
    public String schema() {
        return "http://www.loc.gov/standards/mods/v3/mods-3-8.xsd";
    }

    @Override
    public void element(ItemRecord record, XmlWriter xml) throws IOException {
        xml.element("mods", () -> {
            xml.namespace("", namespace());
            xml.namespace("xlink", "http://www.w3.org/1999/xlink");
            schemaLocation(xml);
            xml.attribute("version", "3.8");
            titles(record, xml);
            names(record, xml);
            kind(record.item(), xml);
            origin(record, xml);
            languages(record, xml);
            description(record, xml);
            subjects(record, xml);
            relations(record, xml);
            identifiers(record, xml);
            holding(record, xml);
            rights(record.item(), xml);
            new ModsRecordInfo(addresses).write(record, xml);
        });
    }

    private static void titles(ItemRecord record, XmlWriter xml) throws IOException {
        Optional<LocalizedText> characters = record.titleInCharacters();
        List<Title> titles = record.description().titles();
        for (Title title : titles) {
            boolean first = title == titles.get(0);
            String type = title.type().orElse("main");
            if (first || !Set.of("subtitle", "series").contains(type)) {
                boolean tied = first || characters.filter(title.text()::equals).isPresent();
                Optional<String> group = characters.isPresent() && tied ? Optional.of(TITLES) : Optional.empty();
                xml.element("titleInfo", () -> {
                    xml.attribute("usage", first ? Optional.of("primary") : Optional.empty());
                    xml.attribute("type", first || tied ? Optional.empty() : titleType(type));
                    xml.attribute("supplied", type.equals("supplied") ? Optional.of("yes") : Optional.empty());
                    xml.attribute("altRepGroup", group);
                    language(title.text(), xml);
                    xml.element("title", title.text().value());
                    xml.element(
                            "subTitle",
                            first
                                    ? record.titles("subtitle").stream()
                                            .findFirst()
                                            .map(LocalizedText::value)
                                    : Optional.empty());
                });
            }
        }
    }

    private static Optional<String> titleType(String type) {
        return switch (type) {
            case "translated", "abbreviated" -> Optional.of(type);
            case "main", "supplied" -> Optional.empty();
            default -> Optional.of("alternative");
        };
    }

    private static void language(LocalizedText text, XmlWriter xml) throws IOException {
        xml.attribute("xml:lang", text.lang());
        xml.attribute("script", Scripts.isHan(text.value()) ? Optional.of("Hani") : Optional.empty());
    }

    private static void text(String element, LocalizedText text, XmlWriter xml) throws IOException {
        xml.element(element, () -> {
            xml.attribute("xml:lang", text.lang());
            xml.text(text.value());
        });
    }

    private void names(ItemRecord record, XmlWriter xml) throws IOException {
        Credits credits = new Credits(record);
        int number = 0;
        for (Contribution part : record.description().agents()) {
            number++;
            Optional<LocalizedText> characters = credits.inCharacters(part);
            Optional<String> group = characters.isPresent() ? Optional.of("name-" + number) : Optional.empty();
            name(part, LocalizedText.of(part.name()), group, credits, xml);
            if (characters.isPresent()) {
                name(part, characters.get(), group, credits, xml);
            }
        }
    }

    private void name(Contribution part, LocalizedText name, Optional<String> group, Credits credits, XmlWriter xml)
            throws IOException {
        xml.element("name", () -> {
            xml.attribute("type", credits.kind(part).map(Mods::nameType));
            xml.attribute("valueURI", part.agent().map(id -> addresses.concept("agent", id)));
            xml.attribute("altRepGroup", group);
            language(name, xml);
            xml.element("namePart", name.value());
            Optional<String> lived = credits.lived(part);
            if (lived.isPresent()) {
                xml.element("namePart", () -> {
                    xml.attribute("type", "date");
                    xml.text(lived.get());
                });
            }
            xml.element("role", () -> role(part.role(), xml));
            for (String same : credits.sameAs(part)) {
                xml.element("nameIdentifier", same);
            }
        });
    }

    private static String nameType(String kind) {
        return switch (kind) {
            case "person" -> "personal";
            case "family" -> "family";
            default -> "corporate";
        };
    }

    private void role(String role, XmlWriter xml) throws IOException {
        xml.element("roleTerm", () -> {
            xml.attribute("type", "code");
            xml.attribute("authority", "marcrelator");
            xml.attribute("valueURI", RELATORS + role);
            xml.text(role);
        });
        xml.element("roleTerm", () -> {
            xml.attribute("type", "text");
            xml.attribute("xml:lang", "vi");
            xml.text(words.label("agent-role", role));
        });
    }

    private void kind(Item item, XmlWriter xml) throws IOException {
        DocumentType type = DocumentType.of(item.kind());
        xml.element("typeOfResource", () -> {
            xml.attribute("manuscript", type == DocumentType.MANUSCRIPT ? Optional.of("yes") : Optional.empty());
            xml.text(type.mods());
        });
        xml.element("genre", () -> {
            xml.attribute("authority", "local");
            xml.attribute("valueURI", addresses.concept("kind", item.kind()));
            xml.attribute("xml:lang", "vi");
            xml.text(words.label("kind", item.kind()));
        });
    }

    private void origin(ItemRecord record, XmlWriter xml) throws IOException {
        xml.element("originInfo", () -> {
            for (String role : List.of("published", "created")) {
                for (String place : record.places(role)) {
                    xml.element(
                            "place",
                            () -> xml.element("placeTerm", () -> {
                                xml.attribute("type", "text");
                                xml.text(place);
                            }));
                }
            }
            xml.element("publisher", new Credits(record).publisher());
            dates.write(record, xml);
        });
    }

    private void languages(ItemRecord record, XmlWriter xml) throws IOException {
        for (String tag : record.description().languages()) {
            LanguageCode code = LanguageCode.of(tag);
            xml.element("language", () -> {
                term("languageTerm", "iso639-2b", code.code(), xml);
                term("languageTerm", "rfc5646", tag, xml);
                if (code.script().isPresent()) {
                    term("scriptTerm", "iso15924", code.script().get(), xml);
                }
            });
        }
    }

    static void term(String element, String authority, String code, XmlWriter xml) throws IOException {
        xml.element(element, () -> {
            xml.attribute("type", "code");
            xml.attribute("authority", authority);
            xml.text(code);
        });
    }

    private void description(ItemRecord record, XmlWriter xml) throws IOException {
        Optional<String> extent = record.description().extent();
        if (extent.isPresent() || record.viewable()) {
            xml.element("physicalDescription", () -> {
                xml.element("extent", extent);
                xml.element("digitalOrigin", record.viewable() ? Optional.of("reformatted digital") : Optional.empty());
            });
        }
        for (LocalizedText paragraph : record.description().texts()) {
            text("abstract", paragraph, xml);
        }
        note("ownership", record.item().holding().custodian(), xml);
        note(
                "acquisition",
                record.item()
                        .holding()
                        .acquisition()
                        .map(Acquisition::mode)
                        .map(mode -> words.label("acquisition-mode", mode)),
                xml);
    }

    private static void note(String type, Optional<String> text, XmlWriter xml) throws IOException {
        if (text.isPresent()) {
            xml.element("note", () -> {
                xml.attribute("type", type);
                xml.text(text.get());
            });
        }
    }

    private void subjects(ItemRecord record, XmlWriter xml) throws IOException {
        for (LocalizedText subject : record.description().subjects()) {
            xml.element("subject", () -> text("topic", subject, xml));
        }
        for (String place : record.places("about")) {
            xml.element("subject", () -> xml.element("geographic", place));
        }
        dates.subjects(record, xml);
        for (Coded mark : record.description().classification()) {
            xml.element("classification", () -> {
                xml.attribute("authority", mark.scheme());
                xml.text(mark.value());
            });
        }
    }

    private void relations(ItemRecord record, XmlWriter xml) throws IOException {
        for (LocalizedText series : record.titles("series")) {
            xml.element("relatedItem", () -> {
                xml.attribute("type", "series");
                xml.element("titleInfo", () -> text("title", series, xml));
            });
        }
        for (Collection collection : record.collections()) {
            xml.element("relatedItem", () -> {
                xml.attribute("type", "host");
                xml.attribute("xlink:href", addresses.collection(collection.id()));
                xml.element("titleInfo", () -> text("title", collection.label(), xml));
            });
        }
    }

    private void identifiers(ItemRecord record, XmlWriter xml) throws IOException {
        identifier("ark", record.item().id(), xml);
        identifier("uri", addresses.ark(record.item().ark()), xml);
        for (Coded identifier : record.description().identifiers()) {
            identifier(identifier.scheme(), identifier.value(), xml);
        }
    }

    private static void identifier(String type, String value, XmlWriter xml) throws IOException {
        xml.element("identifier", () -> {
            xml.attribute("type", type);
            xml.text(value);
        });
    }

    private void holding(ItemRecord record, XmlWriter xml) throws IOException {
        Item item = record.item();
        xml.element("location", () -> {
            xml.element("physicalLocation", () -> {
                xml.attribute("authority", "isil");
                xml.text(item.library());
            });
            xml.element("physicalLocation", record.libraryName("vi"));
            for (String shelfmark : item.holding().shelfmarks()) {
                xml.element("shelfLocator", shelfmark);
            }
            url("object in context", addresses.ark(item.ark()), Optional.of("primary"), xml);
            if (record.viewable()) {
                url("raw object", addresses.manifest(item.ark()), Optional.empty(), xml);
            }
        });
    }

    private static void url(String access, String address, Optional<String> usage, XmlWriter xml) throws IOException {
        xml.element("url", () -> {
            xml.attribute("usage", usage);
            xml.attribute("access", access);
            xml.text(address);
        });
    }

    private void rights(Item item, XmlWriter xml) throws IOException {
        Optional<String> statement = item.rights().statement();
        if (statement.isPresent()) {
            condition("use and reproduction", statement, words.label("rights", statement.get()), xml);
        }
        String level = item.rights().access().code();
        condition("restriction on access", Optional.of(addresses.concept("access", level)), words.access(item), xml);
    }

    private static void condition(String type, Optional<String> address, String text, XmlWriter xml)
            throws IOException {
        xml.element("accessCondition", () -> {
            xml.attribute("type", type);
            xml.attribute("xlink:href", address);
            xml.attribute("xml:lang", "vi");
            xml.text(text);
        });
    }
}
