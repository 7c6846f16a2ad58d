package org.tangthu.repository.sql;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** @param url {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…} */
public record SqlSettings(String url, Optional<String> user, Optional<String> password) {
    public SqlSettings {
        Objects.requireNonNull(user);
        Objects.requireNonNull(password);
        if (!url.startsWith("jdbc:sqlite:") && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "sql.url must begin with jdbc:postgresql: (or be left out for the built-in SQLite)");
        }
    }

    /** The built-in database in a file. */
    public static SqlSettings file(Path file) {
        return of("jdbc:sqlite:" + file.toAbsolutePath());
    }

    public static SqlSettings of(String url) {
        return new SqlSettings(url, Optional.empty(), Optional.empty());
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return url.replaceAll("password=[^&]*", "password=…");
    }
}
