package org.tangthu.portal.ocr;

import java.util.List;
import java.util.Locale;

/**
 * How far a job is.
 *
 * @param done pages that were read, or failed
 * @param total pages that are to be read; 0 while that is not known
 * @param lines what happened since the place that was asked for
 * @param next the place after these lines
 * @param good whether all that was to be read is; false while it is not yet
 */
public record OcrStatus(State state, int done, int total, List<String> lines, int next, boolean good) {
    public OcrStatus {
        lines = List.copyOf(lines);
    }

    public enum State {
        /** There was no job since the start. */
        NONE,
        RUNNING,
        /** All was looked at; some pages may have failed. */
        DONE,
        STOPPED,
        /** The job broke off; the last line says why. */
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
