package org.tangthu.portal.acceptance.outlets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.image.TestImages;
import org.tangthu.repository.request.NewRequest;
import org.tangthu.repository.request.RequestKind;

/**
 * A server with one item, its library, collection and agent, in which every text is a probe: what would break out of HTML,
 * out of XML, out of an attribute, a script, a template or a cell of a spreadsheet, were it not kept a text.
 */
final class Probed implements AutoCloseable {
    static final Ark ARK = Ark.ofNumber(Ark.TEST_NAAN, 7_500_000);
    static final int PAGES = 2;

    /** Computed, where somebody computes it: 1234 times 4321. */
    static final String PRODUCT = "5332114";

    /** An address is one, and cannot hold more than this. */
    static final String ADDRESS = "https://evil.example/'onerror='probe(1)";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIBRARY = "VN-PROBES-1";
    private static final String COLLECTION = "probes";
    private static final String AGENT = "nguoi-thu";
    private static final String WORD = "trang";

    private final ServedApplication server;
    private final List<String> administrator;

    private Probed(ServedApplication server) {
        this.server = server;
        this.administrator = new People(server).administrator();
    }

    /** @param field by which it is told where it was not kept */
    static String of(String field) {
        return "=1+1 \"'><b id=p-" + field
                + "><script>probe(1)</script></title></textarea>]]>&lt;${1234*4321}{{1234*4321}}";
    }

    static Probed start(Path folder) throws IOException, InterruptedException {
        ServedApplication server = ServedApplication.start(
                folder.resolve("home"),
                Map.of("TANGTHU_LIMITS_MODE", "off", "TANGTHU_REPOSITORY_ID", HarvestOutlets.REPOSITORY));
        server.ingest(deposits(folder.resolve("deposits")));
        server.makeDump();
        server.application()
                .services()
                .repository()
                .readerRequests()
                .submit(
                        new NewRequest(
                                RequestKind.ERROR,
                                ARK.toString(),
                                LIBRARY,
                                Optional.of("0001"),
                                of("request"),
                                Optional.of(of("contact")),
                                "vi"),
                        Instant.now());
        return new Probed(server);
    }

    ServedApplication server() {
        return server;
    }

    /** Headers of a browser in which an administrator signed in. */
    List<String> administrator() {
        return administrator;
    }

    /** @param address of an {@link Outlet} */
    String filled(String address) {
        return address.replace("{id}", ARK.name())
                .replace("{base}", server.base())
                .replace("{asked}", WORD)
                .replace("{misspelt}", "trngg")
                .replace("{title}", encoded(of("title")))
                .replace("{beginning}", "1")
                .replace("{library}", LIBRARY)
                .replace("{agent}", AGENT)
                .replace("{collection}", COLLECTION);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }

    private static Path deposits(Path folder) throws IOException {
        ObjectNode library = JSON.createObjectNode().put("id", LIBRARY);
        texts(library.putArray("names"), "library");
        write(
                folder.resolve("library/library.yaml"),
                library.put("type", "public").put("level", "province").put("place", of("library-place")));
        ObjectNode agent = JSON.createObjectNode().put("id", AGENT).put("kind", "person");
        texts(agent.putArray("names"), "agent");
        agent.putArray("sameAs").add(ADDRESS);
        write(folder.resolve("agent/agent.yaml"), agent);
        ObjectNode collection = JSON.createObjectNode().put("id", COLLECTION);
        texts(collection.putArray("names"), "collection");
        texts(collection.putArray("description"), "collection-description");
        write(folder.resolve("collection/collection.yaml"), collection.put("library", LIBRARY));
        Path item = folder.resolve("item");
        write(item.resolve("item.yaml"), item());
        for (int page = 1; page <= PAGES; page++) {
            Files.write(item.resolve(file(page)), TestImages.png(900, 700, page));
            Files.writeString(item.resolve(page + ".xml"), alto());
        }
        return folder;
    }

