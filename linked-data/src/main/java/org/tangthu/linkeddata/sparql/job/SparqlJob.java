package org.tangthu.linkeddata.sparql.job;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.linkeddata.sparql.AnswerForm;
import org.tangthu.linkeddata.sparql.QueryAnswer.Cut;

/**
 * A query that is done in the absence of whoever asked it, as far as it is. Immutable.
 *
 * @param id not to be guessed
 * @param owner who asked, by the name that token holders have here
 * @param ended when it was done or had failed; with the result it is kept for some days from then on
 * @param bytes of the result
 * @param cut what was left away of the result
 * @param failure why there is no result
 */
public record SparqlJob(
        String id,
        String owner,
        String query,
        AnswerForm form,
        State state,
        Instant created,
        Optional<Instant> ended,
        long bytes,
        Cut cut,
        Optional<String> failure) {
    /** How far a job is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SparqlJob {
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(query);
        Objects.requireNonNull(form);
        Objects.requireNonNull(state);
        Objects.requireNonNull(created);
        Objects.requireNonNull(ended);
        Objects.requireNonNull(cut);
        Objects.requireNonNull(failure);
    }

    static SparqlJob waiting(String id, String owner, String query, AnswerForm form, Instant now) {
        return new SparqlJob(
                id, owner, query, form, State.WAITING, now, Optional.empty(), 0, Cut.NOTHING, Optional.empty());
    }

    /** Whether nothing will change any more. */
    public boolean over() {
        return state == State.DONE || state == State.FAILED;
    }

    SparqlJob running() {
        return new SparqlJob(
                id, owner, query, form, State.RUNNING, created, Optional.empty(), 0, Cut.NOTHING, Optional.empty());
    }

    SparqlJob done(Instant now, long size, Cut leftAway) {
        return new SparqlJob(
                id, owner, query, form, State.DONE, created, Optional.of(now), size, leftAway, Optional.empty());
    }

    SparqlJob failed(Instant now, String reason) {
        return new SparqlJob(
                id, owner, query, form, State.FAILED, created, Optional.of(now), 0, Cut.NOTHING, Optional.of(reason));
    }
}
