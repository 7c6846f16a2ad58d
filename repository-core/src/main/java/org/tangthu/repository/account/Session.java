package org.tangthu.repository.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Something a browser or viewer was given that gives rights for a while. Immutable.
 *
 * @param id SHA-256 of its value, which only the holder knows
 * @param parent with which it ends; empty for a sign-in and for a seat
 * @param account who signed in; empty for a seat of a reading room
 * @param reader by whom loans are held: the account, or for a seat the id of the seat's session
 * @param complete whether all was proved that the account's role asks; until then it gives no rights
 * @param ends at the latest
 * @param idle how long it lives without a request
 * @param idleEnds when it ends if no request comes
 */
public record Session(
        String id,
        Kind kind,
        Optional<String> parent,
        Optional<String> account,
        String reader,
        boolean complete,
        Instant created,
        Instant ends,
        Duration idle,
        Instant idleEnds) {
    /** What a session is for. */
    public enum Kind {
        /** In the sign-in cookie: what the account may do, on pages. */
        SIGN_IN,
        /** In the viewer cookie: what a reader may see. Child of a sign-in, or itself a seat of a reading room. */
        VIEWER,
        /** The bearer token of the Authorization Flow: the same for one viewer, for a short while. Child of a viewer. */
        TOKEN;

        /** As it stands in SQL. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Session {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(parent);
        Objects.requireNonNull(account);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(created);
        Objects.requireNonNull(ends);
        Objects.requireNonNull(idle);
        Objects.requireNonNull(idleEnds);
    }

    /** Whether nobody signed in: it counts in the reading room only. */
    public boolean seat() {
        return account.isEmpty();
    }
}
