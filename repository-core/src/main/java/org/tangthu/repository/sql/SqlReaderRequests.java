package org.tangthu.repository.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tangthu.repository.request.Handling;
import org.tangthu.repository.request.NewRequest;
import org.tangthu.repository.request.ReaderRequest;
import org.tangthu.repository.request.ReaderRequests;
import org.tangthu.repository.request.RequestKind;
import org.tangthu.repository.request.RequestState;

final class SqlReaderRequests implements ReaderRequests {
    /** Of the library that holds the item today; of that which did while the item cannot be found. */
    private static final String HOLDER = "coalesce(e.library, r.library)";

    private static final String ROWS = "select r.number, r.revision, r.kind, r.item, " + HOLDER + " as holder, r.page,"
            + " r.text, r.contact, r.language, r.count, r.received, r.changed, r.state, r.answer, r.note"
            + " from reader_request r left join entity e on e.id = r.item";
    private static final String OPEN = RequestState.OPEN.stream()
            .map(state -> "'" + state.code() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private final Sql sql;

    SqlReaderRequests(Sql sql) {
        this.sql = sql;
    }

    @Override
    public ReaderRequest submit(NewRequest request, Instant now) {
        return sql.inTransaction(handle -> {
            long number = handle.createQuery(
                            """
                            insert into reader_request (revision, kind, item, library, page, text, contact, language,
                                                        count, received, changed, state, answer, note, likeness)
                            values (1, :kind, :item, :library, :page, :text, :contact, :language,
                                    1, :now, :now, 'new', '', '', :likeness)
                            on conflict (likeness) do update
                            set count = reader_request.count + 1,
                                changed = excluded.changed
                            returning number""")
                    .bind("kind", request.kind().code())
                    .bind("item", request.item())
                    .bind("library", request.library())
                    .bind("page", request.page().orElse(null))
                    .bind("text", request.text())
                    .bind("contact", request.contact().orElse(null))
                    .bind("language", request.language())
                    .bind("now", now.toEpochMilli())
                    .bind("likeness", request.likeness().orElse(null))
                    .mapTo(Long.class)
                    .one();
            return find(handle, number).orElseThrow();
        });
    }

    @Override
    public Optional<ReaderRequest> find(long number) {
        return sql.with(handle -> find(handle, number));
    }

    private static Optional<ReaderRequest> find(Handle handle, long number) {
        return handle.createQuery(ROWS + " where r.number = :number")
                .bind("number", number)
                .map((row, context) -> request(row))
                .findOne();
    }

    @Override
    public List<ReaderRequest> list(Optional<Set<String>> libraries, Set<RequestState> states, long before, int limit) {
        if (states.isEmpty() || nobodys(libraries)) {
            return List.of();
        }
        String query = ROWS + " where r.number < :before and r.state in (<states>)" + of(libraries)
                + " order by r.number desc limit :limit";
        return sql.with(handle -> bind(handle.createQuery(query), libraries)
                .bindList("states", states.stream().map(RequestState::code).toList())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> request(row))
                .list());
    }

    @Override
    public long waiting(Optional<Set<String>> libraries) {
        if (nobodys(libraries)) {
            return 0;
        }
        String query = "select count(*) from reader_request r left join entity e on e.id = r.item where r.state in "
                + OPEN + of(libraries);
        return sql.with(handle ->
                bind(handle.createQuery(query), libraries).mapTo(Long.class).one());
    }

    private static boolean nobodys(Optional<Set<String>> libraries) {
        return libraries.map(Set::isEmpty).orElse(false);
    }

    private static String of(Optional<Set<String>> libraries) {
        return libraries.isPresent() ? " and " + HOLDER + " in (<libraries>)" : "";
    }

    private static Query bind(Query query, Optional<Set<String>> libraries) {
        libraries.ifPresent(own -> query.bindList("libraries", List.copyOf(own)));
        return query;
    }

    @Override
    public long openAbout(String item) {
        return sql.with(handle -> handle.createQuery(
                        "select count(*) from reader_request where item = :item and state in " + OPEN)
                .bind("item", item)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<ReaderRequest> handle(long number, int revision, Handling handling, Instant now) {
        String closing = handling.state().open() ? "" : ", contact = null, likeness = null";
        return sql.inTransaction(handle -> {
            int changed = handle.createUpdate(
                            "update reader_request set state = :state, answer = :answer, note = :note,"
                                    + " changed = :now, revision = revision + 1" + closing
                                    + " where number = :number and revision = :revision and state in " + OPEN)
                    .bind("state", handling.state().code())
                    .bind("answer", handling.answer())
                    .bind("note", handling.note())
                    .bind("now", now.toEpochMilli())
                    .bind("number", number)
                    .bind("revision", revision)
                    .execute();
            return changed == 1 ? find(handle, number) : Optional.empty();
        });
    }

    @Override
    public void eraseAbout(String item) {
        sql.transact(handle -> handle.createUpdate("delete from reader_request where item = :item")
                .bind("item", item)
                .execute());
    }

    @Override
    public long erase(Instant before, Instant openBefore) {
        return sql.inTransaction(handle -> {
            long over = handle.createUpdate("delete from reader_request where changed < :openBefore"
                            + " or changed < :before and state not in " + OPEN)
                    .bind("before", before.toEpochMilli())
                    .bind("openBefore", openBefore.toEpochMilli())
                    .execute();
            long contacts = handle.createUpdate(
                            "update reader_request set contact = null where contact is not null and received < :before")
                    .bind("before", before.toEpochMilli())
                    .execute();
            return over + contacts;
        });
    }

    private static ReaderRequest request(ResultSet row) throws SQLException {
        return new ReaderRequest(
                row.getLong("number"),
                row.getInt("revision"),
                new NewRequest(
                        RequestKind.of(row.getString("kind")),
                        row.getString("item"),
                        row.getString("holder"),
                        Optional.ofNullable(row.getString("page")),
                        row.getString("text"),
                        Optional.ofNullable(row.getString("contact")),
                        row.getString("language")),
                row.getInt("count"),
                Instant.ofEpochMilli(row.getLong("received")),
                Instant.ofEpochMilli(row.getLong("changed")),
                new Handling(RequestState.of(row.getString("state")), row.getString("answer"), row.getString("note")));
    }
}
