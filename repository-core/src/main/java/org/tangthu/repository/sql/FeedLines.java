package org.tangthu.repository.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.Mark;
import org.tangthu.repository.feed.SetSpec;

/** Makes lines of rows that repeat each of them for each of its sets, in the order of sequences. For one thread. */
final class FeedLines {
    private final List<FeedLine> lines = new ArrayList<>();
    /** The same few names stand in all rows. */
    private final Map<String, SetSpec> names = new HashMap<>();

    private String item;
    private long first;
    private Mark mark;
    private SortedSet<SetSpec> sets = new TreeSet<>();

    FeedLines add(ResultSet row) throws SQLException {
        if (mark == null || mark.sequence() != row.getLong("sequence")) {
            end();
            item = row.getString("item");
            first = row.getLong("first");
            mark = Rows.mark(row);
            sets = new TreeSet<>();
        }
        String set = row.getString("spec");
        if (set != null) {
            sets.add(names.computeIfAbsent(set, SetSpec::new));
        }
        return this;
    }

    private void end() {
        if (mark != null) {
            lines.add(new FeedLine(item, first, mark.sequence(), mark.at(), mark.present(), sets));
        }
    }

    /** After the last row. */
    List<FeedLine> all() {
        end();
        mark = null;
        return lines;
    }
}
