package org.tangthu.portal.search.solr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What Solr has to know to make an index. The name of a set tells its content: a set never changes under its name, and a
 * generation that was made by another version of this program keeps its own.
 */
final class ConfigSet {
    private static final String RESOURCES = "configset/";
    private static final int DIGITS = 8;

    private final String name;
    private final Map<String, byte[]> files = new TreeMap<>();

    private ConfigSet(Index index) {
        for (String file : List.of("solrconfig.xml", index.folder() + "/schema.xml")) {
            files.put(file.substring(file.indexOf('/') + 1), read(file));
        }
        this.name = index.title() + "-" + digest().substring(0, DIGITS);
    }

    static ConfigSet of(Index index) {
        return new ConfigSet(index);
    }

    String name() {
        return name;
    }

    /** Writes the set as a folder of its name, in which the files stand under {@code conf}. */
    void writeInto(Path configSets) throws IOException {
        Path conf = Files.createDirectories(configSets.resolve(name).resolve("conf"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(conf.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files as the ConfigSets API takes them. */
    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return bytes.toByteArray();
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((file, content) -> {
                digest.update(file.getBytes());
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] read(String file) {
        try (InputStream in = ConfigSet.class.getResourceAsStream(RESOURCES + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own " + file + " cannot be read", e);
        }
    }
}
