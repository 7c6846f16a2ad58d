package org.tangthu.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.server.ServedApplication;
import picocli.CommandLine;

/** {@code tangthu user}, on a home that nobody uses and beside a running server. */
class UserCommandTest {
    private static final String PASSWORD = "một bầy vịt trắng";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void takeALibraryIn() throws IOException {
        home = folder.resolve("home");
        Path scans = Files.createDirectories(folder.resolve("scans"));
        Files.writeString(
                scans.resolve("library.yaml"),
                "id: VN-TEST\nnames: [{value: Thư viện thử, lang: vi}]\ntype: public\nlevel: province");
        CommandLine line = Tangthu.commandLine();
        line.setOut(new PrintWriter(new StringWriter(), true));
        assertThat(line.execute("ingest", "--home", home.toString(), scans.toString()))
                .isZero();
    }

    private int user(String... arguments) {
        return userTyping(PASSWORD, arguments);
    }

    private int userTyping(String input, String... arguments) {
        CommandLine line = new CommandLine(
                new UserCommand(new PasswordInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler(new Failures());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(1, "--home");
        all.add(2, home.toString());
        return line.execute(all.toArray(String[]::new));
    }

    private String printed() {
        String printed = out.toString();
        out.getBuffer().setLength(0);
        return printed;
    }

    /** All that the command can do, one after the other. */
    private void lookAfterAccounts() {
        assertThat(user("add", "an", "--name", "Trần An", "--role", "administrator", "--password-stdin"))
                .as(err.toString())
                .isZero();
        assertThat(printed()).contains("an", "administrator", "Trần An").doesNotContain(PASSWORD);
        assertThat(user("add", "lan", "--name", "Nguyễn Thị Lan", "--password-stdin"))
                .isZero();
        assertThat(user("role", "lan", "librarian", "--library", "VN-TEST")).isZero();
        assertThat(printed()).contains("librarian", "libraries VN-TEST");
        assertThat(user("group", "lan", "--add", "VN-TEST/nghien-cuu", "--add", "VN-TEST/thesis"))
                .isZero();
        assertThat(user("group", "lan", "--remove", "VN-TEST/thesis")).isZero();
        assertThat(user("show", "lan")).isZero();
        assertThat(printed().lines().reduce((first, last) -> last).orElse(""))
                .contains("VN-TEST/nghien-cuu")
                .doesNotContain("VN-TEST/thesis");
        assertThat(user("lock", "lan")).isZero();
        assertThat(printed()).contains("LOCKED");
        assertThat(user("unlock", "lan")).isZero();
        assertThat(printed()).doesNotContain("LOCKED");
        assertThat(userTyping("một bầy vịt đen tuyền\n", "password", "lan", "--password-stdin"))
                .isZero();
        assertThat(user("reset-factor", "an")).isZero();
        assertThat(user("token", "lan", "--name", "harvest", "--scope", "read", "--scope", "deposit"))
                .as(err.toString())
                .isZero();
        assertThat(printed().strip()).matches("[A-Za-z0-9_-]{43}");
        assertThat(user("list")).isZero();
        assertThat(printed()).hasLineCount(2);
        assertThat(user("remove", "lan")).isZero();
        assertThat(user("list")).isZero();
        assertThat(printed()).hasLineCount(1);
        assertThat(err.toString()).isEmpty();
    }

    /** What it refuses, in one line each. */
    private void refuse() {
        err.getBuffer().setLength(0);
        assertThat(user("add", "an", "--name", "An", "--password-stdin")).isEqualTo(1);
        assertThat(user(
                        "add",
                        "minh",
                        "--name",
                        "Minh",
                        "--role",
                        "librarian",
                        "--library",
                        "VN-0",
                        "--password-stdin"))
                .isEqualTo(1);
        assertThat(userTyping("short\n", "password", "an", "--password-stdin")).isEqualTo(1);
        assertThat(userTyping("", "password", "an", "--password-stdin")).isEqualTo(1);
        assertThat(user("show", "nobody")).isEqualTo(1);
        assertThat(user("group", "an", "--add", "thesis")).isEqualTo(1);
        assertThat(user("role", "an", "king")).isEqualTo(1);
        assertThat(err.toString())
                .hasLineCount(7)
                .contains(
                        "'an' already",
                        "no library 'VN-0'",
                        "too short",
                        "no password on standard input",
                        "no account 'nobody'",
                        "write LIBRARY/GROUP",
                        "no role 'king'")
                .doesNotContain(PASSWORD);
    }

    @Test
    void accountsAreLookedAfterOnAHomeThatNobodyUses() {
        lookAfterAccounts();
        refuse();
    }

    @Test
    void accountsAreLookedAfterAtARunningServer() throws Exception {
        try (ServedApplication served = ServedApplication.start(home, Map.of())) {
            lookAfterAccounts();
            refuse();
            assertThat(user("token", "an", "--name", "x", "--scope", "read")).isZero();
            HttpRequest request = HttpRequest.newBuilder(URI.create(served.base() + "/api/tokens"))
                    .header("Authorization", "Bearer " + printed().strip())
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .statusCode())
                    .as("an administrator without a second factor")
                    .isEqualTo(401);
        }
    }

    @Test
    void aPasswordIsNoArgument() {
        assertThat(user("add", "lan", "--name", "Lan", "--password", PASSWORD)).isEqualTo(2);
        assertThat(user("password", "lan", PASSWORD)).isEqualTo(2);
    }

    @Test
    void accountsOutliveARebuild() {
        assertThat(user("add", "lan", "--name", "Lan", "--password-stdin")).isZero();
        CommandLine line = Tangthu.commandLine();
        line.setOut(new PrintWriter(new StringWriter(), true));
        assertThat(line.execute("rebuild", "--home", home.toString(), "--only", "sql"))
                .isZero();
        assertThat(user("show", "lan")).isZero();
    }
}
