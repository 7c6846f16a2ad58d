package org.tangthu.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.server.ServedApplication;
import picocli.CommandLine;

/** The commands in this process: what they print, their exit codes, and that they meet a running server. */
class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void depositALibrary() throws IOException {
        write(
                "scans/library.yaml",
                "id: VN-TEST\nnames: [{value: Thư viện thử, lang: vi}]\ntype: public\nlevel: province");
    }

    @Test
    void aFolderIsTakenInOnceAndThenUnchanged() throws IOException {
        item("gazetteer", "book");
        assertThat(tangthu("ingest", scans())).isZero();
        assertThat(out.toString()).contains("created   VN-TEST", "2 created, 0 updated, 0 unchanged, 0 refused");
        assertThat(tangthu("ingest", scans())).isZero();
        assertThat(out.toString()).contains("0 created, 0 updated, 2 unchanged, 0 refused");
        assertThat(tangthu("verify")).isZero();
        assertThat(out.toString()).contains("2 objects read, 0 findings");
        assertThat(tangthu("status")).isZero();
        assertThat(out.toString()).contains("No server runs", "journal  at 2", "images ", "rdf ", "search ");
    }

    @Test
    void theAuditLogIsExportedAndChecked() throws IOException {
        item("gazetteer", "book");
        tangthu("ingest", scans());
        Path export = folder.resolve("audit.jsonl");
        assertThat(tangthu("audit", "export", "--output", export.toString())).isZero();
        assertThat(Files.readAllLines(export)).hasSize(3).last().asString().contains("\"audit-export\"");
        assertThat(tangthu("audit", "verify")).isZero();
        assertThat(out.toString()).contains("3 entries checked, 0 anchors compared, 0 faults; audit head 3 ");
        Path kept = folder.resolve("kept.log");
        Files.writeString(kept, "INFO audit head 4 " + "0".repeat(64) + "\n");
        assertThat(tangthu("audit", "verify", "--anchors", kept.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("entry 4: ", "cut off");
        assertThat(err.toString()).contains("tampered with");
    }

    @Test
    void theAuditLogIsCheckedBesideARunningServer() throws IOException {
        item("gazetteer", "book");
        tangthu("ingest", scans());
        try (ServedApplication served = ServedApplication.start(home(), Map.of())) {
            assertThat(tangthu("audit", "verify")).isZero();
            Path export = folder.resolve("audit.jsonl");
            assertThat(tangthu("audit", "export", "--after", "2", "--output", export.toString()))
                    .isZero();
            assertThat(Files.readAllLines(export)).hasSize(1);
            assertThat(served.application()
                            .services()
                            .repository()
                            .audit()
                            .head()
                            .number())
                    .isEqualTo(3);
        }
    }

    @Test
    void theAuditLogIsComparedWithTheHeadsInTheLogFilesOfTheHome() throws IOException {
        item("gazetteer", "book");
        tangthu("ingest", scans());
        Path logs = Files.createDirectories(home().resolve("logs"));
        Path packed = logs.resolve("tangthu.2026-02-05.0.log.gz");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(packed))) {
            file.write(("… INFO audit head 2 " + "0".repeat(64) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(tangthu("audit", "verify")).isEqualTo(1);
        assertThat(out.toString()).contains("entry 2: an anchor names another hash", "1 anchors compared, 1 faults");
        Files.delete(packed);
        String head = out.toString().replaceAll("(?s).*(audit head 2 [0-9a-f]{64}).*", "$1");
        Files.writeString(logs.resolve("tangthu.log"), "INFO " + head + "\n");
        assertThat(tangthu("audit", "verify")).isZero();
        assertThat(out.toString()).contains("2 entries checked, 1 anchors compared, 0 faults");
    }

    @Test
    void aBadDepositIsRefusedWithItsProblemsAndTheOthersAreTaken() throws IOException {
        item("good", "book");
        item("bad", "bok");
        assertThat(tangthu("ingest", scans())).isEqualTo(1);
        assertThat(out.toString())
                .contains("REFUSED   bad", "item.yaml, line 3, kind", "bok")
                .contains("2 created, 0 updated, 0 unchanged, 1 refused");
        assertThat(err.toString()).hasLineCount(1).contains("some deposits were refused");
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() throws IOException {
        item("good", "book");
        item("bad", "bok");
        assertThat(tangthu("ingest", "--dry-run", scans())).isEqualTo(1);
        assertThat(out.toString()).contains("good      ", "REFUSED   ", "2 good, 1 refused; nothing was changed");
        assertThat(tangthu("status")).isZero();
        assertThat(out.toString()).contains("journal  at 0");
    }

    @Test
    void whatADescriptionLacksToBePublishedIsToldInVietnameseBeforeAndAtIngest() throws IOException {
        item("bare", "book");
        Path description = folder.resolve("scans/bare/item.yaml");
        String text = Files.readString(description);
        Files.writeString(
                description,
                text.replace("creatorAbsence: unknown", "agents: [{name: Trần Thị Bình, role: trl}]")
                        .replace("dates: [{edtf: \"1871\", role: created}]\n", ""));
        for (String[] arguments : List.of(new String[] {"--dry-run", scans()}, new String[] {scans()})) {
            assertThat(tangthu("ingest", arguments)).isEqualTo(1);
            assertThat(out.toString())
                    .contains("REFUSED   bare", "1 refused")
                    .contains("item.yaml, line 5, agents: ", "tác giả", "creatorAbsence: anonymous")
                    .contains("item.yaml, dates: ")
                    .contains("item.yaml, languages: ");
        }
        write("home/tangthu.yaml", "publication.gate: reported");
        assertThat(tangthu("ingest", scans())).isZero();
        assertThat(out.toString())
                .contains("1 created, 0 updated, 1 unchanged, 0 refused")
                .contains("item.yaml, dates: ");
    }

    @Test
    void withAServerOnTheHomeTheCommandsAskThatServer() throws IOException {
        item("good", "book");
        item("bad", "bok");
        try (ServedApplication served = ServedApplication.start(home(), Map.of())) {
            assertThat(tangthu("ingest", scans())).isEqualTo(1);
            assertThat(out.toString())
                    .contains("created   VN-TEST", "REFUSED   ", "item.yaml, line 3, kind", "2 created")
                    .contains("1 refused");
            assertThat(tangthu("ingest", scans())).isEqualTo(1);
            assertThat(out.toString()).contains("0 created, 0 updated, 2 unchanged, 1 refused");
            assertThat(tangthu("status")).isZero();
            assertThat(out.toString())
                    .contains(
                            "A server runs on " + home(),
                            "journal  at 2",
                            ":" + served.application().port());
            assertThat(tangthu("ingest", "--dry-run", scans())).isEqualTo(1);
            assertThat(out.toString()).contains("2 good, 1 refused; nothing was changed");
            assertThat(tangthu("retry")).isZero();
            assertThat(tangthu("connectors")).isZero();
            assertThat(out.toString()).contains("names no connectors");
            assertThat(tangthu("connectors", "--dry-run", "moit")).isEqualTo(1);
            assertThat(err.toString()).contains("There is no such connector");
            assertThat(tangthu("rebuild", "--only", "rdf,search")).isZero();
            assertThat(out.toString()).contains("rdf      up to date", "search   up to date");
            assertThat(tangthu("rebuild", "--rollback", "search")).isZero();
            assertThat(out.toString()).contains("generation 2 is kept", "'tangthu rebuild --rollback search'");
            assertThat(tangthu("rebuild", "--cancel", "search")).isEqualTo(1);
            assertThat(err.toString()).contains("No rebuild of search is under way");
            assertThat(tangthu("rebuild")).isEqualTo(1);
            assertThat(err.toString()).contains("stop it to rebuild sql");
            assertThat(tangthu("seed", "10")).isEqualTo(1);
            assertThat(err.toString()).hasLineCount(1).contains("stop it to seed");
        }
    }

    @Test
    void everythingDerivedIsRebuiltWithTheSameNumbers() throws IOException {
        item("good", "book");
        tangthu("ingest", scans());
        assertThat(tangthu("rebuild")).isZero();
        assertThat(out.toString()).contains("sql: 2 entities", "images   up to date");
        assertThat(tangthu("rebuild", "--rollback", "rdf")).isZero();
        assertThat(tangthu("rebuild", "--forget", "rdf")).isZero();
        assertThat(tangthu("rebuild", "--rollback", "rdf")).isEqualTo(1);
        assertThat(err.toString()).contains("no earlier generation of rdf");
        assertThat(tangthu("status")).isZero();
        assertThat(out.toString()).contains("journal  at 2");
    }

    @Test
    void aDamagedRdfStoreIsMadeAnewByTheCommandThatItsErrorNames() throws IOException {
        item("good", "book");
        tangthu("ingest", scans());
        byte[] withoutChecksum = new byte[16];
        Files.write(home().resolve("rdf/1/tdb2/Data-0001/journal.jrnl"), withoutChecksum);
        assertThat(tangthu("rebuild", "--only", "rdf")).isZero();
        assertThat(out.toString()).contains("rdf      up to date");
        assertThat(tangthu("verify")).isZero();
        assertThat(out.toString()).contains("2 objects read, 0 findings");
    }

    @Test
    void anUnknownPartToRebuildIsAWrongCommandLine() throws IOException {
        Files.createDirectories(home());
        assertThat(tangthu("rebuild", "--only", "solr")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no part 'solr'; choose of sql, images, rdf, search");
        assertThat(tangthu("rebuild", "--rollback", "sql")).isEqualTo(2);
        assertThat(tangthu("rebuild", "--rollback", "rdf", "--only", "rdf")).isEqualTo(2);
    }

    @Test
    void pagesCannotBeReadOfWhatIsNoItemOrInNoSensibleWay() throws IOException {
        Files.createDirectories(home());
        assertThat(tangthu("ocr", "--item", "nothing")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("'nothing' is not an ARK");
        assertThat(tangthu("ocr", "--quality", "7")).isEqualTo(2);
        assertThat(err.toString()).contains("a quality lies between 0 and 1");
        assertThat(tangthu("ocr", "--models", "../vie")).isEqualTo(2);
        assertThat(err.toString()).contains("a model has a name such as vie");
    }

    @Test
    void lookingAtAHomeThatIsNotThereDoesNotMakeIt() {
        for (String command : List.of("status", "retry", "rebuild", "verify", "ocr")) {
            assertThat(tangthu(command)).as(command).isEqualTo(1);
            assertThat(err.toString()).hasLineCount(1).contains("There is no home " + home());
        }
        assertThat(home()).doesNotExist();
    }

    @Test
    void theDoctorFindsAWrongConfiguration() throws IOException {
        write("home/tangthu.yaml", "http.port: many");
        assertThat(tangthu("doctor")).isEqualTo(1);
        assertThat(out.toString()).contains("FAILED ", "line 1: 'http.port'");
    }

    @Test
    void aHomeIsSeededToMeasureWith() {
        assertThat(tangthu("seed", "30")).isZero();
        assertThat(out.toString()).contains("30 items are there");
        assertThat(tangthu("status")).isZero();
        assertThat(out.toString()).containsPattern("journal  at [3-9]\\d");
    }

    private int tangthu(String command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--home", home().toString()));
        CommandLine tangthu = Tangthu.commandLine();
        tangthu.setOut(new PrintWriter(out, true));
        tangthu.setErr(new PrintWriter(err, true));
        return tangthu.execute(line.toArray(String[]::new));
    }

    private Path home() {
        return folder.resolve("home");
    }

    private String scans() {
        return folder.resolve("scans").toString();
    }

    private void item(String name, String kind) throws IOException {
        write(
                "scans/" + name + "/item.yaml",
                """
                library: VN-TEST
                localId: %s
                kind: %s
                titles: [{value: Địa chí, lang: vi}]
                creatorAbsence: unknown
                dates: [{edtf: "1871", role: created}]
                description: [{value: Ghi chép của làng., lang: vi}]
                rights: http://rightsstatements.org/vocab/NoC-OKLR/1.0/
                access: open
                digitization: published
                state: published
                """
                        .formatted(name, kind));
        Path image = folder.resolve("scans/" + name + "/001.png");
        ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_BYTE_GRAY), "png", image.toFile());
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
