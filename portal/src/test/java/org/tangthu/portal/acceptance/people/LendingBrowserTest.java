package org.tangthu.portal.acceptance.people;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.pages.BrowserWalk;
import org.tangthu.repository.testing.RequiresProgram;

@RequiresProgram({"node", "chromium"})
class LendingBrowserTest {
    private static final Path WALK = Path.of("src/test/browser/people/lending.test.mjs");

    @TempDir
    Path folder;

    @Test
    void threeReadersReadTwoCopiesInTurn() throws Exception {
        try (LendingLibrary library = new LendingLibrary(folder);
                ClockDoor clock = new ClockDoor(library.clock())) {
            Accounts accounts = new Accounts(library.server());
            String logins = IntStream.range(0, 3)
                    .mapToObj(number -> accounts.reader().login())
                    .collect(Collectors.joining(" "));
            BrowserWalk.of(library.server().base(), folder, WALK)
                    .with("TANGTHU_CLOCK", clock.address())
                    .with("TANGTHU_PASSWORD", Accounts.PASSWORD)
                    .with("TANGTHU_READERS", logins)
                    .passes();
        }
    }
}
