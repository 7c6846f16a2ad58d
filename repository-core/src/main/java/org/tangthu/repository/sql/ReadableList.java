package org.tangthu.repository.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.tangthu.repository.catalogue.CatalogueEntry;

/**
 * A part of a list without the entries whose records are damaged. As many others are read instead, so that a part which is
 * shorter than was asked for is still the last one.
 */
final class ReadableList {
    private ReadableList() {}

    /** Reads rows from a position on, at most {@code limit}. */
    interface Some<P> {
        List<ListedRow> rows(P from, int limit);
    }

    static List<CatalogueEntry> after(String id, int limit, Some<String> some) {
        return read(id, limit, some, (from, rows) -> last(rows).id());
    }

    static List<CatalogueEntry> before(long sequence, int limit, Some<Long> some) {
        return read(sequence, limit, some, (from, rows) -> last(rows).sequence());
    }

    static List<CatalogueEntry> from(int offset, int limit, Some<Integer> some) {
        return read(offset, limit, some, (from, rows) -> from + rows.size());
    }

    private static <P> List<CatalogueEntry> read(
            P start, int limit, Some<P> some, BiFunction<P, List<ListedRow>, P> next) {
        List<CatalogueEntry> entries = new ArrayList<>();
        P from = start;
        boolean more = true;
        while (more && entries.size() < limit) {
            int lacking = limit - entries.size();
            List<ListedRow> rows = some.rows(from, lacking);
            rows.forEach(row -> row.entry().ifPresent(entries::add));
            more = rows.size() == lacking;
            from = more ? next.apply(from, rows) : from;
        }
        return entries;
    }

    private static ListedRow last(List<ListedRow> rows) {
        return rows.get(rows.size() - 1);
    }
}
