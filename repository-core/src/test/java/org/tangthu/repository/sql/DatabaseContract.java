package org.tangthu.repository.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tangthu.repository.commit.Intent;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.PageList;

/** A fresh database for each test of a contract. */
abstract class DatabaseContract {
    static final Instant NOON = Instant.parse("2026-02-05T05:00:00Z");

    SqlDatabase sql;

    /** Of an empty database. */
    abstract SqlSettings fresh() throws IOException, SQLException;

    void dispose() throws SQLException {}

    @BeforeEach
    void openDatabase() throws IOException, SQLException {
        sql = SqlDatabase.open(fresh());
    }

    @AfterEach
    void closeDatabase() throws SQLException {
        sql.close();
        dispose();
    }

    Intent begin(Entity entity, int version, Event event) {
        return sql.commits()
                .begin(
                        NOON,
                        tick -> new JournalEntry(
                                tick.sequence(),
                                tick.at(),
                                entity.entityKind(),
                                entity.id(),
                                version,
                                event,
                                "tester",
                                entity.owner()));
    }

    JournalEntry commit(Entity entity, int version, Event event, Optional<PageList> pages) {
        Intent intent = begin(entity, version, event);
        sql.commits().finish(intent, entity, pages);
        return intent.entry();
    }

    JournalEntry create(Entity entity) {
        return commit(entity, 1, Event.CREATED, Optional.empty());
    }

    List<String> dump(String table) {
        return Dump.of(sql, table);
    }
}
