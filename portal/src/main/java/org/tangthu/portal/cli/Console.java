package org.tangthu.portal.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Lines that stay, and on a terminal one line of progress below them that is written over. One thread at a time. */
final class Console {
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int WIDTH = 78;

    private final PrintWriter out;
    private final boolean terminal;
    private long shownAt;
    private boolean shown;

    /** @param terminal whether a line can be written over */
    Console(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** For a command's standard output, which is a terminal or is not. */
    static Console of(PrintWriter out) {
        return new Console(out, System.console() != null);
    }

    void line(String text) {
        wipe();
        out.println(text);
    }

    /** Shows how far the work is; left out where it would be the tenth time in a second, or would fill a file. */
    void progress(String text) {
        long now = System.nanoTime();
        if (terminal && (!shown || now - shownAt > BETWEEN)) {
            wipe();
            out.print(text.length() > WIDTH ? text.substring(0, WIDTH) : text);
            out.flush();
            shown = true;
            shownAt = now;
        }
    }

    /** Takes the line of progress away. */
    void wipe() {
        if (shown) {
            out.print("\r" + " ".repeat(WIDTH) + "\r");
            out.flush();
            shown = false;
        }
    }
}
