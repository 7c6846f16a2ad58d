package org.tangthu.portal.ocr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.tangthu.portal.ocr.OcrStatus.State;

/** The state of a job, and its latest lines. Thread-safe. */
final class OcrLog {
    private static final int MOST_LINES = 100_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private State state = State.NONE;
    private boolean good;
    private int first;
    private int done;
    private int total;

    synchronized void begin() {
        state = State.RUNNING;
    }

    synchronized void total(int pages) {
        total = pages;
    }

    synchronized void pageDone() {
        done++;
    }

    /** Adds a line; the oldest goes where there would be too many. */
    synchronized void line(String line) {
        lines.add(line);
        if (lines.size() > MOST_LINES) {
            lines.remove();
            first++;
        }
    }

    synchronized void end(State how, boolean withoutFault, String lastLine) {
        line(lastLine);
        state = how;
        good = withoutFault;
    }

    /** @param after the place from which lines are told */
    synchronized OcrStatus status(int after) {
        List<String> told = lines.stream().skip(Math.max(0, after - first)).toList();
        return new OcrStatus(state, done, total, told, first + lines.size(), good);
    }
}
