package org.tangthu.portal.search.solr;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.tangthu.portal.search.Facet;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;

/** By what an item is counted, narrowed and browsed. Thread-safe. */
final class ItemFacets {
    /** Roles of houses and offices: who looks for people does not look for these. */
    private static final Set<String> OF_BODIES = Set.of("pbl", "prt", "dst", "isb", "dgg", "his");

    private static final String DEWEY = "ddc";
    private static final Pattern HUNDRED = Pattern.compile("\\d{3}(?!\\d)");

    private final PlaceFields places;
    private final AccessPolicy access;
    private final ListedTerms lists = new ListedTerms();

    ItemFacets(PlaceFields places, AccessPolicy access) {
        this.places = places;
        this.access = access;
    }

    /** @param readable whether it has text that anybody may read */
    void write(CatalogueEntry entry, Item item, boolean readable, SolrInputDocument document) {
        Description description = item.description();
        List<String> subjects = clean(description.subjects().stream().map(LocalizedText::value));
        List<String> people = clean(description.agents().stream()
                .filter(part -> !OF_BODIES.contains(part.role()))
                .map(Contribution::name));
        for (Facet facet : Facet.values()) {
            document.setField(
                    FacetQueries.field(facet),
                    switch (facet) {
                        case KIND -> item.kind();
                        case LIBRARY -> item.library();
                        case LANGUAGE -> description.languages();
                        case CENTURY -> centuries(description);
                        case PLACE -> places.units(description.places());
                        case HERITAGE ->
                            item.heritage().stream().map(Heritage::code).toList();
                        case COLLECTION -> item.collections();
                        case SUBJECT -> subjects;
                        case AGENT -> people;
                        case CLASSIFICATION -> classes(description.classification());
                        case ACCESS -> access(item);
                        case CONTENT -> content(entry, item, readable);
                    });
        }
        lists.write(subjects, people, document);
    }

    private static List<String> centuries(Description description) {
        List<String> centuries = Centuries.of(description.dates());
        return centuries.isEmpty() ? List.of(Facet.UNDATED) : centuries;
    }

    /** {@code 959} of {@code 959.7092}; what does not begin with three digits stands for no class. */
    private static List<String> classes(List<Coded> marks) {
        return marks.stream()
                .filter(mark -> mark.scheme().equals(DEWEY))
                .map(mark -> HUNDRED.matcher(mark.value().strip()))
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .distinct()
                .toList();
    }

    /** An embargo ends by a version, which brings the item here again. */
    private String access(Item item) {
        return access.embargoed(item) ? Facet.EMBARGOED : item.rights().access().code();
    }

    private List<String> content(CatalogueEntry entry, Item item, boolean readable) {
        if (entry.pageCount() == 0 || !access.imagesForSomebody(item)) {
            return List.of("record");
        }
        return readable ? List.of("image", "text") : List.of("image");
    }

    private static List<String> clean(Stream<String> values) {
        return values.map(IndexDocuments::clean).distinct().toList();
    }
}
