package org.tangthu.linkeddata.dump;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.shared.PrefixMapping;
import org.tangthu.linkeddata.store.NamedGraph;
import org.tangthu.repository.record.CsvRow;

/**
 * A row for each item (RFC 4180), the same columns whatever the item has; the last one tells the source. Several values of a
 * cell stand in the order of their texts, parted by {@code |}; one that holds it has a broken bar (U+00A6) there. Graphs that
 * describe no item make no row. A byte order mark tells spreadsheets that this is UTF-8, and what they would compute begins
 * with an apostrophe.
 */
final class CsvSink implements GraphSink {
    private static final String BOM = "\ufeff";

    private static final List<Column> COLUMNS = List.of(
            new Column(
                    "identifier",
                    item -> List.of(item.iri().substring(item.iri().indexOf("ark:")))),
            new Column("address", item -> List.of(item.iri())),
            new Column("title", item -> item.values("dcterms:title")),
            new Column("alternative", item -> item.values("dcterms:alternative")),
            new Column("creator", item -> item.names("dcterms:creator", "schema:name")),
            new Column("contributor", item -> item.names("dcterms:contributor", "schema:name")),
            new Column("publisher", item -> item.names("dcterms:publisher", "schema:name")),
            new Column("date", item -> item.values("dcterms:date")),
            new Column("issued", item -> item.values("dcterms:issued")),
            new Column("kind", item -> item.notations("tt:kind")),
            new Column("language", item -> item.values("schema:inLanguage")),
            new Column("subject", item -> item.values("dcterms:subject")),
            new Column("place", item -> item.names("dcterms:spatial", "skos:prefLabel")),
            new Column("description", item -> item.values("dcterms:description")),
            new Column("extent", item -> item.values("dcterms:extent")),
            new Column("identifiers", item -> item.values("dcterms:identifier")),
            new Column("shelfmark", item -> item.values("tt:shelfmark")),
            new Column("library", item -> item.notations("bf:heldBy")),
            new Column("collection", item -> item.notations("dcterms:isPartOf")),
            new Column("heritage", item -> item.notations("tt:heritage")),
            new Column("rights", item -> item.values("dcterms:rights")),
            new Column("access", item -> item.notations("tt:access")),
            new Column("digitization", item -> item.notations("tt:digitization")),
            new Column("pages", item -> item.values("tt:pageImages")),
            new Column("manifest", item -> item.values("dcterms:isReferencedBy")),
            new Column("modified", item -> item.values("dcterms:modified")));

    private final PrefixMapping prefixes;
    private final Writer out;
    private final String source;

    private record Column(String name, Function<ItemGraph, List<String>> values) {}

    CsvSink(OutputStream out, SourceLine source, PrefixMapping prefixes) throws IOException {
        this.prefixes = prefixes;
        this.source = source.text();
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BOM);
        row(COLUMNS.stream().map(Column::name), "source");
    }

    @Override
    public int write(NamedGraph graph) throws IOException {
        Optional<ItemGraph> item = ItemGraph.of(graph.graph(), prefixes);
        if (item.isEmpty()) {
            return 0;
        }
        row(COLUMNS.stream().map(column -> cell(column.values().apply(item.get()))), source);
        return 1;
    }

    private static String cell(List<String> values) {
        return values.stream()
                .map(value -> values.size() == 1 ? value : value.replace('|', '¦'))
                .collect(Collectors.joining("|"));
    }

    private void row(Stream<String> cells, String last) throws IOException {
        out.write(CsvRow.of(Stream.concat(cells, Stream.of(last))));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
