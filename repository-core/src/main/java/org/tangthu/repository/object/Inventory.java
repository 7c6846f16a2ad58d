package org.tangthu.repository.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** {@code inventory.json} of an object as a tree (OCFL 1.1, section 3.5), where the OCFL library has no say. Immutable. */
final class Inventory {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode tree;

    private Inventory(ObjectNode tree) {
        this.tree = tree;
    }

    /** @throws IOException if it cannot be read, or is no inventory */
    static Inventory read(Path file) throws IOException {
        if (MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode tree
                && tree.path("head").asText().matches("v[1-9]\\d{0,8}")) {
            return new Inventory(tree);
        }
        throw new IOException(file + " is no inventory with versions called v1, v2 and so on");
    }

    /** The number of the head. */
    int head() {
        return Integer.parseInt(tree.path("head").asText().substring(1));
    }

    /** Whether no version but the head has files. */
    boolean erased() {
        return IntStream.range(1, head()).allMatch(number -> state(tree, number).isEmpty());
    }

    /**
     * The inventory as it was when a version was the head, with the files of the object's head alone: the versions before
     * keep their dates, messages and users, and have no files.
     */
    Inventory erasedAt(int number) {
        ObjectNode copy = tree.deepCopy();
        copy.put("head", "v" + number);
        copy.remove("fixity");
        ObjectNode versions = copy.withObject("/versions");
        for (int version = 1; version <= head(); version++) {
            if (version > number) {
                versions.remove("v" + version);
            } else if (version < head()) {
                versions.withObject("/v" + version).putObject("state");
            }
        }
        Set<String> digests = new HashSet<>();
        if (number == head()) {
            state(copy, number).fieldNames().forEachRemaining(digests::add);
        }
        copy.withObject("/manifest").retain(digests);
        return new Inventory(copy);
    }

    /** Whether every file of the head lies in the folder of that version. */
    boolean headStandsAlone() {
        String folder = "v" + head() + "/";
        Set<String> digests = new HashSet<>();
        state(tree, head()).fieldNames().forEachRemaining(digests::add);
        return digests.stream().map(tree.path("manifest")::path).allMatch(paths -> {
            boolean[] inside = {!paths.isEmpty()};
            paths.forEach(path -> inside[0] &= path.asText().startsWith(folder));
            return inside[0];
        });
    }

    private static JsonNode state(ObjectNode inventory, int number) {
        return inventory.path("versions").path("v" + number).path("state");
    }

    byte[] bytes() throws IOException {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    }
}
