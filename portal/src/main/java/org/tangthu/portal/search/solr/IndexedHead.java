package org.tangthu.portal.search.solr;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.tangthu.repository.access.PublicRecord;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.model.EntityKind;

/**
 * The head of an item as a stored field, so that lists of items are shown without a question to the catalogue: on the first
 * line what the catalogue knows, then the record, as far as it is for everybody.
 */
final class IndexedHead {
    private static final String NO_PAGE = "-";

    private IndexedHead() {}

    static String write(CatalogueEntry head) {
        String known = String.join(
                " ",
                Integer.toString(head.version()),
                Long.toString(head.sequence()),
                head.created().toString(),
                head.modified().toString(),
                Integer.toString(head.pageCount()),
                head.firstPage().orElse(NO_PAGE));
        byte[] record = EntityJson.bytes(PublicRecord.of(head).entity());
        return known + "\n" + new String(record, StandardCharsets.UTF_8);
    }

    /** What was written. */
    static CatalogueEntry read(String head) {
        int end = head.indexOf('\n');
        String[] known = head.substring(0, end).split(" ");
        byte[] record = head.substring(end + 1).getBytes(StandardCharsets.UTF_8);
        return new CatalogueEntry(
                EntityJson.read(EntityKind.ITEM, record),
                Integer.parseInt(known[0]),
                Long.parseLong(known[1]),
                Instant.parse(known[2]),
                Instant.parse(known[3]),
                Integer.parseInt(known[4]),
                Optional.of(known[5]).filter(page -> !page.equals(NO_PAGE)));
    }
}
