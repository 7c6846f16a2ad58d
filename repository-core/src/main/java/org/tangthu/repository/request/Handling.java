package org.tangthu.repository.request;

import java.util.Objects;

/**
 * What the library's people make of a request.
 *
 * @param answer to the reader, up to {@value #LONGEST} characters; there is one where it is answered
 * @param note for colleagues, up to {@value #LONGEST} characters; may be empty
 */
public record Handling(RequestState state, String answer, String note) {
    public static final int LONGEST = 2_000;
    /** Nobody looked at it yet. */
    public static final Handling NONE = new Handling(RequestState.NEW, "", "");

    /** @throws IllegalArgumentException if a text is too long, or what is answered has no answer */
    public Handling {
        Objects.requireNonNull(state);
        answer = PlainText.of(answer);
        note = PlainText.of(note);
        if (answer.length() > LONGEST || note.length() > LONGEST) {
            throw new IllegalArgumentException("an answer or a note has at most " + LONGEST + " characters");
        }
        if (state == RequestState.ANSWERED && answer.isEmpty()) {
            throw new IllegalArgumentException("what is answered has an answer");
        }
    }
}
