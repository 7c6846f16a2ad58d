package org.tangthu.portal.pages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.TextOrigin;

/** Texts as files: of a page, with the places of its words, of a whole item. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextFilesHttpTest {
    private static final String BASE = "https://thuvien.example.vn";
    private static final String REGISTER = "/item/" + SampleSite.REGISTER;
    private static final Path SAMPLES = Path.of("src/main/samples/items/dang-ban-ba");

    @TempDir
    static Path folder;

    private final SampleSite site = new SampleSite();
    private PagesServer server;

    @BeforeAll
    void start() throws Exception {
        server = new PagesServer(folder, site.pages(new Addresses(BASE)));
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    @Test
    void altoIsGivenByteForByteAsItWasDeposited() throws Exception {
        HttpResponse<String> alto = server.get(REGISTER + "/page/0003.alto.xml");
        assertThat(alto.body()).isEqualTo(Files.readString(SAMPLES.resolve("003.xml")));
        assertThat(alto.headers().firstValue("Content-Type")).contains("application/xml;charset=UTF-8");
        assertThat(alto.headers().firstValue("Content-Language")).contains("lzh-Hani");
        assertThat(alto.headers().allValues("Link"))
                .contains("<" + BASE + "/ark:/99999/h4nn0mx7r/0003>; rel=\"cite-as\"");
    }

    @Test
    void aFileOfSomebodyElseRunsNothingInABrowser() throws Exception {
        assertThat(server.get(REGISTER + "/page/0003.alto.xml").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "sandbox"));
    }

    @Test
    void otherTextsAreWrittenAsAlto() throws Exception {
        site.text(
                SampleSite.REGISTER,
                "0012",
                TextFormat.PLAIN,
                Files.writeString(folder.resolve("bìa & gáy.txt"), "Thư viện\n河內"));
        String alto = server.get(REGISTER + "/page/0012.alto.xml").body();
        assertThat(alto)
                .contains("SCHEMAVERSION=\"4.4\"")
                .contains("CONTENT=\"河內\"")
                .contains("Converted from text/0012.txt")
                .contains("<fileIdentifier>" + BASE + "/ark:/99999/h4nn0mx7r/0012</fileIdentifier>")
                .contains("PHYSICAL_IMG_NR=\"12\" PRINTED_IMG_NR=\"6b\"");
    }

    @Test
    void theWholeTextHasAHeadingForEachPageWithItsAddress() throws Exception {
        site.textMadeBy(SampleSite.REGISTER, "0004", TextOrigin.Machine.UNKNOWN);
        HttpResponse<String> whole = server.get(REGISTER + ".txt");
        assertThat(whole.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(whole.headers().firstValue("Content-Language")).contains("vi, lzh");
        assertThat(whole.body())
                .startsWith("Tàng thư dạng bản bạ\n" + BASE + "/ark:/99999/h4nn0mx7r\n")
                .contains("\n=== Tờ 1b · " + BASE + "/ark:/99999/h4nn0mx7r/0002 ===\n\n藏書樣本簿序\n")
                .contains("\n=== Tờ 2b · " + BASE + "/ark:/99999/h4nn0mx7r/0004 · máy nhận dạng ===\n");
        assertThat(server.get(REGISTER + ".txt?lang=en").body()).contains("=== Leaf 1b · ");
        assertThat(server.get("/item/" + SampleSite.THESIS + ".txt").statusCode())
                .isEqualTo(403);
        assertThat(server.get("/item/" + SampleSite.RUBBING + ".txt").statusCode())
                .as("a record without pages")
                .isEqualTo(404);
    }

    @Test
    void aWholeTextThatCannotBeReadToItsEndBreaksOff() throws Exception {
        SampleSite damaged = new SampleSite();
        damaged.text(
                SampleSite.REGISTER, "0009", TextFormat.ALTO, Files.writeString(folder.resolve("cut.xml"), "<alto"));
        damaged.text(
                SampleSite.REGISTER,
                "0008",
                TextFormat.PLAIN,
                Files.writeString(folder.resolve("long.txt"), "thư viện\n".repeat(30_000)));
        try (PagesServer broken = new PagesServer(folder.resolve("broken"), damaged.pages(new Addresses(BASE)))) {
            assertThatThrownBy(() -> broken.get(REGISTER + ".txt")).isInstanceOf(IOException.class);
            assertThat(broken.get(REGISTER + "/page/0008.txt").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void scriptsOfOtherSitesReadOnlyWhatAnybodyMay() throws Exception {
        assertThat(server.get(REGISTER + "/page/0002.txt").headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(server.get("/item/" + SampleSite.THESIS + ".txt")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void anUnchangedFileIsNotSentAgain() throws Exception {
        for (String file : new String[] {"/page/0002.txt", "/page/0002.alto.xml", ".txt"}) {
            String tag =
                    server.get(REGISTER + file).headers().firstValue("ETag").orElseThrow();
            assertThat(tag).startsWith("W/");
            HttpResponse<String> again = server.get(REGISTER + file, "If-None-Match", tag);
            assertThat(again.statusCode()).as(file).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        String vietnamese =
                server.get(REGISTER + ".txt").headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(REGISTER + ".txt?lang=en", "If-None-Match", vietnamese)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void otherSpellingsOfAnArkLeadToTheCanonicalOne() throws Exception {
        assertThat(server.get("/item/H4NN-0MX7R.txt").headers().firstValue("Location"))
                .contains(BASE + REGISTER + ".txt");
        assertThat(server.get("/item/H4NN-0MX7R/page/0002.alto.xml").headers().firstValue("Location"))
                .contains(BASE + REGISTER + "/page/0002.alto.xml");
    }

    @Test
    void whatIsNotThereIsMissing() throws Exception {
        assertThat(server.get(REGISTER + "/page/9999.alto.xml").statusCode()).isEqualTo(404);
        assertThat(server.get("/item/nothing.txt").statusCode()).isEqualTo(404);
    }
}
