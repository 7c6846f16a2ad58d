package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the server around {@code /oai} adds to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OaiDoorTest {
    private ServedApplication server;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        server = ServedApplication.start(home, Map.of("TANGTHU_REPOSITORY_FRIENDS", "https://friend.example.vn/oai"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersAreCompressedForWhoAcceptsItAsIdentifySays() throws Exception {
        assertThat(server.get("/oai?verb=Identify").body())
                .contains("<compression>gzip</compression>", "<baseURL>https://friend.example.vn/oai</baseURL>")
                .contains("<adminEmail>postmaster@127.0.0.1</adminEmail>");
        HttpResponse<byte[]> compressed = server.bytes("/oai?verb=Identify", "Accept-Encoding", "gzip");

        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(text).contains("<repositoryName>");
    }

    /** As Perl's LWP offers it, which cannot read what it is then given. */
    @Test
    void answersAreNotPackedForTheWay() throws Exception {
        HttpResponse<String> answer = server.get("/oai?verb=Identify", "TE", "deflate,gzip;q=0.3");

        assertThat(answer.headers().allValues("Transfer-Encoding")).doesNotContain("gzip");
        assertThat(answer.body()).contains("<repositoryName>");
    }

    @Test
    void aFormIsReadAsTheAddressIs() throws Exception {
        HttpResponse<String> posted = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.base() + "/oai"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("verb=ListMetadataFormats"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(posted.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
        assertThat(posted.body()).contains("<metadataPrefix>oai_dc</metadataPrefix>");
    }

    @Test
    void browsersFindAStyleThatTheyMayUse() throws Exception {
        HttpResponse<String> answer = server.get("/oai?verb=Identify");
        assertThat(answer.body()).contains("href=\"" + server.base() + "/oai/style.css\"");
        HttpResponse<String> style = server.get("/oai/style.css");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("style-src 'self'");
    }
}
