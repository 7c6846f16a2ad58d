package org.tangthu.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final StringWriter written = new StringWriter();

    @Test
    void withoutATerminalOnlyLinesAreWritten() {
        Console console = new Console(new PrintWriter(written), false);
        console.progress("1 of 2");
        console.line("done");
        assertThat(written).hasToString("done" + System.lineSeparator());
    }

    @Test
    void onATerminalALineWipesTheProgressAway() {
        Console console = new Console(new PrintWriter(written), true);
        console.progress("1 of 2");
        console.line("done");
        assertThat(written.toString()).startsWith("1 of 2\r").endsWith("\rdone" + System.lineSeparator());
    }
}
