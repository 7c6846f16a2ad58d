package org.tangthu.repository.commit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An event in the life of an object, in the terms of PREMIS 3.0 (semantic unit 2).
 *
 * @param id eventIdentifier; a UUID
 * @param type eventType; the code of a journal event
 * @param sequence place in the journal
 * @param at eventDateTime
 * @param agent linkingAgentIdentifier; who did it
 * @param outcome eventOutcome
 * @param detail eventDetail; what was done, in words
 * @param reason why, of what needs one; an extension of eventDetail
 */
public record PremisEvent(
        String id,
        String type,
        long sequence,
        Instant at,
        String agent,
        String outcome,
        String detail,
        Optional<Reason> reason) {
    public PremisEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(at);
        Objects.requireNonNull(agent);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(reason);
    }
}
