package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.cli.TangthuProcess;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.journal.JournalEntry;

/** From the OCFL folder alone everything comes back as it was, with its Sequences and dates. */
class RebuildTest {
    private static final String REGISTER = "h4nn0mx7r";
    private static final String BOOKLET = "d3bc8kz2v";
    private static final String GENEALOGY = "b8f3k6rzn";
    private static final List<String> DERIVED = List.of("sql", "rdf", "search", "images");

    private static final List<String> DATA = List.of("/data/", "/api/", "/iiif/presentation/");

    /** The questions of this test are uses, too. */
    private static final Pattern USE =
            Pattern.compile("<(section|p) class=\"(?:section usage-year|usage)\".*?</\\1>", Pattern.DOTALL);

    @TempDir
    static Path folder;

    private static Path home;
    private static Map<String, Object> before;

    /** With something of everything in its journal: new and changed items, a withdrawal, a return. */
    @BeforeAll
    static void fill() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("tangthu.yaml"), "baseUrl: http://library.test\nlimits.mode: report\n");
        Path samples = SampleFolder.small(folder.resolve("samples"));
        try (ServedApplication server = ServedApplication.start(home, Map.of())) {
            server.ingest(samples);
            shorten(SampleFolder.item(samples, "lang-giay-do"));
            server.ingest(samples);
            change(server, REGISTER, "withdraw", 1);
            change(server, REGISTER, "restore", 2);
            change(server, GENEALOGY, "withdraw", 1);
            server.awaitProjections();
            before = answers(server);
        }
    }

    /** Another title, and without its last page. */
    private static void shorten(Path booklet) throws IOException {
        Path description = booklet.resolve("item.yaml");
        SampleFolder.edit(description, "sổ tay địa chí", "quyển sổ địa chí");
        SampleFolder.edit(description, "  - {file: 012.png, label: \"12\", text: 012.xml}\n", "");
        SampleFolder.edit(description, "  - {label: \"9. Giữ gìn giấy cũ\", first: \"12\", last: \"12\"}\n", "");
        Files.delete(booklet.resolve("012.png"));
        Files.delete(booklet.resolve("012.xml"));
    }

    private static void change(ServedApplication server, String id, String what, int version) throws Exception {
        HttpResponse<String> answer = server.change(id, what, version);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aServerWhoseDerivedFoldersWereDeletedMakesThemAnewAtItsStart() throws Exception {
        deleteDerived();
        same();
    }

    @Test
    void theCommandMakesThemAnewAndEverythingAgrees() throws Exception {
        deleteDerived();
        run("rebuild");
        run("verify");
        same();
    }

    @Test
    void damagedStoresAreRepaired() throws Exception {
        SampleFolder.delete(home.resolve("images"));
        SampleFolder.delete(home.resolve("search"));
        run("verify", "--repair");
        same();
    }

    private static void deleteDerived() throws IOException {
        for (String part : DERIVED) {
            SampleFolder.delete(home.resolve(part));
        }
    }

    private static void run(String... command) throws Exception {
        String[] arguments = new String[command.length + 2];
        System.arraycopy(command, 0, arguments, 0, command.length);
        arguments[command.length] = "--home";
        arguments[command.length + 1] = home.toString();
        try (TangthuProcess process = TangthuProcess.start(folder, arguments)) {
            assertThat(process.exitCode())
                    .as(() -> process.out() + process.err())
                    .isZero();
        }
    }

    private static void same() throws Exception {
        try (ServedApplication server = ServedApplication.start(home, Map.of())) {
            server.awaitProjections();
            Map<String, Object> after = answers(server);
            assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
            SoftAssertions.assertSoftly(softly -> after.forEach(
                    (question, answer) -> softly.assertThat(answer).as(question).isEqualTo(before.get(question))));
        }
    }

    /** What can be asked, with the answers; and the journal itself. */
    private static Map<String, Object> answers(ServedApplication server) throws Exception {
        Map<String, Object> answers = new LinkedHashMap<>();
        List<JournalEntry> journal =
                server.application().services().repository().journal().after(0, Integer.MAX_VALUE);
        assertThat(journal).hasSizeGreaterThan(14);
        answers.put("journal", journal);
        for (String item : Answers.listed(server)) {
            for (String door : List.of(
                    "/item/" + item, "/item/" + item + "?lang=en", "/data/" + item + ".nt", "/api/items/" + item)) {
                answers.put(door, page(server, door));
            }
        }
        for (String item : List.of(REGISTER, BOOKLET)) {
            answers.put("manifest of " + item, page(server, "/iiif/presentation/3/" + item + "/manifest"));
            answers.put("page of " + item, page(server, "/item/" + item + "/page/0003"));
            answers.put("image of " + item, page(server, "/iiif/image/3/" + item + ".0003/info.json"));
            answers.put(
                    "tile of " + item,
                    server.bytes("/iiif/image/3/" + item + ".0003/0,0,512,512/512,512/0/default.jpg")
                            .body());
        }
        for (String path : List.of(
                "/",
                "/search?sort=title",
                "/search?q=" + Answers.query("sổ"),
                "/search?q=" + Answers.query("hà nội"),
                "/search?q=giay&century=21",
                "/libraries/VN-TT-MAU1",
                "/collections/han-nom-mau",
                "/api/libraries",
                "/api/collections",
                "/item/" + GENEALOGY,
                "/data/" + GENEALOGY + ".nt",
                "/iiif/presentation/3/collection/top")) {
            answers.put(path, page(server, path));
        }
        answers.put("graphs", Answers.described(server));
        answers.put("triples", Answers.select(server, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
        return answers;
    }

    /** Status and body, of data also tag and date; triples sorted. Tags of pages hang on the build, dates of images on the file. */
    private static String page(ServedApplication server, String path) throws Exception {
        HttpResponse<byte[]> answer = server.bytes(path);
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (path.endsWith(".nt")) {
            body = String.join("\n", body.lines().sorted().toList());
        }
        body = USE.matcher(body).replaceAll("");
        boolean data = DATA.stream().anyMatch(path::startsWith);
        String headers = data ? Answers.header(answer, "ETag") + " " + Answers.header(answer, "Last-Modified") : "";
        return answer.statusCode() + " " + headers + "\n" + body;
    }
}
