package org.tangthu.linkeddata.oai;

import java.util.List;
import java.util.Objects;
import org.tangthu.repository.record.RecordFormats;

/**
 * Who provides the records.
 *
 * @param repository the identifier that stands in those of all records ({@code repository.id})
 * @param name of the repository
 * @param email of whoever is responsible for it
 * @param licence URI of the licence of the records
 * @param friends base URLs of other providers
 * @param formats of records
 * @param pages how large they are
 */
public record OaiSettings(
        String repository,
        String name,
        String email,
        String licence,
        List<String> friends,
        RecordFormats formats,
        PageLimits pages) {
    public OaiSettings {
        Objects.requireNonNull(repository);
        Objects.requireNonNull(name);
        Objects.requireNonNull(email);
        Objects.requireNonNull(licence);
        Objects.requireNonNull(formats);
        Objects.requireNonNull(pages);
        friends = List.copyOf(friends);
    }
}
