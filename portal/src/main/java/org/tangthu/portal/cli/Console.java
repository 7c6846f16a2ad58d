package org.tangthu.portal.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lines that stay, and how far the work is: on a terminal in one line below them that is written over, elsewhere in a line
 * of its own now and then. One thread at a time.
 */
final class Console {
    private static final Duration ON_A_TERMINAL = Duration.ofMillis(200);
    private static final Duration IN_A_FILE = Duration.ofSeconds(30);
    private static final int WIDTH = 78;

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private long due;
    private boolean shown;

    /**
     * @param terminal whether a line can be written over
     * @param nanoTime a clock that only goes forward
     */
    Console(PrintWriter out, boolean terminal, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.due = nanoTime.getAsLong() + (terminal ? 0 : IN_A_FILE.toNanos());
    }

    /** For a command's standard output, which is a terminal or is not. */
    static Console of(PrintWriter out) {
        return new Console(out, System.console() != null, System::nanoTime);
    }

    void line(String text) {
        wipe();
        out.println(text);
        out.flush();
    }

    /** Tells how far the work is; left out where it would be the tenth time in a second, or would fill a file. */
    void progress(String text) {
        long now = nanoTime.getAsLong();
        if (now - due < 0) {
            return;
        }
        if (terminal) {
            wipe();
            out.print(text.length() > WIDTH ? text.substring(0, WIDTH) : text);
            out.flush();
            shown = true;
            due = now + ON_A_TERMINAL.toNanos();
        } else {
            line(text);
            due = now + IN_A_FILE.toNanos();
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
