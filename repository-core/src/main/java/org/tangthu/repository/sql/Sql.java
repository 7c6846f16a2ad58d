package org.tangthu.repository.sql;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Runs work on a connection; what the database fails at comes out as a {@link SqlException}. */
final class Sql {
    private final Jdbi jdbi;

    Sql(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** For reading. */
    <T> T with(Function<Handle, T> work) {
        return attempt(() -> jdbi.withHandle(work::apply));
    }

    /** All or nothing, durable on return. */
    <T> T inTransaction(Function<Handle, T> work) {
        return attempt(() -> jdbi.inTransaction(work::apply));
    }

    /**
     * The same on a connection of its own. What begins on this thread meanwhile is no part of it: Jdbi would otherwise
     * hand the open connection to whoever asks next on the thread.
     */
    <T> T inTransactionApart(Function<Handle, T> work) {
        return attempt(() -> {
            try (Handle handle = jdbi.open()) {
                return handle.inTransaction(work::apply);
            }
        });
    }

    void transact(Consumer<Handle> work) {
        inTransaction(handle -> {
            work.accept(handle);
            return true;
        });
    }

    private static <T> T attempt(Work<T> work) {
        try {
            return work.run();
        } catch (JdbiException e) {
            throw SqlException.of(e);
        }
    }

    private interface Work<T> {
        T run();
    }
}
