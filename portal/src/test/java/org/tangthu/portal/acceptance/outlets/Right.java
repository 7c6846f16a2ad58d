package org.tangthu.portal.acceptance.outlets;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What a visitor has of an item. The table says it once more and on its own, so that it can be held against the program. */
enum Right {
    /** Images, text, hits, downloads. */
    FULL,
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
            |                      | stranger | reading-room | administrator |
            |----------------------|----------|--------------|---------------|
            | open                 | full     | full         | full          |
            | on-site              | preview  | full         | preview       |
            | restricted           | preview  | preview      | preview       |
            | lending              | preview  | preview      | preview       |
            | metadata-only        | record   | record       | record        |
            | preservation         | record   | record       | record        |
            | embargoed-open       | preview  | preview      | preview       |
            | embargoed-restricted | preview  | preview      | preview       |
            | released             | full     | full         | full          |
            | draft                | hidden   | hidden       | hidden        |
            | submitted            | hidden   | hidden       | hidden        |
            | appraised            | hidden   | hidden       | hidden        |
            | withdrawn            | gone     | gone         | gone          |
            | unknown              | hidden   | hidden       | hidden        |
            """;

    private static final Map<Specimen, Map<VisitorKind, Right>> RIGHTS = read();

    static Right of(Specimen item, VisitorKind visitor) {
        return RIGHTS.get(item).get(visitor);
    }

    /** Whether the item is known to the public. */
    boolean described() {
        return this == FULL || this == PREVIEW || this == RECORD;
    }

    private static Map<Specimen, Map<VisitorKind, Right>> read() {
        Iterator<List<String>> lines = TABLE.lines().map(Right::cells).iterator();
        List<String> kinds = lines.next();
        lines.next();
        Map<Specimen, Map<VisitorKind, Right>> rights = new EnumMap<>(Specimen.class);
        lines.forEachRemaining(cells -> {
            Map<VisitorKind, Right> row = new EnumMap<>(VisitorKind.class);
            for (int i = 1; i < cells.size(); i++) {
                row.put(constant(VisitorKind.class, kinds.get(i)), constant(Right.class, cells.get(i)));
            }
            rights.put(constant(Specimen.class, cells.get(0)), row);
        });
        return rights;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase().replace('-', '_'));
    }
}
