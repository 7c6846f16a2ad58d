package org.tangthu.portal.pages.results;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Title;
import org.tangthu.repository.record.CsvRow;

/**
 * Items as a table, a row for each, in the columns of the table of all holdings as far as a list needs them. Several values of a
 * cell are parted by {@code |}; one that holds it has a broken bar (U+00A6) there. Codes stand as they are.
 */
final class ResultTable {
    private static final String LANGUAGE = "vi";

    private static final List<Column> COLUMNS = List.of(
            column("identifier", item -> Stream.of(item.id())),
            new Column(
                    "address",
                    (table, entry) -> Stream.of(table.addresses.ark(item(entry).ark()))),
            column("title", item -> Stream.of(item.label().value())),
            column("alternative", item -> item.description().titles().stream()
                    .skip(1)
                    .map(Title::text)
                    .map(LocalizedText::value)),
            column("creator", item -> names(item, Contribution::isCreator)),
            column("contributor", item -> names(item, part -> !part.isCreator())),
            column("date", item -> item.description().dates().stream().map(ResultTable::date)),
            column("kind", item -> Stream.of(item.kind())),
            column("language", item -> item.description().languages().stream()),
            column("subject", item -> item.description().subjects().stream().map(LocalizedText::value)),
            new Column("place", (table, entry) -> table.places(item(entry))),
            column("classification", item -> item.description().classification().stream()
                    .map(Coded::value)),
            column("extent", item -> item.description().extent().stream()),
            column("shelfmark", item -> item.holding().shelfmarks().stream()),
            column("library", item -> Stream.of(item.library())),
            column("collection", item -> item.collections().stream()),
            column("heritage", item -> item.heritage().stream().map(Heritage::code)),
            column("rights", item -> item.rights().statement().stream()),
            column("access", item -> Stream.of(item.rights().access().code())),
            new Column("pages", (table, entry) -> Stream.of(Integer.toString(entry.pageCount()))),
            new Column("modified", (table, entry) -> Stream.of(entry.modified().toString())));

    private final Addresses addresses;
    private final CodeLists codes;

    private record Column(String name, BiFunction<ResultTable, CatalogueEntry, Stream<String>> values) {}

    private interface OfItem {
        Stream<String> values(Item item);
    }

    ResultTable(Addresses addresses, CodeLists codes) {
        this.addresses = addresses;
        this.codes = codes;
    }

    private static Column column(String name, OfItem values) {
        return new Column(name, (table, entry) -> values.values(item(entry)));
    }

    /** The names of the columns. */
    String head() {
        return CsvRow.of(COLUMNS.stream().map(Column::name));
    }

    String row(CatalogueEntry entry) {
        return CsvRow.of(COLUMNS.stream()
                .map(column -> cell(column.values().apply(this, entry).toList())));
    }

    private static String cell(List<String> values) {
        return values.stream()
                .map(value -> values.size() == 1 ? value : value.replace('|', '¦'))
                .collect(Collectors.joining("|"));
    }

    private static Item item(CatalogueEntry entry) {
        return (Item) entry.entity();
    }

    private static Stream<String> names(Item item, Predicate<Contribution> which) {
        return item.description().agents().stream().filter(which).map(Contribution::name);
    }

    private static String date(ItemDate date) {
        return date.edtf().map(Edtf::text).or(date::printed).orElseThrow();
    }

    private Stream<String> places(Item item) {
        return item.description().places().stream()
                .map(reference -> codes.places().title(reference.place(), LANGUAGE))
                .distinct();
    }
}
