package org.tangthu.portal.acceptance.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.pages.BrowserWalk;
import org.tangthu.repository.testing.RequiresProgram;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Whatever stands in a description stays a text, at every outlet of the table: nothing of it becomes an element, an attribute,
 * a script, a formula or a line of its own.
 */
class ProbesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of a page, whose text has all of it escaped. */
    private static final List<String> IN_HTML =
            List.of("<b id=p-", "1+1 \"", "<script>probe", "]]>", "'onerror='", Probed.PRODUCT);

    /** JSON in a page, in which no "<" is written as such; nothing else in it means anything to HTML. */
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/(?:ld\\+)?json\"[^>]*>[^<]*</script>");

    /** Names the engine that read a page, as a quoted string. */
    private static final String SAYS_A_TEXT = "text-origin";

    /** Lines of RIS begin with a tag. */
    private static final Pattern RIS = Pattern.compile("(?:[A-Z][A-Z0-9]  - .*)?");

    /** What a spreadsheet computes, unless it is figures alone. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-](?![\\dX.,/~?%-]*$).*", Pattern.DOTALL);

    /** Pages that readers do not see. */
    private static final List<String> OFFICES = List.of(
            "/account",
            "/staff",
            "/staff/requests",
            "/staff/requests/1",
            "/staff/items/{id}",
            "/staff/purges",
            "/staff/audit",
            "/staff/audit?actor=");

    /** Addresses that take a text and say it again. */
    private static final List<String> REPEATING = List.of(
            "/search?q=",
            "/search?kind=",
            "/search?library=",
            "/search?sort=",
            "/item/{id}?page=",
            "/item/{id}?iiif-content=",
            "/item/{id}/page/0001?q=",
            "/item/{id}/page/0001?to=",
            "/item/{id}/view?page=",
            "/item/{id}/report?page=",
            "/id/kind/",
            "/nowhere/",
            "/sign-in?return=",
            "/?lang=",
            "/reconcile/preview?id=");

    @TempDir
    static Path folder;

    private static Probed probed;
    private static Web web;

    @BeforeAll
    static void start() throws Exception {
        probed = Probed.start(folder);
        web = new Web(probed.server(), Map.of());
    }

    @AfterAll
    static void stop() {
        probed.close();
    }

    private static Web.Reply get(String path, List<String> headers) throws InterruptedException {
        Web.Reply reply = web.get(VisitorKind.STRANGER, path, headers);
        while (reply.status() == 202) {
            Thread.sleep(50);
            reply = web.get(VisitorKind.STRANGER, path, headers);
        }
        return reply;
    }

    @Test
    void everyTextOfTheDepositIsAProbe() throws Exception {
        Web.Reply record = web.get(
                VisitorKind.STRANGER,
                probed.filled("/api/items/{id}"),
                "Authorization",
                "Bearer " + probed.server().adminToken());
        Set<String> others = new TreeSet<>();
        texts("", JSON.readTree(record.bytes()).path("record"), (path, text) -> {
            if (!text.contains("<b id=p-")) {
                others.add(path);
            }
        });
        assertThat(others)
                .as("texts that are no codes, identifiers, days or addresses; give a new field its probe in Probed")
                .containsExactlyInAnyOrder(
                        "access",
                        "acquisition.mode",
                        "agents.id",
                        "agents.role",
                        "classification.scheme",
                        "collections",
                        "dates.edtf",
                        "dates.role",
                        "decisions.date",
                        "decisions.scope",
                        "description.lang",
                        "digitization",
                        "entity",
                        "heritage.code",
                        "id",
                        "identifiers.type",
                        "kind",
                        "languages",
                        "library",
                        "places.role",
                        "rights",
                        "state",
                        "subjects.lang",
                        "titles.lang",
                        "titles.type");
    }

    private interface Texts {
        void take(String path, String text);
    }

    private static void texts(String path, JsonNode node, Texts texts) {
        if (node.isTextual()) {
            texts.take(path, node.asText());
        }
        node.fields()
                .forEachRemaining(field ->
                        texts(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), texts));
        if (node.isArray()) {
            node.forEach(element -> texts(path, element, texts));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOutletKeepsThemTexts() {
        return Table.rows().stream()
                .map(outlet -> DynamicTest.dynamicTest(outlet.name() + ": " + outlet.address(), () -> {
                    Web.Reply reply = get(probed.filled(outlet.address()), outlet.headers());
                    assertThat(reply.status()).isLessThan(500);
                    keepsTexts(reply);
                    if (outlet.answers().get(Right.FULL).sees() == Sees.TITLE) {
                        says(reply, "title");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> thePagesOfStaffKeepThemTextsToo() {
        return OFFICES.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    String asked = probed.filled(path) + (path.endsWith("=") ? Probed.encoded(Probed.of("actor")) : "");
                    Web.Reply reply = get(asked, probed.administrator());
                    assertThat(reply.status()).isEqualTo(200);
                    keepsTexts(reply);
                }));
    }

    @Test
    void theLibrarianReadsTheWordsOfTheReader() throws Exception {
        Web.Reply request = get("/staff/requests/1", probed.administrator());
        says(request, "request");
        says(request, "contact");
    }

    @TestFactory
    Stream<DynamicTest> whatIsInAnAddressIsSaidAgainAsAText() {
        return REPEATING.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    String text = Probed.encoded(Probed.of("asked")).replace("+", "%20");
                    Web.Reply reply = get(probed.filled(path) + text, List.of("Accept", "text/html"));
                    assertThat(reply.status()).isLessThan(500);
                    keepsTexts(reply);
                }));
    }

    @Test
    @RequiresProgram({"node", "chromium"})
    void scriptsOfThePagesKeepThemTexts() {
        BrowserWalk.of(probed.server().base(), folder, Path.of("src/test/browser/probes/probes.test.mjs"))
                .with("TANGTHU_PROBED", "/item/" + Probed.ARK.name())
                .passes();
    }

    private static void keepsTexts(Web.Reply reply) throws IOException {
        String type = reply.header("Content-Type").replaceFirst(";.*", "");
        String text = reply.text();
        if (type.equals("text/html")) {
            assertThat(DATA.matcher(text).replaceAll("")).doesNotContain(IN_HTML);
        } else if (type.endsWith("json") && !text.isEmpty()) {
            JSON.readTree(text);
        } else if (type.endsWith("xml")) {
            isPlainXml(text);
        } else if (type.equals("text/csv")) {
            cells(text).forEach(cell -> assertThat(cell).doesNotMatch(FORMULA));
        } else if (type.equals("application/x-research-info-systems")) {
            assertThat(text.lines()).allMatch(line -> RIS.matcher(line).matches());
        } else if (type.equals("text/turtle") || type.equals("application/n-triples")) {
            parses(text, type.equals("text/turtle") ? Lang.TURTLE : Lang.NTRIPLES);
        }
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        reply.answer().headers().map().forEach((name, values) -> {
            if (!name.equals(SAYS_A_TEXT)) {
                assertThat(values.toString()).doesNotContain("<b id=p-");
            }
        });
    }

    private static void isPlainXml(String text) {
        Document document = document(text);
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(all.item(i).getNodeName().replaceFirst(".*:", "")).isNotIn("b", "script", "textarea");
        }
    }

    private static Document document(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("no XML: " + text, e);
        }
    }

    private static void parses(String text, Lang form) {
        try {
            RDFParser.fromString(text, form).parse(GraphFactory.createDefaultGraph());
        } catch (RiotException e) {
            throw new AssertionError("no " + form + ": " + text, e);
        }
    }

    /** The cells of a table (RFC 4180). */
    private static List<String> cells(String table) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : table.replace("\uFEFF", "").replace("\r\n", "\n").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    /** Whether a probe is there, whole, for those who read the form. */
    private static void says(Web.Reply reply, String field) throws IOException {
        String probe = Probed.of(field);
        String type = reply.header("Content-Type").replaceFirst(";.*", "");
        if (type.equals("text/html")) {
            String escaped = probe.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
            assertThat(reply.text()).contains(escaped);
        } else if (type.endsWith("json")) {
            List<String> all = new ArrayList<>();
            texts("", JSON.readTree(reply.text()), (path, text) -> all.add(text));
            assertThat(all).anyMatch(text -> text.contains(probe));
        } else if (type.endsWith("xml")) {
            assertThat(document(reply.text()).getDocumentElement().getTextContent())
                    .contains(probe);
        }
    }

    @Test
    void whatASpreadsheetWouldComputeIsATextInTheTableOfAllItems() throws Exception {
        Web.Reply table = get("/dumps/latest/holdings.csv.gz", List.of());
        assertThat(cells(table.text()))
                .noneMatch(FORMULA.asMatchPredicate())
                .anyMatch(cell -> cell.startsWith("'=1+1")
                        && cell.contains(Probed.of("title").replace("\"", "")));
    }

    @Test
    void noProbeIsInTheLog() throws Exception {
        try (Stream<Path> logs = Files.walk(probed.server().home().resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(log, StandardCharsets.UTF_8)).doesNotContain("\n=1+1");
            }
        }
    }
}
