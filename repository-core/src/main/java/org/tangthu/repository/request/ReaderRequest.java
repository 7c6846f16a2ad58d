package org.tangthu.repository.request;

import java.time.Instant;
import java.util.Objects;

/**
 * A request in the queue of a library.
 *
 * @param number increasing; tells requests apart for good
 * @param revision 1 at first, one more with each change
 * @param asked what the reader handed in; its contact is gone once the request is closed
 * @param count how many said the same
 * @param received when the first did
 * @param changed when it last changed
 * @param handling what the library's people made of it
 */
public record ReaderRequest(
        long number, int revision, NewRequest asked, int count, Instant received, Instant changed, Handling handling) {
    public ReaderRequest {
        Objects.requireNonNull(asked);
        Objects.requireNonNull(received);
        Objects.requireNonNull(changed);
        Objects.requireNonNull(handling);
    }

    public RequestState state() {
        return handling.state();
    }
}
