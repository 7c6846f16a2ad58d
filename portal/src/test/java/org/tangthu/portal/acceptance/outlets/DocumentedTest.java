package org.tangthu.portal.acceptance.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/access.md shows the tables that are walked, to the letter: who changes one changes both. */
class DocumentedTest {
    private static final Path DOCUMENT = Path.of("../docs/access.md");

    @Test
    void theTableOfRightsStandsInTheDocumentation() throws Exception {
        assertThat(Files.readString(DOCUMENT)).contains(Right.TABLE);
    }

    @Test
    void theTableOfOutletsStandsInTheDocumentation() throws Exception {
        Path walked = Files.writeString(Path.of("target/outlets.md"), table() + "\n");
        assertThat(Files.readString(DOCUMENT))
                .as("put what stands in portal/%s into docs/access.md, in place of the table there", walked)
                .contains(table());
    }

    private static String table() {
        return Stream.concat(
                        Stream.of("| outlet | " + titles() + " |", "|---|" + "---|".repeat(Right.values().length)),
                        Table.rows().stream().map(DocumentedTest::line).sorted().distinct())
                .collect(Collectors.joining("\n"));
    }

    private static String titles() {
        return Stream.of(Right.values())
                .map(right -> right.name().toLowerCase())
                .collect(Collectors.joining(" | "));
    }

    private static String line(Outlet outlet) {
        List<String> cells = Stream.of(Right.values())
                .map(right -> cell(outlet.answers().get(right)))
                .toList();
        return "| " + outlet.name() + " | " + String.join(" | ", cells) + " |";
    }

    private static String cell(Outlet.Expected expected) {
        return expected.status() + (expected.sees() == Sees.NOTHING ? ", not named" : "");
    }
}