    private static ObjectNode item() {
        ObjectNode item = JSON.createObjectNode()
                .put("library", LIBRARY)
                .put("localId", of("localId"))
                .put("id", ARK.toString())
                .put("kind", "book")
                .put("custodian", of("custodian"))
                .put("extent", of("extent"))
                .put("rights", ADDRESS)
                .put("access", "open")
                .put("digitization", "published")
                .put("state", "published");
        item.putArray("heritage")
                .addObject()
                .put("code", "rare")
                .put("criterion", of("criterion"))
                .put("decision", of("decision"));
        item.putArray("decisions")
                .addObject()
                .put("body", of("body"))
                .put("number", of("number"))
                .put("date", "2025-01-02")
                .put("scope", "national");
        ArrayNode titles = item.putArray("titles");
        titles.addObject().put("value", of("title")).put("lang", "vi");
        titles.addObject().put("value", of("title-characters")).put("lang", "lzh-Hani");
        titles.addObject()
                .put("value", of("title-translated"))
                .put("lang", "en")
                .put("type", "translated");
        ArrayNode agents = item.putArray("agents");
        agents.addObject().put("name", of("author")).put("role", "aut").put("id", AGENT);
        agents.addObject().put("name", of("publisher")).put("role", "pbl");
        item.putArray("dates")
                .addObject()
                .put("edtf", "1871")
                .put("printed", of("date"))
                .put("role", "created");
        item.putArray("places").addObject().put("name", of("place")).put("role", "about");
        item.putObject("acquisition")
                .put("mode", "donated")
                .put("from", of("giver"))
                .put("terms", of("terms"));
        ArrayNode subjects = item.putArray("subjects");
        subjects.add(of("subject"));
        subjects.addObject().put("value", of("subject-en")).put("lang", "en");
        item.putArray("classification").addObject().put("scheme", "ddc").put("value", of("class"));
        item.putArray("languages").add("vi");
        texts(item.putArray("description"), "description");
        item.putArray("shelfmarks").add(of("shelfmark"));
        item.putArray("identifiers").addObject().put("type", "accession").put("value", of("identifier"));
        item.putArray("collections").add(COLLECTION);
        ArrayNode pages = item.putArray("pages");
        for (int page = 1; page <= PAGES; page++) {
            pages.addObject()
                    .put("file", file(page))
                    .put("label", of("label-" + page))
                    .put("text", page + ".xml")
                    .putObject("textMadeBy")
                    .put("engine", of("engine"));
        }
        item.putArray("structure")
                .addObject()
                .put("label", of("section"))
                .put("first", of("label-1"))
                .put("last", of("label-2"));
        return item;
    }

    /** A name that a folder takes. */
    private static String file(int page) {
        return page + " \"'><b id=p-file>.png";
    }

    private static void texts(ArrayNode texts, String field) {
        texts.addObject().put("value", of(field)).put("lang", "vi");
        texts.addObject().put("value", of(field + "-en")).put("lang", "en");
    }

    private static String alto() {
        StringBuilder line = new StringBuilder();
        int x = 50;
        for (String word : (WORD + " " + of("word")).split(" ")) {
            line.append("<String HPOS=\"").append(x).append("\" VPOS=\"100\" WIDTH=\"90\" HEIGHT=\"40\" CONTENT=\"");
            line.append(word.replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\"", "&quot;"))
                    .append("\"/>");
            x += 100;
        }
        return "<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\"><Description>"
                + "<MeasurementUnit>pixel</MeasurementUnit></Description><Layout><Page ID=\"p\" PHYSICAL_IMG_NR=\"1\" "
                + "WIDTH=\"900\" HEIGHT=\"700\"><PrintSpace><TextBlock ID=\"b\"><TextLine ID=\"l\" HPOS=\"50\""
                + " VPOS=\"100\" WIDTH=\"800\" HEIGHT=\"40\">" + line
                + "</TextLine></TextBlock></PrintSpace></Page></Layout></alto>";
    }

    /** JSON is YAML too, and quotes what has to be. */
    private static void write(Path file, ObjectNode description) throws IOException {
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), description);
    }
}
