package org.tangthu.portal.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.pdf.PdfSettings;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.linkeddata.dump.DumpSettings;
import org.tangthu.linkeddata.publish.OpenDataSettings;
import org.tangthu.linkeddata.sparql.SparqlLimits;
import org.tangthu.linkeddata.store.SparqlAddress;
import org.tangthu.portal.connect.ConnectorSettings;
import org.tangthu.portal.limits.CostClass;
import org.tangthu.portal.limits.LimitSettings;
import org.tangthu.portal.oidc.ClaimRight;
import org.tangthu.portal.oidc.OidcSettings;
import org.tangthu.portal.robots.RobotSettings;
import org.tangthu.portal.search.solr.SearchSettings;
import org.tangthu.portal.usage.UsageSettings;
import org.tangthu.repository.account.SessionLimits;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.lending.LendingTerms;

/**
 * Everything that can be set, read once. See {@code docs/configuration.md} for the keys.
 *
 * @param home absolute
 * @param oidc a provider with which people may sign in
 * @param openData what is said of the data as a whole
 * @param dumps when dumps of the data are made
 * @param requestsKept how long closed requests of readers are kept
 * @param connectors systems that are told of items
 */
public record Configuration(
        Path home,
        SiteSettings site,
        HttpSettings http,
        LimitSettings limits,
        StoreSettings stores,
        EngineSettings engines,
        LendingTerms lending,
        SessionLimits sessions,
        Optional<OidcSettings> oidc,
        UsageSettings usage,
        OpenDataSettings openData,
        DumpSettings dumps,
        Duration requestsKept,
        List<ConnectorSettings> connectors) {
    private static final long MEGABYTE = 1 << 20;
    private static final long MEGAPIXEL = 1_000_000;

    /** Name of the file in the home. */
    public static final String FILE = "tangthu.yaml";

    public Configuration {
        connectors = List.copyOf(connectors);
    }

    /**
     * Reads {@code {home}/tangthu.yaml}, which need not exist, and the variables that begin with {@code TANGTHU_}, which
     * come before the file.
     *
     * @throws ConfigurationException naming each unknown key and wrong value with what would be right
     */
    public static Configuration read(Path home, Map<String, String> environment) {
        Path folder = home.toAbsolutePath().normalize();
        Values values = new Values(folder.resolve(FILE), environment);
        SiteSettings site = site(values);
        Configuration configuration = new Configuration(
                folder,
                site,
                http(values),
                limits(values),
                stores(values),
                engines(values),
                lending(values),
                sessions(values),
                oidc(values),
                usage(values),
                openData(site, values),
                new DumpSettings(folder.resolve("dumps"), values.get(Keys.DUMPS_AT), values.get(Keys.DUMPS_KEEP)),
                values.get(Keys.REQUESTS_KEEP_DAYS),
                ConnectorList.settings(
                        values.get(Keys.CONNECTORS), folder, sentence -> values.refuse(Keys.CONNECTORS, sentence)));
        if (site.isPublic() && site.naan().equals(Ark.TEST_NAAN)) {
            values.refuse(
                    Keys.NAAN,
                    "must be your own authority number, because baseUrl is public and ARKs of " + Ark.TEST_NAAN
                            + " are for tests; ask for one at https://arks.org");
        }
        values.refuseProblems();
        return configuration;
    }

    /** The same with another port, as the command line may ask. */
    public Configuration withPort(int port) {
        HttpSettings other = new HttpSettings(port, http.bind(), http.trustedProxies(), http.readingRooms());
        return new Configuration(
                home,
                site,
                other,
                limits,
                stores,
                engines,
                lending,
                sessions,
                oidc,
                usage,
                openData,
                dumps,
                requestsKept,
                connectors);
    }

    private static LendingTerms lending(Values values) {
        return new LendingTerms(values.get(Keys.LENDING_MINUTES), values.get(Keys.LENDING_ITEMS));
    }

    private static SessionLimits sessions(Values values) {
        Duration idle = values.get(Keys.SESSIONS_IDLE_MINUTES);
        Duration longest = values.get(Keys.SESSIONS_LONGEST_MINUTES);
        if (idle.compareTo(longest) > 0) {
            values.refuse(Keys.SESSIONS_IDLE_MINUTES, "cannot be more than sessions.longestMinutes");
        }
        return new SessionLimits(idle, longest, SessionLimits.DEFAULT.unfinished(), SessionLimits.DEFAULT.token());
    }

    private static SiteSettings site(Values values) {
        String name = values.get(Keys.REPOSITORY_NAME);
        return new SiteSettings(
                values.get(Keys.BASE_URL),
                values.get(Keys.NAAN),
                values.get(Keys.REPOSITORY_ID),
                name,
                values.get(Keys.REPOSITORY_EMAIL),
                values.get(Keys.REPOSITORY_PUBLISHER).orElse(name),
                values.get(Keys.REPOSITORY_FRIENDS),
                values.get(Keys.OAI_PAGE_RECORDS),
                values.get(Keys.METADATA_LICENCE),
                values.get(Keys.TIME_ZONE));
    }

    private static OpenDataSettings openData(SiteSettings site, Values values) {
        return new OpenDataSettings(
                site.name(),
                site.publisher(),
                values.get(Keys.OPEN_DATA_PUBLISHER_TYPE),
                site.email(),
                site.metadataLicence(),
                site.zone(),
                values.get(Keys.OPEN_DATA_REVIEWED),
                values.get(Keys.OPEN_DATA_REVIEW_MONTHS));
    }

    private static HttpSettings http(Values values) {
        return new HttpSettings(
                values.get(Keys.HTTP_PORT),
                values.get(Keys.HTTP_BIND),
                values.get(Keys.HTTP_TRUSTED_PROXIES),
                values.get(Keys.ONSITE_NETWORKS));
    }

    private static LimitSettings limits(Values values) {
        return new LimitSettings(
                values.get(Keys.LIMITS_MODE),
                budgets(values, Keys.LIMITS_CLIENT),
                budgets(values, Keys.LIMITS_SERVER),
                values.get(Keys.LIMITS_TOKENS),
                values.get(Keys.LIMITS_ALLOWANCE),
                new LimitSettings.Prefixes(values.get(Keys.LIMITS_PREFIX_IPV4), values.get(Keys.LIMITS_PREFIX_IPV6)),
                new RobotSettings(values.get(Keys.LIMITS_ROBOTS_VERIFY), values.get(Keys.LIMITS_ROBOTS_KNOWN)));
    }

    private static Map<CostClass, Integer> budgets(Values values, Map<CostClass, Key<Integer>> keys) {
        Map<CostClass, Integer> budgets = new EnumMap<>(CostClass.class);
        keys.forEach((cost, key) -> budgets.put(cost, values.get(key)));
        return budgets;
    }

    private static StoreSettings stores(Values values) {
        return new StoreSettings(
                values.get(Keys.SQL_URL),
                values.get(Keys.SQL_USER),
                values.get(Keys.SQL_PASSWORD),
                solr(values),
                sparqlStore(values),
                values.get(Keys.DEPOSIT_ROOTS),
                values.get(Keys.PUBLICATION_GATE));
    }

    private static Optional<SparqlAddress> sparqlStore(Values values) {
        Optional<String> query = values.get(Keys.SPARQL_URL);
        Optional<String> update = values.get(Keys.SPARQL_UPDATE);
        if (query.isEmpty() || update.isEmpty()) {
            if (query.isPresent() != update.isPresent()) {
                values.refuse(Keys.SPARQL_UPDATE, "is given together with sparql.url, or neither is");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(new SparqlAddress(
                    query.get(), update.get(), values.get(Keys.SPARQL_USER), values.get(Keys.SPARQL_PASSWORD)));
        } catch (IllegalArgumentException e) {
            values.refuse(Keys.SPARQL_URL, e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<SearchSettings.Elsewhere> solr(Values values) {
        List<URI> nodes = values.get(Keys.SOLR_URL);
        boolean cloud = values.get(Keys.SOLR_CLOUD);
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        if (!cloud && nodes.size() > 1) {
            values.refuse(Keys.SOLR_URL, "must be one address, unless solr.cloud is true");
        }
        return Optional.of(
                cloud
                        ? new SearchSettings.Cloud(nodes, values.get(Keys.SOLR_SHARDS), values.get(Keys.SOLR_REPLICAS))
                        : new SearchSettings.Alone(nodes.get(0)));
    }

    private static Optional<OidcSettings> oidc(Values values) {
        Optional<String> issuer = values.get(Keys.OIDC_ISSUER);
        Optional<String> client = values.get(Keys.OIDC_CLIENT_ID);
        Optional<String> claim = values.get(Keys.OIDC_CLAIM);
        List<ClaimRight> rights = values.get(Keys.OIDC_RIGHTS);
        if (issuer.filter(address -> !address.startsWith("https:") && new Addresses(address).isPublic())
                .isPresent()) {
            values.refuse(Keys.OIDC_ISSUER, "must begin with https:, as the public can reach it");
        }
        if (issuer.isPresent() != client.isPresent()) {
            values.refuse(Keys.OIDC_CLIENT_ID, "is given together with oidc.issuer, or neither is");
        }
        if (claim.isPresent() == rights.isEmpty()) {
            values.refuse(Keys.OIDC_RIGHTS, "is given together with oidc.claim, or neither is");
        }
        List<String> scopes = values.get(Keys.OIDC_SCOPES);
        if (!scopes.contains("openid")) {
            values.refuse(Keys.OIDC_SCOPES, "must have openid among its words");
            return Optional.empty();
        }
        return issuer.flatMap(address -> client.map(id -> new OidcSettings(
                address,
                id,
                values.get(Keys.OIDC_CLIENT_SECRET),
                values.get(Keys.OIDC_NAME),
                scopes,
                values.get(Keys.OIDC_READERS),
                claim,
                rights)));
    }

    private static EngineSettings engines(Values values) {
        return new EngineSettings(
                new ImageSettings(
                        values.get(Keys.IMAGES_MAX_PIXELS),
                        values.get(Keys.ACCESS_PREVIEW_PIXELS),
                        new JpegSettings(values.get(Keys.IMAGES_QUALITY), values.get(Keys.IMAGES_CHROMA)),
                        MEGABYTE * values.get(Keys.IMAGES_CACHE_MEGABYTES)),
                new PdfSettings(
                        values.get(Keys.PDF_LONGEST_SIDE),
                        MEGAPIXEL * values.get(Keys.PDF_MEGAPIXELS),
                        MEGABYTE * values.get(Keys.PDF_DISK_MEGABYTES),
                        values.get(Keys.PDF_WAITING)),
                sparql(values),
                MEGABYTE * values.get(Keys.PAGES_CACHE_MEGABYTES));
    }

    private static SparqlLimits sparql(Values values) {
        Duration visitor = values.get(Keys.SPARQL_TIMEOUT);
        Duration holder = values.get(Keys.SPARQL_TOKEN_TIMEOUT);
        return SparqlLimits.of(
                visitor,
                holder.compareTo(visitor) < 0 ? visitor : holder,
                values.get(Keys.SPARQL_ROWS),
                values.get(Keys.SPARQL_BYTES),
                values.get(Keys.SPARQL_CONCURRENT).orElseGet(SparqlLimits::standardSlots));
    }

    private static UsageSettings usage(Values values) {
        return new UsageSettings(values.get(Keys.USAGE_FLUSH), values.get(Keys.USAGE_ROBOTS));
    }
}
