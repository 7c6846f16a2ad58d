package org.tangthu.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final StringWriter written = new StringWriter();
    private final AtomicLong now = new AtomicLong();

    @Test
    void withoutATerminalProgressIsALineNowAndThen() {
        Console console = console(false);
        console.progress("1 of 3");
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        console.progress("2 of 3");
        console.progress("2.5 of 3");
        console.line("done");
        assertThat(written.toString().lines()).containsExactly("2 of 3", "done");
    }

    @Test
    void onATerminalALineWipesTheProgressAway() {
        Console console = console(true);
        console.progress("1 of 2");
        console.line("done");
        assertThat(written.toString()).startsWith("1 of 2\r").endsWith("\rdone" + System.lineSeparator());
    }

    private Console console(boolean terminal) {
        return new Console(new PrintWriter(written), terminal, now::get);
    }
}
