package org.tangthu.portal.config;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import org.tangthu.repository.address.Addresses;

/**
 * What the site is called and where it stands.
 *
 * @param baseUrl public address; empty for this machine alone
 * @param repositoryId the configured one; the one in force is kept in the home
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
        String metadataLicence,
        ZoneId zone) {
    /** Authority number that the ARK specification keeps for tests. */
    public static final String TEST_NAAN = "99999";

    /** @param port at which the server listens, which makes the base when none is configured */
    public Addresses addresses(int port) {
        return new Addresses(baseUrl.orElse("http://127.0.0.1:" + port));
    }

    /** The host of the base if the public can reach it by this name; empty for this machine and names of private use. */
    public Optional<String> publicHost() {
        return baseUrl.map(base -> URI.create(base).getHost()).filter(SiteSettings::isPublic);
    }

    private static boolean isPublic(String host) {
        boolean named = host.contains(".") && !host.matches("[0-9.]+");
        return named && !host.matches("(?i).*\\.(localhost|local|test|internal|lan|home\\.arpa)\\.?");
    }

    /** Whether the base is reached over TLS. */
    public boolean secure() {
        return baseUrl.filter(base -> base.startsWith("https:")).isPresent();
    }
}
