package org.tangthu.portal.acceptance.outlets;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a visitor has of an item. The table says it once more and on its own, so that it can be held against the program. */
enum Right {
    /** Images, text, hits, downloads. */
    FULL,
    /** Images, text and hits as long as the loan runs, and no downloads, which would outlive it. */
    LENT,
    /** The description, and a small image of each page. */
    PREVIEW,
    /** The description alone. */
    RECORD,
    /** Nothing, not even that there is such an item. */
    HIDDEN,
    /** That there was such an item. */
    GONE;

    /** docs/access.md shows the same. */
    static final String TABLE =
            """
            |                         | open | on-site | restricted | lending | embargoed | record only | not published | gone |
            |-------------------------|------|---------|------------|---------|-----------|-------------|---------------|------|
            | stranger                | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | reading-room            | full | full    | preview    | preview | preview   | record      | hidden        | gone |
            | seat                    | full | full    | preview    | lent    | preview   | record      | hidden        | gone |
            | seat-elsewhere          | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | reader                  | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | member                  | full | preview | full       | preview | preview   | record      | hidden        | gone |
            | namesake                | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | borrower                | full | preview | preview    | lent    | preview   | record      | hidden        | gone |
            | late-borrower           | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | locked                  | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | librarian               | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | librarian-elsewhere     | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | administrator-signed-in | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | viewer-token            | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | token                   | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | token-elsewhere         | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | token-without-scope     | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            | administrator           | full | preview | preview    | preview | preview   | record      | hidden        | gone |
            """;

    private static final Map<String, Map<String, Right>> RIGHTS = read();

    static Right of(Specimen item, VisitorKind visitor) {
        return RIGHTS.get(visitor.code()).get(item.column());
    }

    /** Whether the item is known to the public. */
    boolean described() {
        return reads() || this == PREVIEW || this == RECORD;
    }

    /** Whether the content is open. */
    boolean reads() {
        return this == FULL || this == LENT;
    }

    private static Map<String, Map<String, Right>> read() {
        Iterator<List<String>> lines = TABLE.lines().map(Right::cells).iterator();
        List<String> columns = lines.next();
        lines.next();
        Map<String, Map<String, Right>> rights = new HashMap<>();
        lines.forEachRemaining(cells -> {
            Map<String, Right> row = new HashMap<>();
            for (int i = 1; i < cells.size(); i++) {
                row.put(columns.get(i), valueOf(cells.get(i).toUpperCase(Locale.ROOT)));
            }
            rights.put(cells.get(0), row);
        });
        return rights;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
    }
}
