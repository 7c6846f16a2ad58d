package org.tangthu.portal.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.address.Addresses;

/**
 * What the site is called and where it stands.
 *
 * @param baseUrl public address; empty for this machine alone
 * @param repositoryId the configured one; the one in force is kept in the home
 * @param friends base URLs of other OAI-PMH providers
 * @param pageRecords of ListRecords at most
 * @param metadataLicence address of the licence of the descriptions
 * @param zone where days begin
 */
public record SiteSettings(
        Optional<String> baseUrl,
        String naan,
        Optional<String> repositoryId,
        String name,
        Optional<String> email,
        String publisher,
        List<String> friends,
        int pageRecords,
        String metadataLicence,
        ZoneId zone) {
    public SiteSettings {
        friends = List.copyOf(friends);
    }

    /** @param port at which the server listens, which makes the base when none is configured */
    public Addresses addresses(int port) {
        return new Addresses(baseUrl.orElse("http://127.0.0.1:" + port));
    }

    /** Whether the world can reach the base that is configured. */
    public boolean isPublic() {
        return baseUrl.filter(base -> new Addresses(base).isPublic()).isPresent();
    }
}
