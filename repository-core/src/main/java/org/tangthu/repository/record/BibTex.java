package org.tangthu.repository.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;

/**
 * BibTeX in the dialect of biblatex and biber, UTF-8. The key is made of the ARK, which never changes. Each name stands in
 * braces of its own, so that it is taken whole: no inversion, no initials. Titles stand in double braces, so that no style
 * lowers their capitals. A date that is a plain year is {@code year}, which classic BibTeX knows too; any other is
 * {@code date}, whose notation is EDTF level 1 as ours is. What TeX would take for a command is escaped; braces never stay
 * in a value, not even escaped ones, because parsers count them.
 */
final class BibTex implements RecordFormat {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Map<String, String> BABEL = Map.of(
            "vi", "vietnamese",
            "fr", "french",
            "en", "english",
            "ru", "russian",
            "de", "german",
            "la", "latin",
            "es", "spanish",
            "pt", "portuguese");

    private final Addresses addresses;
    private final Words words;

    BibTex(Addresses addresses, CodeLists codes) {
        this.addresses = addresses;
        this.words = new Words("vi", codes);
    }

    @Override
    public String extension() {
        return "bib";
    }

    @Override
    public String mediaType() {
        return "application/x-bibtex;charset=UTF-8";
    }

    @Override
    public String name() {
        return "BibTeX";
    }

    @Override
    public String write(ItemRecord record) {
        DocumentType type = DocumentType.of(record.item().kind());
        Map<String, String> fields = fields(record, type);
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(
                        ",\n", "@" + type.bibTex() + "{" + key(record.item().ark()) + ",\n", "\n}\n"));
    }

    private static String key(Ark ark) {
        return "ark-" + ark.naan() + "-" + ark.name();
    }

    private Map<String, String> fields(ItemRecord record, DocumentType type) {
        Map<String, String> fields = new LinkedHashMap<>();
        Credits credits = new Credits(record);
        put(fields, "author", names(credits.creators()));
        put(fields, "editor", names(credits.editors()));
        put(fields, "translator", names(credits.inRole("trl")));
        put(fields, "title", "{" + escaped(record.title().value()) + "}");
        title(record.titles("subtitle"), "subtitle", fields);
        title(record.titleInCharacters().stream().toList(), "titleaddon", fields);
        title(record.titles("series"), "series", fields);
        record.date().flatMap(ItemDate::edtf).ifPresent(edtf -> date(edtf, fields));
        credits.publisher().ifPresent(name -> put(fields, publisherField(type), escaped(name)));
        record.placeOfOrigin().ifPresent(place -> put(fields, "address", escaped(place)));
        put(
                fields,
                type.fromInstitution() ? "type" : "howpublished",
                type == DocumentType.BOOK
                        ? ""
                        : escaped(words.heading("kind", record.item().kind())));
        language(record).ifPresent(name -> put(fields, "langid", name));
        put(fields, "isbn", escaped(String.join(", ", record.identifiers("isbn"))));
        put(fields, "issn", escaped(String.join(", ", record.identifiers("issn"))));
        put(fields, "doi", verbatim(String.join(" ", record.identifiers("doi"))));
        put(fields, "library", escaped(library(record)));
        put(fields, "keywords", keywords(record));
        put(fields, "abstract", escaped(record.summary()));
        put(fields, "note", escaped(note(record)));
        put(fields, "url", verbatim(addresses.ark(record.item().ark())));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value);
        }
    }

    private static String names(List<Contribution> parts) {
        return parts.stream().map(part -> "{" + escaped(part.name()) + "}").collect(Collectors.joining(" and "));
    }

    private static void title(List<LocalizedText> titles, String field, Map<String, String> fields) {
        titles.stream().findFirst().ifPresent(title -> put(fields, field, "{" + escaped(title.value()) + "}"));
    }

    private static void date(Edtf edtf, Map<String, String> fields) {
        put(fields, YEAR.matcher(edtf.text()).matches() ? "year" : "date", edtf.text());
    }

    private static String publisherField(DocumentType type) {
        if (type.fromInstitution()) {
            return "institution";
        }
        return type == DocumentType.BOOK ? "publisher" : "organization";
    }

    private static Optional<String> language(ItemRecord record) {
        return record.description().languages().stream()
                .findFirst()
                .map(tag -> BABEL.get(Locale.forLanguageTag(tag).getLanguage()));
    }

    private static String library(ItemRecord record) {
        List<String> parts = new ArrayList<>(List.of(record.libraryName("vi")));
        parts.addAll(record.item().holding().shelfmarks());
        return String.join(", ", parts);
    }

    private static String keywords(ItemRecord record) {
        return record.description().subjects().stream()
                .map(subject -> escaped(subject.value()).replace(",", "{,}"))
                .collect(Collectors.joining(", "));
    }

    private String note(ItemRecord record) {
        return record.date()
                .flatMap(ItemDate::printed)
                .map(printed -> words.text("date.printed", printed))
                .orElse("");
    }

    /** biblatex reads these fields letter by letter; only unbalanced braces could break out of them. */
    private static String verbatim(String text) {
        return text.strip().replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.strip().replaceAll("\\s+", " ").chars().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '$', '&', '%', '#', '_' -> escaped.append('\\').append((char) c);
                default -> escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
