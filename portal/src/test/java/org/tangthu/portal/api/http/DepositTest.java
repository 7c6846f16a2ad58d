package org.tangthu.portal.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.api.http.ApiServer.Answer;
import org.tangthu.repository.image.TestImages;
import org.tangthu.repository.testing.SampleEntities;

class DepositTest {
    private static final byte[] IMAGE = TestImages.jpeg(40, 30, 1);

    @TempDir
    Path folder;

    private Rest rest;
    private ApiServer server;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest(folder);
        server = rest.server();
        rest.repository().commit(SampleEntities.library());
    }

    @AfterEach
    void stop() throws Exception {
        rest.close();
    }

    @Test
    void anItemIsDepositedAndRead() throws Exception {
        Map<String, byte[]> files = item("Sổ bộ");
        String deposit = open(files);
        send(deposit, files);

        Answer accepted = server.post(deposit + "/commit");
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).endsWith(deposit);

        JsonNode done = ended(deposit);
        assertThat(done.at("/state").textValue()).isEqualTo("done");
        assertThat(done.at("/outcome/kind").textValue()).isEqualTo("created");
        Answer item = server.get(address(done));
        assertThat(item.json().at("/record/titles/0/value").textValue()).isEqualTo("Sổ bộ");
        assertThat(item.json().at("/pages/0/width").intValue()).isEqualTo(40);
    }

    @Test
    void aChangeNamesTheVersionThatItWasMadeFrom() throws Exception {
        JsonNode first = deposited(item("Sổ bộ"));
        Map<String, byte[]> changed = item("Sổ bộ làng");

        assertThat(deposited(changed).at("/state").textValue())
                .as("without If-Match it must be new")
                .isEqualTo("refused");
        assertThat(deposited(changed, "If-Match", "\"7\"")
                        .at("/problems/0/what")
                        .textValue())
                .contains("version 1");
        JsonNode second = deposited(changed, "If-Match", "\"1\"");
        assertThat(second.at("/outcome/kind").textValue()).isEqualTo("updated");
        assertThat(server.get(address(first)).header("ETag")).isEqualTo("\"2\"");
        assertThat(deposited(changed, "If-Match", "*").at("/outcome/kind").textValue())
                .isEqualTo("unchanged");
    }

    @Test
    void anUploadThatWasCutGoesOnFromItsOffset() throws Exception {
        String deposit = open(item("Sổ bộ"));
        String file = deposit + "/files/1.jpg";
        cutUpload(file, IMAGE, IMAGE.length / 2);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> head(file).header("Upload-Offset").equals(String.valueOf(IMAGE.length / 2)));
        int there = IMAGE.length / 2;
        byte[] rest = Arrays.copyOfRange(IMAGE, there, IMAGE.length);

        Answer wrong = put(file, rest, "Content-Range", range(there + 1, rest.length));
        assertThat(wrong.status()).as("does not follow what is there").isEqualTo(409);

        Answer right = put(file, rest, "Content-Range", range(there, rest.length));
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.header("Upload-Complete")).isEqualTo("?1");
        assertThat(head(file).header("Upload-Offset")).isEqualTo(String.valueOf(IMAGE.length));
    }

    @Test
    void damagedBytesAreRefusedAndMayBeSentAgain() throws Exception {
        String file = open(item("Sổ bộ")) + "/files/1.jpg";
        byte[] damaged = IMAGE.clone();
        damaged[100] ^= 1;
        assertThat(put(file, damaged).status()).as("other than in the form").isEqualTo(422);

        byte[] part = Arrays.copyOf(IMAGE, 100);
        Answer refused = put(file, part, "Content-Range", range(0, 100), "Content-Digest", digest(damaged));
        assertThat(refused.status()).as("other than in Content-Digest").isEqualTo(422);
        assertThat(head(file).header("Upload-Offset")).isEqualTo("0");

        put(file, part, "Content-Range", range(0, 100), "Content-Digest", digest(part));
        put(file, Arrays.copyOf(damaged, 100), "Content-Range", range(100, 100), "Content-Digest", digest(damaged));
        assertThat(head(file).header("Upload-Offset"))
                .as("the good part before a damaged one stays")
                .isEqualTo("100");

        assertThat(put(file, IMAGE, "Content-Digest", digest(IMAGE)).status()).isEqualTo(200);
    }

    @Test
    void aBadItemIsRefusedWithEverythingThatIsWrong() throws Exception {
        Map<String, byte[]> files = item("Sổ bộ");
        files.put(
                "item.yaml",
                yaml("Sổ bộ").replace("kind: book", "kind: bok\ncolour: red").getBytes(StandardCharsets.UTF_8));

        JsonNode refused = deposited(files);

        assertThat(refused.at("/state").textValue()).isEqualTo("refused");
        assertThat(refused.at("/problems").size()).isGreaterThanOrEqualTo(2);
        assertThat(refused.at("/problems/0/file").textValue()).isEqualTo("item.yaml");
        assertThat(refused.at("/problems/0/line").intValue()).isPositive();
    }

    @Test
    void anItemThatIsKeptFromBeingPublishedWaitsForABetterDescription() throws Exception {
        Map<String, byte[]> files = item("Sổ bộ");
        files.put("item.yaml", bytes(yaml("Sổ bộ").replaceAll("(?m)^(creatorAbsence|dates):.*\n", "")));
        String deposit = open(files);
        send(deposit, files);
        server.post(deposit + "/commit");

        JsonNode waiting = settled(deposit);
        assertThat(waiting.at("/state").textValue()).isEqualTo("open");
        assertThat(waiting.at("/problems/0/severity").textValue()).isEqualTo("error");
        assertThat(waiting.at("/problems").findValuesAsText("field")).startsWith("agents", "dates");
        assertThat(waiting.at("/problems/0/vi").textValue()).contains("creatorAbsence");

        assertThat(put(deposit + "/files/item.yaml", bytes(yaml("Sổ bộ"))).status())
                .isEqualTo(200);
        server.post(deposit + "/commit");
        JsonNode done = settled(deposit);
        assertThat(done.at("/state").textValue()).isEqualTo("done");
        assertThat(done.at("/problems").findValuesAsText("severity"))
                .as("what is recommended is told")
                .isNotEmpty()
                .containsOnly("note");
    }

    @Test
    void aDepositIsGivenUp() throws Exception {
        String deposit = open(item("Sổ bộ"));
        assertThat(server.send("DELETE", deposit, BodyPublishers.noBody()).status())
                .isEqualTo(401);
        assertThat(server.administer("DELETE", deposit, BodyPublishers.noBody()).status())
                .isEqualTo(204);
        assertThat(head(deposit + "/files/1.jpg").status()).isEqualTo(404);
    }

    @Test
    void whatIsIncompleteIsNotCommitted() throws Exception {
        String deposit = open(item("Sổ bộ"));
        Answer refused = server.post(deposit + "/commit");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/detail").textValue()).contains("1.jpg");
    }

    @Test
    void theSameIdempotencyKeyGivesTheSameDeposit() throws Exception {
        String form = form(item("Sổ bộ")).toString();
        Answer first = open(form, "Idempotency-Key", "scan-17");
        Answer again = open(form, "Idempotency-Key", "scan-17");
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();

        Answer other = open(form(item("Sổ khác")).toString(), "Idempotency-Key", "scan-17");
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void filesUnderAConfiguredFolderAreTakenByPath() throws Exception {
        Path scan = Files.write(rest.sources().resolve("scan.jpg"), IMAGE);
        Map<String, byte[]> files = item("Sổ bộ");
        ObjectNode form = form(files);
        ((ObjectNode) form.at("/files/1")).put("path", scan.toString()).remove("sha512");
        String deposit = path(open(form.toString()));
        put(deposit + "/files/item.yaml", files.get("item.yaml"));
        server.post(deposit + "/commit");
        assertThat(ended(deposit).at("/state").textValue()).isEqualTo("done");

        ((ObjectNode) form.at("/files/1")).put("path", "/etc/hostname");
        assertThat(open(form.toString()).status()).isEqualTo(403);
    }

    @Test
    void pathsAreForThisMachineAlone() throws Exception {
        Path scan = Files.write(rest.sources().resolve("scan.jpg"), IMAGE);
        ObjectNode form = form(item("Sổ bộ"));
        ((ObjectNode) form.at("/files/1")).put("path", scan.toString());

        assertThat(open(form.toString(), "X-Forwarded-For", "203.0.113.7").status())
                .isEqualTo(403);
    }

    @Test
    void onlyTheAdministratorDeposits() throws Exception {
        String deposit = open(item("Sổ bộ"));

        assertThat(server.get(deposit).status()).isEqualTo(401);
        assertThat(server.send(
                                "POST",
                                "/api/deposits",
                                BodyPublishers.ofString("{}"),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(401);
        assertThat(server.send("PUT", deposit + "/files/1.jpg", BodyPublishers.ofByteArray(IMAGE))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatCannotBeUnderstoodIsAProblem() throws Exception {
        assertThat(open("{").status()).isEqualTo(422);
        assertThat(open("[]").status()).isEqualTo(422);
        assertThat(open("{\"files\": [{\"name\": \"../item.yaml\", \"length\": 1}]}")
                        .status())
                .isEqualTo(422);
        assertThat(server.administer(
                                "POST", "/api/deposits", BodyPublishers.ofString("a: b"), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        String deposit = open(item("Sổ bộ"));
        assertThat(put(deposit + "/files/nothing", IMAGE).status()).isEqualTo(404);
        assertThat(put(deposit + "/files/..%2F..%2Fetc", IMAGE).status()).isEqualTo(404);
        assertThat(put(deposit + "/files/1.jpg", IMAGE, "Content-Range", "bytes 0-1/2")
                        .status())
                .isEqualTo(400);
        assertThat(put(deposit + "/files/1.jpg", IMAGE, "Content-Digest", "md5=:x:")
                        .status())
                .isEqualTo(400);
        assertThat(server.administer(
                                "PUT",
                                deposit + "/files/1.jpg",
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(IMAGE)))
                        .status())
                .as("no length")
                .isEqualTo(411);
        assertThat(server.get("/api/deposits/nothing", "Authorization", "Bearer " + ApiServer.TOKEN)
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, byte[]> item(String title) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("item.yaml", yaml(title).getBytes(StandardCharsets.UTF_8));
        files.put("1.jpg", IMAGE);
        return files;
    }

    private static String yaml(String title) {
        return """
                library: %s
                localId: D.1
                kind: book
                titles: [{value: %s, lang: vi}]
                creatorAbsence: anonymous
                dates: [{edtf: "1871", role: created}]
                description: [{value: Ghi chép của làng., lang: vi}]
                rights: http://rightsstatements.org/vocab/NoC-OKLR/1.0/
                access: open
                digitization: published
                state: published
                pages: [{file: 1.jpg}]
                """
                .formatted(SampleEntities.LIBRARY, title);
    }

    private static ObjectNode form(Map<String, byte[]> files) throws Exception {
        ObjectNode form = new ObjectMapper().createObjectNode();
        ArrayNode list = form.putArray("files");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            list.addObject()
                    .put("name", file.getKey())
                    .put("length", file.getValue().length)
                    .put("sha512", HexFormat.of().formatHex(sha512(file.getValue())));
        }
        return form;
    }

    private String open(Map<String, byte[]> files) throws Exception {
        Answer answer = open(form(files).toString());
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return path(answer);
    }

    private Answer open(String form, String... headers) throws Exception {
        String[] more = Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = "Content-Type";
        more[headers.length + 1] = "application/json";
        return server.administer("POST", "/api/deposits", BodyPublishers.ofString(form), more);
    }

    private static String path(Answer created) {
        return URI.create(created.header("Location")).getPath();
    }

    private void send(String deposit, Map<String, byte[]> files) throws Exception {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Answer answer = put(deposit + "/files/" + file.getKey(), file.getValue());
            assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        }
    }

    private JsonNode deposited(Map<String, byte[]> files, String... headers) throws Exception {
        String deposit = open(files);
        send(deposit, files);
        assertThat(server.post(deposit + "/commit", headers).status()).isEqualTo(202);
        return ended(deposit);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode ended(String deposit) {
        return reaching(deposit, "done|refused");
    }

    private JsonNode settled(String deposit) {
        return reaching(deposit, "done|refused|open");
    }

    private JsonNode reaching(String deposit, String states) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> server.get(deposit, "Authorization", "Bearer " + ApiServer.TOKEN)
                                .json(),
                        status -> status.at("/state").asText().matches(states));
    }

    private Answer put(String path, byte[] bytes, String... headers) throws Exception {
        return server.administer("PUT", path, BodyPublishers.ofByteArray(bytes), headers);
    }

    private Answer head(String path) throws Exception {
        return server.administer("HEAD", path, BodyPublishers.noBody());
    }

    /** Announces all bytes, sends some, and hangs up. */
    private void cutUpload(String path, byte[] bytes, int sent) throws Exception {
        try (Socket socket = new Socket("localhost", server.port())) {
            OutputStream out = socket.getOutputStream();
            String head = "PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ApiServer.TOKEN
                    + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, 0, sent);
            out.flush();
        }
    }

    private static String range(int first, int length) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + IMAGE.length;
    }

    private static String digest(byte[] bytes) throws Exception {
        return "sha-512=:" + Base64.getEncoder().encodeToString(sha512(bytes)) + ":";
    }

    private static byte[] sha512(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-512").digest(bytes);
    }

    private static String address(JsonNode done) {
        return "/api/items/" + done.at("/outcome/id").textValue().replaceFirst(".*/", "");
    }
}
