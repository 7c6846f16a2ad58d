package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestLinesTest {
    private static final long AT = Instant.parse("2026-03-01T07:08:09.045Z").toEpochMilli();

    private static final String ID = "lines-of-this-test";

    @TempDir
    Path folder;

    @Test
    void everyLineStandsInTheFileWithItsTimeOnceTheLinesAreClosed() throws Exception {
        assertThat(written(line(AT, "/a"), line(AT + 955, "/b")))
                .containsExactly(
                        "2026-03-01T07:08:09.045Z lines-of-this-test 192.0.2.0/24 GET /a 200 512 3ms page",
                        "2026-03-01T07:08:10.000Z lines-of-this-test 192.0.2.0/24 GET /b 200 512 3ms page");
    }

    @Test
    void aLongPathIsCut() throws Exception {
        assertThat(written(line(AT, "/" + "x".repeat(400))))
                .singleElement()
                .asString()
                .contains(" /" + "x".repeat(299) + "… 200 ");
    }

    private List<String> written(RequestLines.Line... given) throws Exception {
        LogFiles files = LogFiles.in(folder);
        try (RequestLines lines = new RequestLines()) {
            List.of(given).forEach(lines::add);
        } finally {
            files.close();
        }
        // Other servers of this process share the logger.
        return Files.readAllLines(folder.resolve("requests.log")).stream()
                .filter(line -> line.contains(ID))
                .toList();
    }

    private static RequestLines.Line line(long at, String path) {
        return new RequestLines.Line(at, ID, "192.0.2.0/24", "GET", path, 200, 512, 3, "page");
    }
}
