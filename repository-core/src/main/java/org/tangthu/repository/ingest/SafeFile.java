package org.tangthu.repository.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.tangthu.repository.problem.Problems;

/** Refuses names and files by which a deposit could reach outside of itself. */
public final class SafeFile {
    private static final int MAX_NAME_BYTES = 255;

    private SafeFile() {}

    /** What is wrong with a name that stands in a description or a request; empty if it is a plain file name. */
    public static Optional<String> complaint(String name) {
        if (name.contains("/") || name.contains("\\") || name.equals("..") || name.equals(".")) {
            return Optional.of("is a path; write the plain name of a file that lies beside the description");
        }
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("is blank or holds control characters; rename the file");
        }
        boolean tooLong = name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES;
        return tooLong ? Optional.of("is longer than " + MAX_NAME_BYTES + " bytes; rename the file") : Optional.empty();
    }

    /**
     * Whether the path is a regular file, no symbolic link; complains otherwise. Hard links are regular files: backups
     * and programs that save space make them of any scan.
     */
    static boolean check(Path path, Problems problems) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                problems.error("it is a link", "links are not followed: put the file itself there");
            } else if (!attributes.isRegularFile()) {
                problems.error("it is no regular file", "put a file there");
            } else {
                return true;
            }
        } catch (IOException e) {
            problems.error("it cannot be read: " + e.getMessage(), "");
        }
        return false;
    }
}
