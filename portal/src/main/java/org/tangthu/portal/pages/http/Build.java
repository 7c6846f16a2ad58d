package org.tangthu.portal.pages.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names the build that runs: a page that a browser kept from another build is asked for anew. Equal processes behind a
 * proxy run the same archive and so give the same name.
 */
final class Build {
    private static final int LENGTH = 8;

    private Build() {}

    /** @return digits and letters; where classes lie in a folder, which is at a developer's, another one at each start */
    static String name() {
        try {
            Path source = Path.of(Build.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(source)
                    ? digest(Files.readAllBytes(source))
                    : Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        } catch (IOException e) {
            throw new UncheckedIOException("The archive of the portal cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The archive of the portal has no path", e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
