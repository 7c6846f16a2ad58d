package org.tangthu.repository;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.projection.ProjectionSettings;
import org.tangthu.repository.sql.SqlSettings;

/**
 * What the repository must be told, checked.
 *
 * @param home folder of one process; made if missing
 * @param sql empty for SQLite in the home
 * @param baseUrl where the public reaches the repository
 * @param naan under which ARKs are minted; {@link Ark#TEST_NAAN} only where nobody outside can reach {@code baseUrl}
 * @param timeZone where embargoes end at 00:00
 * @param repositoryId names the repository in feeds for good, in the form of a domain name; fixed at first start, and
 *     made up then if empty
 */
public record RepositorySettings(
        Path home,
        Optional<SqlSettings> sql,
        String baseUrl,
        String naan,
        ZoneId timeZone,
        Optional<String> repositoryId,
        ProjectionSettings projections) {
    /** OAI identifier guidelines 2.0, section 3.5: a domain name, without its need to be registered. */
    private static final Pattern REPOSITORY_ID =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,62}(\\.[a-zA-Z][a-zA-Z0-9-]{0,62})+");

    public RepositorySettings {
        Objects.requireNonNull(home);
        Objects.requireNonNull(sql);
        Objects.requireNonNull(timeZone);
        Objects.requireNonNull(projections);
        Addresses addresses = addresses(baseUrl);
        if (naan.equals(Ark.TEST_NAAN) && addresses.isPublic()) {
            throw new RepositoryException("baseUrl '" + baseUrl + "' is public, but naan " + Ark.TEST_NAAN
                    + " is for tests only and its ARKs would lead nowhere: set 'naan' to the number that was assigned to "
                    + "your library, or baseUrl to a local address");
        }
        repositoryId.filter(id -> !REPOSITORY_ID.matcher(id).matches()).ifPresent(id -> {
            throw new RepositoryException(
                    "repository.id '" + id + "' must have the form of a domain name, such as thuvien.example.vn");
        });
    }

    /** For a home on this machine: SQLite, test ARKs, Vietnamese time. */
    public static RepositorySettings local(Path home) {
        return new RepositorySettings(
                home,
                Optional.empty(),
                "http://localhost:8080",
                Ark.TEST_NAAN,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                Optional.empty(),
                ProjectionSettings.DEFAULT);
    }

    /** The same on another database. */
    public RepositorySettings withSql(SqlSettings other) {
        return new RepositorySettings(home, Optional.of(other), baseUrl, naan, timeZone, repositoryId, projections);
    }

    private static Addresses addresses(String baseUrl) {
        try {
            return new Addresses(baseUrl);
        } catch (IllegalArgumentException e) {
            throw new RepositoryException(e.getMessage(), e);
        }
    }
}
