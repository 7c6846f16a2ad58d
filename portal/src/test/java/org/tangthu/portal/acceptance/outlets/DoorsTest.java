package org.tangthu.portal.acceptance.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** There is no door of the server that the table does not know. */
@ExtendWith(Corpus.class)
class DoorsTest {
    /** Doors through which nothing of an item can be read, each with the reason. */
    private static final Map<String, String> WITHOUT_OUTLETS = Map.of(
            "* /assets/{rest: .*}", "styles, scripts, pictures of the site itself",
            "* /health", "whether the stores answer",
            "* /metrics", "sums, for this machine and the administrator",
            "GET /api/openapi.json", "the description of the interface, the same for all",
            "GET /api/ocr", "the state of a job, for those who run it",
            "GET /api/deposits/{deposit}", "a deposit, for those who made it");

    private final Web web;
    private final List<Door> doors;

    DoorsTest(Web web) {
        this.web = web;
        this.doors = Door.of(web.server().doors());
    }

    @Test
    void everyDoorThatIsReadHasARowOrAReasonToHaveNone() {
        Set<String> walked = Table.rows().stream()
                .map(outlet ->
                        outlet.addressOf(Specimen.OPEN, web.server().base()).replaceFirst("\\?.*", ""))
                .flatMap(path -> Door.reading(path, doors).stream())
                .map(Door::toString)
                .collect(Collectors.toSet());
        assertThat(doors.stream().filter(Door::reads).map(Door::toString))
                .as("doors without a row in the table of outlets; the package's description says how to add one")
                .isSubsetOf(Stream.concat(walked.stream(), WITHOUT_OUTLETS.keySet().stream())
                        .toList());
        assertThat(WITHOUT_OUTLETS.keySet())
                .as("doors that are no more, or have rows")
                .noneMatch(walked::contains)
                .isSubsetOf(doors.stream().map(Door::toString).collect(Collectors.toSet()));
    }
}
