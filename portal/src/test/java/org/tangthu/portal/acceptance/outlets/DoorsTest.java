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
    /**
     * Doors through which nothing of an item can be read, each with the reason. That another test walks it is none: a door that
     * shows anything has a row.
     */
    private static final Map<String, String> SILENT = Map.ofEntries(
            Map.entry("* /assets/{rest: .*}", "styles, scripts, pictures of the site itself"),
            Map.entry("* /health", "whether the stores answer"),
            Map.entry("GET /apple-touch-icon.png", "the sign of the site"),
            Map.entry("GET /favicon.ico", "the sign of the site"),
            Map.entry("GET /manifest.webmanifest", "name and icons of the site as an application"),
            Map.entry("GET /offline", "that there is no network"),
            Map.entry("GET /sw.js", "a program, the same for all"),
            Map.entry("* /metrics", "sums, for this machine and the administrator"),
            Map.entry("GET /api/", "the description of the interface, the same for all"),
            Map.entry("GET /api/openapi.json", "the description of the interface, the same for all"),
            Map.entry("GET /iiif/auth/{version}/logout", "ends the session of whoever walks it"),
            Map.entry("GET /api/sparql-jobs", "the jobs of whoever asks"),
            Map.entry("GET /api/tokens", "the tokens of whoever asks, without their values"),
            Map.entry("GET /sign-in", "a form"),
            Map.entry("GET /sign-in/second-factor", "a form, for who gave a password"),
            Map.entry("GET /sign-in/openid", "leads to the OpenID provider"),
            Map.entry("GET /sign-in/openid/answer", "takes in who comes from there"),
            Map.entry("GET /sign-out", "a form"));

    /** Doors that are read by those alone whose work it is: shut to everybody else, which is tried. */
    private static final Set<String> OFFICES = Set.of(
            "GET /api/accounts",
            "GET /api/accounts/{account}",
            "GET /api/audit",
            "GET /api/connectors",
            "GET /api/connectors/{name}/preview",
            "GET /api/ocr",
            "GET /api/purges",
            "GET /api/requests",
            "GET /api/sparql-jobs/{job}",
            "GET /api/sparql-jobs/{job}/result",
            "GET /api/requests/{number}",
            "GET /api/traffic",
            "GET /api/purges/{number}",
            "GET /api/deposits/{deposit}",
            "HEAD /api/deposits/{deposit}/files/{name}");

    /** Whoever has no key to the interface for programs; cookies are none, not even an administrator's. */
    private static final List<VisitorKind> WITHOUT_KEY = Stream.of(VisitorKind.values())
            .filter(visitor -> visitor != VisitorKind.ADMINISTRATOR && visitor != VisitorKind.TOKEN_WITHOUT_SCOPE)
            .toList();

    /** A door for every token, whatever its scopes: it only reads what is public, for longer. */
    private static final String FOR_ANY_TOKEN = "POST /api/sparql-jobs";

    private static final Set<VisitorKind> TOKENS = Set.of(VisitorKind.TOKEN, VisitorKind.TOKEN_ELSEWHERE);

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
        Set<String> others =
                Stream.concat(SILENT.keySet().stream(), OFFICES.stream()).collect(Collectors.toSet());
        assertThat(doors.stream()
                        .filter(door -> door.reads() && !isOwn(door) && !isOfStaff(door))
                        .map(Door::toString)
                        .filter(door -> !walked.contains(door) && !others.contains(door)))
                .as("doors without a row in the table of outlets; the package's description says how to add one")
                .isEmpty();
        assertThat(others)
                .as("doors that need no reason: they have rows, or are no more")
                .noneMatch(walked::contains)
                .isSubsetOf(doors.stream().map(Door::toString).toList());
    }

    @Test
    void theDoorsOfOfficesAreShutToReaders() {
        for (Door door : doors) {
            if (OFFICES.contains(door.toString())) {
                WITHOUT_KEY.forEach(
                        visitor -> isShut(door, web.send(door.method(), visitor, door.anAddress(), List.of())));
            }
        }
    }

    private static boolean isOwn(Door door) {
        return (door.template() + "/").startsWith("/account/");
    }

    private static boolean isOfStaff(Door door) {
        return (door.template() + "/").startsWith("/staff/");
    }

    @Test
    void ownPagesAndThoseOfStaffSendWhoDidNotSignInToDoSo() {
        for (Door door : doors) {
            if (door.method().equals("GET") && (isOwn(door) || isOfStaff(door))) {
                for (VisitorKind visitor : VisitorKind.values()) {
                    if (!visitor.signedIn()) {
                        Web.Reply reply = web.get(visitor, door.anAddress());
                        assertThat(reply.status()).as("%s as %s", door, visitor).isEqualTo(303);
                        assertThat(reply.header("Location"))
                                .as("%s as %s", door, visitor)
                                .contains("/sign-in");
                    }
                }
            }
        }
    }

    @Test
    void thePagesOfStaffAreShutToReaders() {
        for (Door door : doors) {
            if (door.method().equals("GET") && isOfStaff(door)) {
                for (VisitorKind visitor : VisitorKind.values()) {
                    if (visitor.signedIn() && !visitor.isOfStaff()) {
                        isShut(door, web.get(visitor, door.anAddress()));
                    }
                }
            }
        }
    }

    @Test
    void noPageOfSomebodyIsKeptAnywhere() {
        for (Door door : doors) {
            if (door.method().equals("GET") && (isOwn(door) || isOfStaff(door))) {
                for (VisitorKind visitor : VisitorKind.values()) {
                    assertThat(web.get(visitor, door.anAddress()).header("Cache-Control"))
                            .as("%s as %s", door, visitor)
                            .contains("no-store");
                }
            }
        }
    }

    @Test
    void theDoorsThatChangeSomethingAreShutToReaders() {
        for (Door door : doors) {
            if (!door.reads() && door.template().startsWith("/api/")) {
                WITHOUT_KEY.stream()
                        .filter(visitor -> !door.toString().equals(FOR_ANY_TOKEN) || !TOKENS.contains(visitor))
                        .forEach(
                                visitor -> isShut(door, web.send(door.method(), visitor, door.anAddress(), List.of())));
            }
        }
    }

    /** To a token of somebody who may do the like elsewhere there may be nothing where it asks. */
    private static void isShut(Door door, Web.Reply reply) {
        boolean asToken =
                reply.answer().request().headers().firstValue("Authorization").isPresent();
        assertThat(reply.status())
                .as("%s: %s", door, reply.text())
                .isIn(asToken ? List.of(401, 403, 404) : List.of(401, 403));
    }

    @Test
    void noFormIsTakenFromAnotherSite() {
        for (Door door : doors) {
            if (!door.reads() && !door.template().startsWith("/api/")) {
                for (VisitorKind visitor : VisitorKind.values()) {
                    Web.Reply reply = web.send(
                            door.method(),
                            visitor,
                            door.anAddress(),
                            List.of(
                                    "Content-Type", "application/x-www-form-urlencoded",
                                    "Origin", "https://evil.example",
                                    "Sec-Fetch-Site", "cross-site"));
                    assertThat(reply.status()).as(door.toString()).isEqualTo(403);
                }
            }
        }
    }
}
