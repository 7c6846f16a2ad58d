package org.tangthu.repository.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.catalogue.ReadableEntries;
import org.tangthu.repository.feed.FeedChange;
import org.tangthu.repository.feed.Mark;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.json.UnreadableRecord;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;

/** Reads rows of the tables. */
final class Rows {
    static final String HEAD = "id, kind, version, sequence, created, modified, page_count, first_page, record";
    static final String ENTRY = "sequence, at, kind, id, version, event, actor, library";

    static final String LINE = ENTRY + ", appearance, told";

    private Rows() {}

    static CatalogueEntry head(ResultSet row) throws SQLException {
        return new CatalogueEntry(
                entity(row),
                row.getInt("version"),
                row.getLong("sequence"),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("modified")),
                row.getInt("page_count"),
                Optional.ofNullable(row.getString("first_page")));
    }

    /** As {@link #head}, but a damaged record is told to the log rather than thrown. */
    static ListedRow listed(ResultSet row) throws SQLException {
        String id = row.getString("id");
        long sequence = row.getLong("sequence");
        try {
            return new ListedRow(id, sequence, Optional.of(head(row)));
        } catch (UnreadableRecord e) {
            ReadableEntries.leftOut(id, e);
            return new ListedRow(id, sequence, Optional.empty());
        }
    }

    private static Entity entity(ResultSet row) throws SQLException {
        try {
            return EntityJson.read(EntityKind.of(row.getString("kind")), row.getString("record"));
        } catch (UnreadableRecord e) {
            throw e.withId(row.getString("id"));
        }
    }

    /** Of a row with {@code sequence}, {@code at} and {@code present}. */
    static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getLong("sequence"), Instant.ofEpochMilli(row.getLong("at")), row.getBoolean("present"));
    }

    static JournalLine line(ResultSet row) throws SQLException {
        return new JournalLine(entry(row), appearance(row.getString("appearance")), appearance(row.getString("told")));
    }

    private static Optional<Appearance> appearance(String word) {
        return Optional.ofNullable(word).map(Appearance::of);
    }

    /** Of a row with {@code id}, {@code sequence}, {@code at} and {@code told}. */
    static FeedChange change(ResultSet row) throws SQLException {
        return new FeedChange(
                row.getString("id"),
                row.getLong("sequence"),
                Instant.ofEpochMilli(row.getLong("at")),
                Appearance.of(row.getString("told")));
    }

    static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong("sequence"),
                Instant.ofEpochMilli(row.getLong("at")),
                EntityKind.of(row.getString("kind")),
                row.getString("id"),
                row.getInt("version"),
                Event.of(row.getString("event")),
                row.getString("actor"),
                Optional.ofNullable(row.getString("library")));
    }
}
