package org.tangthu.linkeddata.sparql;

/**
 * An answer as it is sent.
 *
 * @param form in which it is written
 * @param body not to be written to any more
 * @param cut what was left away
 */
public record QueryAnswer(AnswerForm form, AnswerBody body, Cut cut) {
    /** Which limit ended an answer before its end. */
    public enum Cut {
        NOTHING,
        ROWS,
        BYTES
    }
}
