package org.tangthu.repository.ocr;

import java.util.List;
import java.util.stream.Stream;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;

/** The items with pages that a request is about. */
final class Selection {
    private static final int STEP = 500;

    private final Catalogue catalogue;

    Selection(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * In the order of the request, else of their identifiers.
     *
     * @throws RepositoryException if something that was named is not there
     */
    Stream<CatalogueEntry> of(OcrRequest request) {
        request.library().ifPresent(this::checkLibrary);
        Stream<CatalogueEntry> all = request.items().isEmpty()
                ? Stream.iterate(after(""), step -> !step.isEmpty(), step -> after(last(step)))
                        .flatMap(List::stream)
                : request.items().stream().distinct().map(this::item);
        return all.filter(entry -> entry.pageCount() > 0).filter(entry -> request.library()
                .map(((Item) entry.entity()).library()::equals)
                .orElse(true));
    }

    private void checkLibrary(String id) {
        catalogue
                .find(id)
                .filter(entry -> entry.entity() instanceof Library)
                .orElseThrow(() -> new RepositoryException("There is no library '" + id + "'"));
    }

    private CatalogueEntry item(String id) {
        return catalogue
                .find(id)
                .filter(entry -> entry.entity() instanceof Item)
                .orElseThrow(() -> new RepositoryException("There is no item '" + id + "'"));
    }

    private List<CatalogueEntry> after(String id) {
        return catalogue.list(EntityKind.ITEM, id, STEP);
    }

    private static String last(List<CatalogueEntry> step) {
        return step.get(step.size() - 1).entity().id();
    }
}
