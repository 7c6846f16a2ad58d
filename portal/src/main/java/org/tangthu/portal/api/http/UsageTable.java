package org.tangthu.portal.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.usage.UsageKind;

/**
 * Figures of use as a table: a row for each time and kind.
 *
 * @param facts what is said beside the rows, by name; in JSON alone
 */
record UsageTable(Map<String, String> facts, List<Row> rows) {
    private static final List<String> COLUMNS = List.of("from", "to", "library", "item", "kind", "people", "robots");
    private static final String BOM = "\ufeff";
    private static final JsonFactory JSON = new JsonFactory();

    /** @param to the last day, included @param library empty for the whole site @param item name of an ARK */
    record Row(
            LocalDate from,
            LocalDate to,
            Optional<String> library,
            Optional<String> item,
            UsageKind kind,
            long people,
            long robots) {}

    void json(OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                json.writeStringField(fact.getKey(), fact.getValue());
            }
            json.writeArrayFieldStart("usage");
            for (Row row : rows) {
                json(row, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void json(Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", row.from().toString());
        json.writeStringField("to", row.to().toString());
        if (row.library().isPresent()) {
            json.writeStringField("library", row.library().get());
        }
        if (row.item().isPresent()) {
            json.writeStringField("item", row.item().get());
        }
        json.writeStringField("kind", row.kind().code());
        json.writeNumberField("people", row.people());
        json.writeNumberField("robots", row.robots());
        json.writeEndObject();
    }

    /** RFC 4180. No field needs quoting: they are identifiers, codes, days and numbers. */
    void csv(OutputStream out) throws IOException {
        write(
                out,
                String.join(",", COLUMNS),
                row -> line(
                        row,
                        ",",
                        row.from().toString(),
                        row.to().toString(),
                        row.kind().code()));
    }

    /** With semicolons, a byte order mark and the words and days of a language. */
    void excel(OutputStream out, Edition edition) throws IOException {
        String heads = COLUMNS.stream()
                .map(column -> edition.text("usage.column." + column))
                .collect(Collectors.joining(";", BOM, ""));
        write(
                out,
                heads,
                row -> line(
                        row,
                        ";",
                        edition.formats().date(row.from()),
                        edition.formats().date(row.to()),
                        edition.text("usage.kind." + row.kind().code())));
    }

    private static String line(Row row, String separator, String from, String to, String kind) {
        return Stream.of(
                        from,
                        to,
                        row.library().orElse(""),
                        row.item().orElse(""),
                        kind,
                        String.valueOf(row.people()),
                        String.valueOf(row.robots()))
                .collect(Collectors.joining(separator));
    }

    private void write(OutputStream out, String heads, Function<Row, String> line) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.append(heads).append("\r\n");
        for (Row row : rows) {
            text.append(line.apply(row)).append("\r\n");
        }
        text.flush();
    }
}
