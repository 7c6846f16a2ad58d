package org.tangthu.repository.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.tangthu.repository.signin.Attempts;
import org.tangthu.repository.signin.Pauses;

final class SqlAttempts implements Attempts {
    private final Sql sql;

    SqlAttempts(Sql sql) {
        this.sql = sql;
    }

    private record Row(int failures, Instant at, Instant pausedUntil) {
        int failuresBefore(Instant now, Pauses pauses) {
            return at.plus(pauses.forgotten()).isAfter(now) ? failures : 0;
        }
    }

    /** Rows are locked one after the other in the order of their keys, so that no two wait for each other. */
    @Override
    public Admission count(Map<String, Pauses> keys, Instant now) {
        return sql.inTransaction(handle -> {
            Map<String, Row> rows = new TreeMap<>();
            new TreeMap<>(keys).keySet().forEach(key -> rows.put(key, locked(handle, key)));
            Optional<Instant> pause = rows.values().stream()
                    .map(Row::pausedUntil)
                    .filter(now::isBefore)
                    .max(Instant::compareTo);
            return pause.isPresent()
                    ? new Admission(pause, Duration.ZERO)
                    : new Admission(pause, counted(handle, rows, keys, now));
        });
    }

    /** The update that changes nothing takes the row's lock where there is one. */
    private static Row locked(Handle handle, String key) {
        handle.execute(
                """
                insert into sign_in_attempt (counted, failures, at, pause) values (?, 0, 0, 0)
                on conflict (counted) do update set failures = sign_in_attempt.failures""",
                key);
        return handle.createQuery("select failures, at, pause from sign_in_attempt where counted = :key")
                .bind("key", key)
                .map((row, context) -> new Row(
                        row.getInt("failures"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        Instant.ofEpochMilli(row.getLong("pause"))))
                .one();
    }

    private static Duration counted(Handle handle, Map<String, Row> rows, Map<String, Pauses> keys, Instant now) {
        Duration longest = Duration.ZERO;
        for (Map.Entry<String, Row> entry : rows.entrySet()) {
            Pauses pauses = keys.get(entry.getKey());
            int failures = entry.getValue().failuresBefore(now, pauses) + 1;
            Duration pause = pauses.after(failures);
            handle.execute(
                    "update sign_in_attempt set failures = ?, at = ?, pause = ? where counted = ?",
                    failures,
                    now.toEpochMilli(),
                    now.plus(pause).toEpochMilli(),
                    entry.getKey());
            longest = pause.compareTo(longest) > 0 ? pause : longest;
        }
        return longest;
    }

    @Override
    public void passed(Set<String> forgotten, Set<String> uncounted) {
        sql.transact(handle -> {
            forgotten.forEach(key -> handle.execute("delete from sign_in_attempt where counted = ?", key));
            uncounted.forEach(key -> handle.execute(
                    "update sign_in_attempt set failures = failures - 1, pause = 0 where counted = ? and failures > 0",
                    key));
        });
    }

    @Override
    public void trust(String place, Instant now) {
        sql.transact(handle -> handle.execute(
                """
                insert into sign_in_place (place, at) values (?, ?)
                on conflict (place) do update set at = excluded.at""",
                place,
                now.toEpochMilli()));
    }

    @Override
    public boolean trusted(String place) {
        return sql.with(handle -> handle.createQuery("select count(*) from sign_in_place where place = :place")
                        .bind("place", place)
                        .mapTo(Integer.class)
                        .one()
                == 1);
    }

    @Override
    public int purge(Instant attemptsBefore, Instant placesBefore) {
        return sql.inTransaction(
                handle -> handle.execute("delete from sign_in_attempt where at < ?", attemptsBefore.toEpochMilli())
                        + handle.execute("delete from sign_in_place where at < ?", placesBefore.toEpochMilli()));
    }
}
