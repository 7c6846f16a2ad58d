package org.tangthu.portal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.tangthu.portal.PortalException;

/** The administrator's token: made once for a home, in a file that only its owner may read. */
public final class AdminToken {
    private static final String FILE = "admin-token";
    private static final int SHORTEST = 32;

    private AdminToken() {}

    /** Reads the token, making it if there is none. */
    static String in(Path home) throws IOException {
        Path file = home.resolve(FILE);
        if (Files.notExists(file)) {
            make(file);
        }
        return read(home);
    }

    /** @throws PortalException if there is no usable token */
    public static String read(Path home) {
        Path file = home.resolve(FILE);
        try {
            String token = Files.readString(file).strip();
            if (token.length() < SHORTEST) {
                throw new PortalException("The token in " + file + " is too short; delete the file and start again");
            }
            return token;
        } catch (IOException e) {
            throw new PortalException(
                    "The administrator's token " + file + " cannot be read; run the command as the owner of the home",
                    e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    }
}
