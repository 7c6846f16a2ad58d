package org.tangthu.repository.erasure;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.commit.Ruling;

/**
 * That an item be erased, and what became of it.
 *
 * @param number by which it is called, from 1
 * @param item identifier
 * @param library to which the item belonged when it was asked
 * @param sentence why, in the words of who asks; forgotten once the item is erased, because it may tell of it
 * @param askedBy an actor
 * @param endsAt when nobody can agree any more
 * @param judgedBy the actor who agreed or refused
 * @param judgedAt when that was
 * @param doneAt when nothing was left anywhere
 */
public record ErasureRequest(
        long number,
        String item,
        String library,
        ErasureReason reason,
        Optional<String> sentence,
        Ruling ruling,
        State state,
        String askedBy,
        Instant askedAt,
        Instant endsAt,
        Optional<String> judgedBy,
        Optional<Instant> judgedAt,
        Optional<Instant> doneAt) {
    /** Where a request stands. */
    public enum State {
        /** Somebody else has to agree. */
        ASKED,
        /** It will not be done; who asked may have taken it back. */
        REFUSED,
        /** Nobody agreed in time. */
        EXPIRED,
        /** It is being carried out, which nothing can stop. */
        AGREED,
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if there is no such state */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public ErasureRequest {
        Objects.requireNonNull(item);
        Objects.requireNonNull(library);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(ruling);
        Objects.requireNonNull(state);
        Objects.requireNonNull(askedBy);
        Objects.requireNonNull(askedAt);
        Objects.requireNonNull(endsAt);
        Objects.requireNonNull(judgedBy);
        Objects.requireNonNull(judgedAt);
        Objects.requireNonNull(doneAt);
    }

    /** The same when its time is over, if it is and nobody judged it. */
    public ErasureRequest at(Instant now) {
        return state != State.ASKED || endsAt.isAfter(now)
                ? this
                : new ErasureRequest(
                        number,
                        item,
                        library,
                        reason,
                        sentence,
                        ruling,
                        State.EXPIRED,
                        askedBy,
                        askedAt,
                        endsAt,
                        judgedBy,
                        judgedAt,
                        doneAt);
    }
}
