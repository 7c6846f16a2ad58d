package org.tangthu.portal.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a running server can be reached on this machine; kept in {@code server.json} of its home.
 *
 * @param address a loopback address unless the server listens on one other address only
 */
public record ServerInfo(long pid, String address, int port) {
    private static final String FILE = "server.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The server of a home; empty if none runs there, if it was killed, or if it has not yet come up. */
    public static Optional<ServerInfo> read(Path home) {
        Path file = home.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            JsonNode json = JSON.readTree(file.toFile());
            ServerInfo server = new ServerInfo(
                    json.path("pid").asLong(),
                    json.path("address").asText(),
                    json.path("port").asInt());
            return Optional.of(server).filter(ServerInfo::lives);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    /** Whole or not at all, for whoever reads at the same time. */
    void write(Path home) {
        try {
            Path draft = home.resolve(FILE + ".new");
            JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), this);
            Files.move(draft, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever listens at the port of a dead server is not to be trusted with the administrator's token. */
    private boolean lives() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    static void remove(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(FILE));
    }

    /** The server's address for programs on this machine. */
    public String url() {
        return "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }
}
