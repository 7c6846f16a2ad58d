package org.tangthu.linkeddata.dump;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.object.Disk;

/**
 * The dumps on disk, a folder for each. One that is being made has a name with a dot and gets its own by being renamed, once
 * every byte is on disk; one that is taken away is renamed first. What has a dot is rubbish after a death.
 */
final class DumpFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DumpFolder.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST = "dump.json";
    private static final String MAKING = ".making-";
    private static final String GOING = ".going-";

    private final Path folder;
    private final Disk disk;

    DumpFolder(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Those that are whole, the newest first. */
    List<Dump> read() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Dump> dumps = new ArrayList<>();
        for (Path path : names().filter(path -> Dump.isName(name(path))).toList()) {
            try {
                dumps.add(dump(JSON.readTree(Files.readAllBytes(path.resolve(LIST)))));
            } catch (IOException | DateTimeException | NoSuchElementException e) {
                LOG.warn("The dump in {} cannot be read and is not offered: {}", path, e.getMessage());
            }
        }
        dumps.sort(Comparator.comparing(Dump::at).reversed());
        return dumps;
    }

    /** Removes what a death left behind. */
    void sweep() throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path path : names().filter(path -> name(path).startsWith(".")).toList()) {
                delete(path);
            }
        }
    }

    /** A new empty folder to write a dump in. */
    Path begin(Instant at) throws IOException {
        Path making = folder.resolve(MAKING + Dump.name(at));
        if (Files.exists(making)) {
            delete(making);
        }
        return Files.createDirectories(making);
    }

    /** From now on the dump is there, also after a power cut. Its files are on disk already. */
    void publish(Dump dump) throws IOException {
        Path making = folder.resolve(MAKING + dump.name());
        Path list = Files.write(making.resolve(LIST), JSON.writeValueAsBytes(json(dump)));
        disk.syncFile(list);
        disk.syncFolder(making);
        disk.move(making, folder.resolve(dump.name()));
        disk.syncFolder(folder);
    }

    /** Gives up what was begun. */
    void abandon(Instant at) throws IOException {
        Path making = folder.resolve(MAKING + Dump.name(at));
        if (Files.exists(making)) {
            delete(making);
        }
    }

    /** On return it is not there any more, nor comes back after a power cut; who reads a file of it reads it to the end. */
    void remove(Dump dump) throws IOException {
        Path there = folder.resolve(dump.name());
        if (Files.exists(there)) {
            Path going = folder.resolve(GOING + dump.name());
            disk.move(there, going);
            disk.syncFolder(folder);
            delete(going);
        }
    }

    Path path(Dump dump, DumpFile file) {
        return folder.resolve(dump.name()).resolve(file.name());
    }

    /** What is free for more, in bytes. */
    long room() throws IOException {
        return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
    }

    private Stream<Path> names() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.toList().stream();
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static ObjectNode json(Dump dump) {
        ObjectNode json = JSON.createObjectNode()
                .put("at", dump.at().toString())
                .put("sequence", dump.sequence())
                .put("triples", dump.triples());
        var files = json.putArray("files");
        for (DumpFile file : dump.files()) {
            files.addObject()
                    .put("name", file.name())
                    .put("size", file.size())
                    .put("sha256", file.sha256())
                    .put("entries", file.entries());
        }
        return json;
    }

    private static Dump dump(JsonNode json) {
        List<DumpFile> files = new ArrayList<>();
        for (JsonNode file : json.path("files")) {
            String name = file.path("name").asText();
            files.add(new DumpFile(
                    DumpFile.dataset(name).orElseThrow(),
                    DumpForm.ofFile(name).orElseThrow(),
                    file.path("size").asLong(),
                    file.path("sha256").asText(),
                    file.path("entries").asLong()));
        }
        return new Dump(
                Instant.parse(json.path("at").asText()),
                json.path("sequence").asLong(),
                json.path("triples").asLong(),
                files);
    }
}
