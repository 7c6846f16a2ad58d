package org.tangthu.repository.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;

/**
 * CSL-JSON (schema 1.0.2): an array of one item, whose id is the item's subject IRI. Names are {@code literal}: processors
 * turn {@code family} and {@code given} round, and shorten the given name, which Vietnamese usage never does. Years count
 * as citation processors do, where -1 is the first before the common era. An EDTF date that {@code date-parts} cannot
 * hold (an open interval) is {@code literal}; one that is not sure to its last digit is {@code circa}.
 */
final class CslJson implements RecordFormat {
    /** Line feeds whatever the system, so that the same record is the same text. */
    private static final ObjectWriter WRITER =
            new ObjectMapper().writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /** CSL's name variables by MARC relator; creators and editors stand apart. */
    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("cmp", "composer"),
            Map.entry("com", "compiler"),
            Map.entry("col", "compiler"),
            Map.entry("edt", "editor"),
            Map.entry("trl", "translator"),
            Map.entry("ill", "illustrator"),
            Map.entry("ivr", "interviewer"),
            Map.entry("nrt", "narrator"),
            Map.entry("prf", "performer"),
            Map.entry("rcp", "recipient"));

    private final Addresses addresses;
    private final Words words;

    CslJson(Addresses addresses, CodeLists codes) {
        this.addresses = addresses;
        this.words = new Words("vi", codes);
    }

    @Override
    public String extension() {
        return "csl.json";
    }

    @Override
    public String mediaType() {
        return "application/vnd.citationstyles.csl+json";
    }

    @Override
    public String name() {
        return "CSL-JSON";
    }

    @Override
    public String write(ItemRecord record) {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode items = mapper.createArrayNode();
        item(record, items.addObject());
        try {
            return WRITER.writeValueAsString(items) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can be written", e);
        }
    }

    private void item(ItemRecord record, ObjectNode csl) {
        String address = addresses.ark(record.item().ark());
        csl.put("id", address);
        csl.put("type", DocumentType.of(record.item().kind()).csl());
        titles(record, csl);
        agents(new Credits(record), csl);
        record.date().ifPresent(date -> issued(date, csl));
        put(csl, "publisher-place", record.placeOfOrigin());
        csl.put("genre", words.heading("kind", record.item().kind()));
        put(csl, "language", record.description().languages().stream().findFirst());
        put(csl, "abstract", Optional.of(record.summary()));
        put(
                csl,
                "keyword",
                Optional.of(record.description().subjects().stream()
                        .map(LocalizedText::value)
                        .collect(Collectors.joining(", "))));
        csl.put("archive", record.libraryName("vi"));
        List<String> shelfmarks = record.item().holding().shelfmarks();
        put(csl, "archive_location", Optional.of(String.join("; ", shelfmarks)));
        put(csl, "call-number", shelfmarks.stream().findFirst());
        put(csl, "ISBN", Optional.of(String.join(" ", record.identifiers("isbn"))));
        put(csl, "ISSN", Optional.of(String.join(" ", record.identifiers("issn"))));
        put(csl, "DOI", record.identifiers("doi").stream().findFirst());
        csl.put("URL", address);
    }

    private void titles(ItemRecord record, ObjectNode csl) {
        String subtitle = record.titles("subtitle").stream()
                .findFirst()
                .map(title -> ": " + title.value())
                .orElse("");
        csl.put("title", record.title().value() + subtitle);
        put(
                csl,
                "title-short",
                record.titles("abbreviated").stream().findFirst().map(LocalizedText::value));
        put(csl, "original-title", record.titleInCharacters().map(LocalizedText::value));
        put(
                csl,
                "collection-title",
                record.titles("series").stream().findFirst().map(LocalizedText::value));
    }

    private static void agents(Credits credits, ObjectNode csl) {
        credits.creators().forEach(part -> name(csl, VARIABLES.getOrDefault(part.role(), "author"), part));
        credits.editors().forEach(part -> name(csl, VARIABLES.get(part.role()), part));
        credits.others().stream()
                .filter(part -> !Credits.isEditor(part))
                .forEach(part -> name(csl, VARIABLES.getOrDefault(part.role(), "contributor"), part));
        credits.inRole("rcp").forEach(part -> name(csl, "recipient", part));
        put(csl, "publisher", credits.publisher());
    }

    private static void name(ObjectNode csl, String variable, Contribution part) {
        csl.withArray("/" + variable).addObject().put("literal", part.name());
    }

    private void issued(ItemDate date, ObjectNode csl) {
        ObjectNode issued = csl.putObject("issued");
        Optional<EdtfSpan> span = date.edtf().map(EdtfSpan::of);
        if (span.filter(CslJson::hasBothEnds).isPresent()) {
            parts(span.get(), issued);
            date.printed().ifPresent(printed -> csl.put("note", words.text("date.printed", printed)));
        } else {
            issued.put("literal", new DateWords(words).of(date));
        }
    }

    private static boolean hasBothEnds(EdtfSpan span) {
        return span.from().isPresent() && span.to().isPresent();
    }

    private static void parts(EdtfSpan span, ObjectNode issued) {
        EdtfPoint from = span.from().orElseThrow();
        EdtfPoint to = span.to().orElseThrow();
        ArrayNode parts = issued.putArray("date-parts");
        point(from, from.year(), parts.addArray());
        if (span.interval() || to.unspecified() > 0) {
            point(to, to.lastYear(), parts.addArray());
        }
        from.season().ifPresent(season -> issued.put("season", season));
        if (!from.exact() || !to.exact()) {
            issued.put("circa", true);
        }
    }

    private static void point(EdtfPoint point, int year, ArrayNode parts) {
        parts.add(year > 0 ? year : year - 1);
        point.month().ifPresent(parts::add);
        point.day().ifPresent(parts::add);
    }

    private static void put(ObjectNode csl, String variable, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> csl.put(variable, text));
    }
}
