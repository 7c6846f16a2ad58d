package org.tangthu.portal.search;

import java.text.Normalizer;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.tangthu.analysis.lucene.IndexAnalyzer;
import org.tangthu.analysis.vietnamese.Shelfmarks;
import org.tangthu.portal.search.query.TitleKey;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.PlaceReference;

/** Makes the documents of both indexes; the schemas beside this package say what becomes of each field. Thread-safe. */
final class IndexDocuments {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private static final TitleKey TITLES = new TitleKey(IndexAnalyzer.withPairs());

    private final SyllableKey titles = new SyllableKey();

    /** @param texts of those pages that anybody may read */
    SolrInputDocument item(CatalogueEntry entry, Item item, List<IndexedText> texts) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", item.id());
        words(document, item);
        document.setField("entity", "item");
        texts.forEach(text -> text.addToItem(document));
        facets(document, item);
        document.setField("title_sort", titles.of(item.label().value()));
        Centuries.firstYear(item.description().dates()).ifPresent(year -> document.setField("year_sort", year));
        document.setField("year", years(item.description().dates()));
        document.setField("version", entry.version());
        document.setField("added", Date.from(entry.created()));
        return document;
    }

    /** @param position of the page in its item */
    SolrInputDocument page(CatalogueEntry entry, String page, int position, IndexedText text) {
        String item = entry.entity().id();
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", item + "/" + page);
        document.setField("item", item);
        document.setField("version", entry.version());
        document.setField("page", page);
        document.setField("position", position);
        text.addToPage(document);
        return document;
    }

    /** A text as it may stand in the index: NFC, without the controls that mark a match in a {@link Snippet}. */
    static String clean(String text) {
        return Normalizer.normalize(CONTROLS.matcher(text).replaceAll(" "), Normalizer.Form.NFC);
    }

    private static void words(SolrInputDocument document, Item item) {
        Description description = item.description();
        add(document, "title", description.titles().stream().map(title -> title.text()
                .value()));
        add(document, "agent", description.agents().stream().map(Contribution::name));
        add(document, "subject", description.subjects().stream().map(LocalizedText::value));
        add(document, "place", description.places().stream().map(PlaceReference::place));
        List<String> marks = Stream.of(
                        Stream.of(item.ark().name()),
                        item.holding().shelfmarks().stream(),
                        description.identifiers().stream().map(Coded::value))
                .flatMap(values -> values)
                .toList();
        add(document, "all", marks.stream());
        add(document, "mark", marks.stream().flatMap(mark -> Shelfmarks.keys(mark).stream()));
        add(
                document,
                "title_key",
                description.titles().stream()
                        .map(title -> TITLES.of(title.text().value())));
        add(
                document,
                "description",
                Stream.of(
                                description.texts().stream().map(LocalizedText::value),
                                description.dates().stream()
                                        .map(ItemDate::printed)
                                        .flatMap(Optional::stream),
                                item.holding().custodian().stream(),
                                description.extent().stream())
                        .flatMap(values -> values));
    }

    private static List<String> years(List<ItemDate> dates) {
        return dates.stream()
                .flatMap(date -> date.edtf().stream())
                .filter(edtf -> edtf.firstYear().isPresent() && edtf.lastYear().isPresent())
                .filter(edtf -> edtf.lastYear().getAsInt() - edtf.firstYear().getAsInt() < 10)
                .flatMapToInt(edtf -> IntStream.rangeClosed(
                        edtf.firstYear().getAsInt(), edtf.lastYear().getAsInt()))
                .mapToObj(String::valueOf)
                .distinct()
                .toList();
    }

    private static void facets(SolrInputDocument document, Item item) {
        document.setField(Facet.KIND.code(), item.kind());
        document.setField(Facet.LIBRARY.code(), item.library());
        document.setField(Facet.LANGUAGE.code(), item.description().languages());
        document.setField(
                Facet.HERITAGE.code(),
                item.heritage().stream().map(Heritage::code).toList());
        document.setField(Facet.COLLECTION.code(), item.collections());
        document.setField(Facet.CENTURY.code(), Centuries.of(item.description().dates()));
    }

    private static void add(SolrInputDocument document, String field, Stream<String> values) {
        values.map(IndexDocuments::clean).forEach(value -> document.addField(field, value));
    }
}
