package org.tangthu.portal.search.solr;

import java.text.Normalizer;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.tangthu.analysis.lucene.IndexAnalyzer;
import org.tangthu.analysis.vietnamese.Shelfmarks;
import org.tangthu.portal.search.Completion;
import org.tangthu.portal.search.SyllableKey;
import org.tangthu.portal.search.query.Beginnings;
import org.tangthu.portal.search.query.TitleKey;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.Places;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.publication.PublicationCheck;
import org.tangthu.repository.publication.Rule;

/** Makes the documents of the indexes; the schemas beside this package say what becomes of each field. Thread-safe. */
final class IndexDocuments {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private static final int SAMPLES = 16;

    private final Beginnings beginnings = new Beginnings(IndexAnalyzer.withoutPairs());
    private final TitleKey titleKeys = new TitleKey(IndexAnalyzer.withoutPairs());
    private final SyllableKey titles = new SyllableKey();
    private final PersonKey people = new PersonKey();
    private final PlaceFields places;
    private final ItemFacets facets;
    private final PublicationCheck check;

    /** @param check says what descriptions lack */
    IndexDocuments(Places places, AccessPolicy access, PublicationCheck check) {
        this.places = new PlaceFields(places);
        this.facets = new ItemFacets(this.places, access);
        this.check = check;
    }

    /** @param texts of those pages that anybody may read */
    SolrInputDocument item(CatalogueEntry entry, Item item, List<IndexedText> texts) {
        SolrInputDocument document = entity(entry);
        document.setField("head", IndexedHead.write(entry));
        words(document, item);
        texts.forEach(text -> text.addToItem(document));
        facets.write(entry, item, !texts.isEmpty(), document);
        document.setField(
                SolrAgentItems.AGENTS,
                item.description().agents().stream()
                        .flatMap(part -> part.agent().stream())
                        .distinct()
                        .toList());
        document.setField(
                SolrQuality.LACKS,
                check.check(item, entry.pageCount()).findings().stream()
                        .map(Rule::code)
                        .toList());
        completions(document, item);
        sortKeys(document, item);
        document.setField("year", Years.of(item.description().dates()));
        Centuries.firstYear(item.description().dates()).ifPresent(year -> document.setField("year_sort", year));
        document.setField("added", Date.from(entry.created()));
        return document;
    }

    /** What others than items are called. */
    SolrInputDocument label(CatalogueEntry entry, List<LocalizedText> names) {
        SolrInputDocument document = entity(entry);
        add(document, "title", names.stream().map(LocalizedText::value));
        titleKeys(document, names.stream().map(LocalizedText::value));
        return document;
    }

    private static SolrInputDocument entity(CatalogueEntry entry) {
        Entity entity = entry.entity();
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", entity.id());
        document.setField("entity", entity.entityKind().code());
        document.setField("version", entry.version());
        return document;
    }

    /** @param position of the page in its item */
    SolrInputDocument page(CatalogueEntry entry, Page page, int position, IndexedText text) {
        String item = entry.entity().id();
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", item + "/" + page.name());
        document.setField("item", item);
        document.setField("version", entry.version());
        document.setField("page", page.name());
        page.label().map(IndexDocuments::clean).ifPresent(label -> document.setField("label", label));
        document.setField("width", page.master().width());
        document.setField("height", page.master().height());
        document.setField("position", position);
        text.addToPage(document);
        return document;
    }

    /** A text as it may stand in the index: NFC, and no control is left in it beside tabs and line feeds. */
    static String clean(String text) {
        return Normalizer.normalize(CONTROLS.matcher(text).replaceAll(" "), Normalizer.Form.NFC);
    }

    private void words(SolrInputDocument document, Item item) {
        Description description = item.description();
        add(document, "title", description.titles().stream().map(title -> title.text()
                .value()));
        add(document, "agent", description.agents().stream().map(Contribution::name));
        add(document, "subject", description.subjects().stream().map(LocalizedText::value));
        add(document, "place", places.names(description.places()));
        add(document, "place_since", places.since(description.places()));
        add(document, "description", statements(item));
        List<String> marks = marks(item).toList();
        add(document, "all", marks.stream());
        add(document, "mark", marks.stream().flatMap(mark -> Shelfmarks.keys(mark).stream()));
        titleKeys(document, description.titles().stream().map(title -> title.text()
                .value()));
    }

    private void titleKeys(SolrInputDocument document, Stream<String> titles) {
        add(document, "title_key", titles.map(titleKeys::of).filter(key -> !key.isEmpty()));
    }

    /** What is typed into the search box is completed by these. A sixteenth of the items, chance's choice, is sample 0. */
    private void completions(SolrInputDocument document, Item item) {
        document.setField("sample", Integer.toString(Math.floorMod(item.id().hashCode(), SAMPLES)));
        for (Completion.Kind kind : Completion.Kind.values()) {
            List<String> texts = document.getFieldValues(kind.code()) == null
                    ? List.of()
                    : document.getFieldValues(kind.code()).stream()
                            .map(String.class::cast)
                            .toList();
            document.setField(
                    CompletionFields.keys(kind),
                    texts.stream()
                            .flatMap(text -> beginnings.keys(text).stream())
                            .distinct()
                            .collect(Collectors.joining(" ")));
            if (kind != Completion.Kind.TITLE) {
                document.setField(CompletionFields.wholes(kind), texts);
            }
        }
    }

    /** What is said of an item in sentences and remarks. */
    private static Stream<String> statements(Item item) {
        Description description = item.description();
        return Stream.of(
                        description.texts().stream().map(LocalizedText::value),
                        description.dates().stream().map(ItemDate::printed).flatMap(Optional::stream),
                        item.holding().custodian().stream(),
                        description.extent().stream())
                .flatMap(values -> values);
    }

    private static Stream<String> marks(Item item) {
        return Stream.of(
                        Stream.of(item.ark().name()),
                        item.holding().shelfmarks().stream(),
                        item.description().identifiers().stream().map(Coded::value))
                .flatMap(values -> values);
    }

    private void sortKeys(SolrInputDocument document, Item item) {
        document.setField("title_sort", titles.of(item.label().value()));
        item.description().agents().stream().map(Contribution::name).findFirst().ifPresent(name -> {
            document.setField("agent_sort", people.byGiven(name));
            document.setField("agent_family_sort", people.byFamily(name));
        });
    }

    private static void add(SolrInputDocument document, String field, Stream<String> values) {
        values.map(IndexDocuments::clean).forEach(value -> document.addField(field, value));
    }
}
