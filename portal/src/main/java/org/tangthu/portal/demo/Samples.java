package org.tangthu.portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.object.Folders;

/** The sample collection as it lies beside the program, to be completed by the map, which is drawn when it is needed. */
public final class Samples {
    private static final String MAP = "items/ban-do-dong-bang/map.tif";
    private static final String GENERATOR = "generator";

    private final Path folder;

    /** @param folder with libraries, collections, agents and items */
    public Samples(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new PortalException("There are no samples in " + folder + "; unpack the whole archive again");
        }
        this.folder = folder;
    }

    /** Changes with the samples: the SHA-256 of their names and bytes. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw unreadable(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** Copies the samples and draws the map among them. @param target made anew; remove it with {@link #remove} */
    public void copyTo(Path target) {
        try {
            for (Path file : files()) {
                Path copy = target.resolve(folder.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            SampleMap.draw(target.resolve(MAP));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).startsWith(GENERATOR))
                    .sorted()
                    .toList();
        }
    }

    public static void remove(Path target) {
        try {
            Folders.delete(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PortalException unreadable(IOException e) {
        return new PortalException("The samples in " + folder + " cannot be copied: " + e.getMessage(), e);
    }
}
