package org.tangthu.iiif.pdf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.record.ItemRecords;
import org.tangthu.repository.testing.MemoryCatalogue;

/** Items as books to be written. */
final class TestBooks {
    private TestBooks() {}

    static Book of(MemoryCatalogue catalogue, Item item, LocalDate made) {
        CatalogueEntry entry = catalogue.find(item.id()).orElseThrow();
        PageList pages = catalogue.pages(item.id());
        return new Book(
                new ItemRecords(
                                catalogue,
                                new AccessPolicy(Clock.systemUTC(), ZoneId.of("Asia/Ho_Chi_Minh")),
                                CodeLists.load().places())
                        .of(entry),
                entry.version(),
                pages.pages(),
                false,
                pages.structure(),
                Map.of("vi", "Sổ bộ. Trích dẫn", "en", "Sổ bộ. Citation"),
                Map.of(),
                "https://thuvien.example.vn/" + item.ark(),
                made);
    }
}
