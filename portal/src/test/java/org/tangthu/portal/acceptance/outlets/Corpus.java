package org.tangthu.portal.acceptance.outlets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureReason;
import org.tangthu.repository.erasure.ErasureRequest;
import org.tangthu.repository.erasure.Erasures;
import org.tangthu.repository.image.TestImages;

/** Hands tests the server that holds every {@link Specimen}, started once for all of them. */
public final class Corpus implements ParameterResolver {
    static final int PAGES = 3;

    private static final Map<String, String> SETTINGS = Map.of(
            "TANGTHU_LIMITS_MODE", "off",
            "TANGTHU_REPOSITORY_ID", HarvestOutlets.REPOSITORY,
            "TANGTHU_SPARQL_CONCURRENT", "64",
            "TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1",
            "TANGTHU_ONSITE_NETWORKS", "192.0.2.0/24");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Web.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Corpus.class))
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
                .web();
    }

    private record Shared(Path folder, Web web) implements AutoCloseable {
        static Shared start() {
            try {
                Path folder = Files.createTempDirectory("tangthu-outlets");
                ServedApplication server = ServedApplication.start(folder.resolve("home"), SETTINGS);
                server.ingest(deposits(folder.resolve("deposits")));
                Path withdrawn = folder.resolve("deposits/withdrawn/item.yaml");
                Files.writeString(withdrawn, Specimen.WITHDRAWN.description("withdrawn"));
                server.ingest(withdrawn.getParent());
                purge(server, Specimen.PURGED);
                purge(server, Specimen.ERASED_DRAFT);
                server.makeDump();
                return new Shared(folder, new Web(server, new People(server).headers(server.adminToken())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            web.server().close();
        }
    }

    /** As the law asks: by two persons, with a decision. */
    private static void purge(ServedApplication server, Specimen item) throws InterruptedException {
        Erasures erasures = server.application().services().erasures();
        ErasureRequest request = erasures.ask(
                item.ark().toString(),
                ErasureReason.PERSONAL_DATA,
                "Theo yêu cầu",
                new Ruling("1/QĐ", LocalDate.now()),
                Authority.all("one"));
        erasures.agree(request.number(), Authority.all("another"));
        server.awaitProjections();
    }

    private static Path deposits(Path folder) throws IOException {
        for (String library : List.of(Specimen.LIBRARY, Specimen.OTHER_LIBRARY)) {
            write(
                    folder.resolve("a-" + library + "/library.yaml"),
                    "id: " + library + "\nnames: [{value: Thư viện thử, lang: vi}]\ntype: public\n"
                            + "level: province\nimportantRole: true\nplace: Hà Nội\nvalidFrom: \"2026-01-01\"\n");
        }
        write(
                folder.resolve("b-agent/agent.yaml"),
                "id: " + Specimen.AGENT + "\nkind: person\nnames: [{value: Người Viết, lang: vi}]\n");
        write(
                folder.resolve("b-collection/collection.yaml"),
                "id: " + Specimen.COLLECTION + "\nnames: [{value: Bộ sưu tập thử, lang: vi}]\n" + exhibition());
        for (Specimen item : Specimen.values()) {
            if (item.deposited()) {
                deposit(item, folder.resolve(item.code()));
            }
        }
        return folder;
    }

    /** It shows all that is kept, also what nobody may know of, with captions that tell the titles. */
    private static String exhibition() {
        StringBuilder yaml = new StringBuilder("exhibition:\n  titles: [Trưng bày thử]\n  opened: 2026-01-01\n"
                + "  sections:\n    - titles: [Phần một]\n      exhibits:\n");
        Stream.of(Specimen.values()).filter(Specimen::kept).forEach(item -> {
            yaml.append("        - item: ").append(item.ark()).append("\n          page: \"0001\"\n");
            yaml.append("          xywh: 10,10,400,300\n");
            yaml.append("          caption: [Chú thích ").append(item.title()).append("]\n");
        });
        return yaml.toString();
    }

    private static void deposit(Specimen item, Path folder) throws IOException {
        write(folder.resolve("item.yaml"), item.description(item.state()));
        for (int page = 1; page <= PAGES; page++) {
            Path master = folder.resolve(item.master(page));
            Files.write(master, TestImages.png(item.width(), item.height(), item.ordinal() * PAGES + page));
            write(folder.resolve(item.master(page).replace(".png", ".xml")), alto(item, page));
        }
    }

    /** The words by which a leak is known stand on the first page. */
    private static String alto(Specimen item, int page) {
        String words = page == 1 ? "Trang " + item.asked() + " " + item.secret() + " này" : "Trang sau nữa";
        StringBuilder line = new StringBuilder();
        int x = 100;
        for (String word : words.split(" ")) {
            line.append("<String HPOS=\"").append(x).append("\" VPOS=\"100\" WIDTH=\"120\" HEIGHT=\"40\" CONTENT=\"");
            line.append(word).append("\"/>");
            x += 140;
        }
        return "<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\"><Description>"
                + "<MeasurementUnit>pixel</MeasurementUnit></Description><Layout><Page ID=\"p\" PHYSICAL_IMG_NR=\"1\" "
                + "WIDTH=\"" + item.width() + "\" HEIGHT=\"" + item.height() + "\"><PrintSpace><TextBlock ID=\"b\">"
                + "<TextLine ID=\"l\" HPOS=\"100\" VPOS=\"100\" WIDTH=\"700\" HEIGHT=\"40\">" + line
                + "</TextLine></TextBlock></PrintSpace></Page></Layout></alto>";
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
