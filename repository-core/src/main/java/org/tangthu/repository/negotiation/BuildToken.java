package org.tangthu.repository.negotiation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Names the build that runs, as a part of entity tags: what a client kept from another build is asked for anew. Equal
 * processes behind a proxy run the same archives and so give the same name.
 */
public final class BuildToken {
    private static final int LENGTH = 8;

    private BuildToken() {}

    /**
     * @param parts a class out of each archive that answers are made by
     * @return digits and letters; where classes lie in folders, which is at a developer's, others after each compilation
     */
    public static String of(Class<?>... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> part : parts) {
                Path source = source(part);
                digest.update(Files.isRegularFile(source) ? Files.readAllBytes(source) : ages(source));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException("An archive of the program cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] ages(Path folder) throws IOException {
        StringBuilder ages = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                ages.append(file)
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        }
        return ages.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Path source(Class<?> part) {
        try {
            return Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The archive of " + part + " has no path", e);
        }
    }
}
