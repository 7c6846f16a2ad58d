package org.tangthu.portal.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.tangthu.iiif.pixels.Chroma;
import org.tangthu.iiif.pyramid.PyramidSettings;
import org.tangthu.linkeddata.publish.PublisherType;
import org.tangthu.portal.limits.CostClass;
import org.tangthu.portal.limits.LimitSettings;
import org.tangthu.portal.limits.TokenAllowance;
import org.tangthu.portal.network.Network;
import org.tangthu.portal.oidc.ClaimRight;
import org.tangthu.portal.robots.KnownRobot;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.publication.PublicationGate;

/** All keys, in the order of the documentation. */
final class Keys {
    private static final List<Key<?>> LIST = new ArrayList<>();

    static final Key<Optional<String>> BASE_URL = key(
            "baseUrl",
            "",
            Form.webAddress().optional(),
            "Address under which the public reaches the site; every link and identifier is made from it. Absent: http://127.0.0.1:{http.port}.");
    static final Key<String> NAAN = key(
            "naan",
            "99999",
            Form.by(Ark::checkNaan, "a name assigning authority number such as 12345"),
            "The authority number in every ARK. 99999 is for tests and refused with a public baseUrl.");
    static final Key<Optional<String>> REPOSITORY_ID = key(
            "repository.id",
            "",
            Form.matching(
                            "[a-zA-Z][a-zA-Z0-9-]*(\\.[a-zA-Z][a-zA-Z0-9-]*)+",
                            "a domain name such as library.example.vn")
                    .optional(),
            "Domain-like name that stands in OAI-PMH identifiers, fixed at the first start. Absent: a name is made up then.");
    static final Key<String> REPOSITORY_NAME =
            key("repository.name", "Tàng Thư", Form.text(), "Name of the site, on every page.");
    static final Key<Optional<String>> REPOSITORY_EMAIL = key(
            "repository.email",
            "",
            Form.matching("[^@\\s]+@[^@\\s]+", "a mail address such as library@example.vn")
                    .optional(),
            "Where readers can write to: at the foot of every page.");
    static final Key<Optional<String>> REPOSITORY_PUBLISHER = key(
            "repository.publisher",
            "",
            Form.text().optional(),
            "Who publishes the site: at the foot of every page. Absent: repository.name.");
    static final Key<List<String>> REPOSITORY_FRIENDS = key(
            "repository.friends",
            "",
            Form.webAddress().list(),
            "Base URLs of other OAI-PMH providers that this one names to harvesters.");
    static final Key<Integer> OAI_PAGE_RECORDS = key(
            "oai.pageRecords",
            "500",
            Form.number(10, 1_000),
            "Records that a page of ListRecords (/oai) has at most; about a megabyte ends it before. A page of ListIdentifiers has twice as many.");
    static final Key<List<Map<String, String>>> CONNECTORS = key(
            "connectors",
            "",
            ConnectorList::read,
            "Systems that are told of items as they change: a list of maps, in the environment as JSON; see docs/connectors.md.");
    static final Key<String> METADATA_LICENCE = key(
            "metadataLicence",
            "https://creativecommons.org/licenses/by/4.0/",
            Form.webIri(),
            "Licence of the descriptions, as an address.");
    static final Key<ZoneId> TIME_ZONE =
            key("timeZone", "Asia/Ho_Chi_Minh", Form.zone(), "Where days begin: an embargo ends at 00:00 here.");

    static final Key<PublisherType> OPEN_DATA_PUBLISHER_TYPE = key(
            "openData.publisherType",
            "regional",
            Form.oneOf(PublisherType.class),
            "What kind of body publishes the data, as the catalogue (/catalog) tells: local, regional, national, academic, nonprofit or company.");
    static final Key<Optional<LocalDate>> OPEN_DATA_REVIEWED = key(
            "openData.reviewed",
            "",
            Form.day().optional(),
            "Day on which somebody last looked through the list of open datasets (/catalog), such as 2026-01-31. Absent: the day on which something was published first counts.");
    static final Key<Integer> OPEN_DATA_REVIEW_MONTHS = key(
            "openData.reviewMonths",
            "6",
            Form.number(1, 120),
            "Months after which the list of open datasets is to be looked through again; the catalogue tells the day.");

    static final Key<Optional<LocalTime>> DUMPS_AT = key(
            "dumps.at",
            "02:30",
            Form.timeOrNever(),
            "Time of the day, in timeZone, at which dumps of all open data are made, if something changed; never: on demand only, and in place of those that something withdrawn took away.");
    static final Key<Integer> DUMPS_KEEP =
            key("dumps.keep", "3", Form.number(1, 1_000), "Dumps that are kept; the oldest goes when one is made.");

    static final Key<Integer> HTTP_PORT =
            key("http.port", "8080", Form.number(0, 65_535), "Port to listen on; 0 takes any free one.");
    static final Key<String> HTTP_BIND = key(
            "http.bind",
            "127.0.0.1",
            Form.matching("[0-9a-fA-F:.]+", "an address of this machine, or 0.0.0.0 for all"),
            "Address to listen on. The default answers this machine only: put a proxy in front, or say 0.0.0.0.");
    static final Key<List<Network>> HTTP_TRUSTED_PROXIES = key(
            "http.trustedProxies",
            "",
            networks(),
            "Proxies whose X-Forwarded-For is believed. The reading room and every limit hang on it.");
    static final Key<List<Network>> ONSITE_NETWORKS =
            key("onsite.networks", "", networks(), "Networks of the reading rooms: on-site items open here.");
    static final Key<Integer> ACCESS_PREVIEW_PIXELS = key(
            "access.previewPixels",
            "512",
            Form.number(64, 2_000),
            "Longest side of the preview of a page that a visitor may not see in full. Below 512 it does not stand ready.");

    static final Key<Duration> LENDING_MINUTES = key(
            "lending.minutes",
            "60",
            Form.minutes(1, 31 * 24 * 60),
            "How long a reader has an item of access lending; it can be renewed while nobody waits for it.");
    static final Key<Integer> LENDING_ITEMS =
            key("lending.items", "5", Form.number(1, 1_000), "Items that a reader may have at one time.");

    static final Key<Duration> SESSIONS_IDLE_MINUTES = key(
            "sessions.idleMinutes",
            "120",
            Form.minutes(1, 31 * 24 * 60),
            "How long somebody stays signed in without a request.");
    static final Key<Duration> SESSIONS_LONGEST_MINUTES = key(
            "sessions.longestMinutes",
            "720",
            Form.minutes(1, 31 * 24 * 60),
            "How long somebody stays signed in at the longest; then everybody signs in anew.");

    static final Key<Duration> REQUESTS_KEEP_DAYS = key(
            "requests.keepDays",
            "90",
            Form.days(1, 3_650),
            "Days after which what readers asked for or reported is erased once it is closed, and the contact of whoever still waits.");

    static final Key<LimitSettings.Mode> LIMITS_MODE = key(
            "limits.mode",
            "enforce",
            Form.oneOf(LimitSettings.Mode.class),
            "Over budget: enforce answers 429 or 503, report only counts and logs, off does not look.");
    static final Key<List<TokenAllowance>> LIMITS_TOKENS = key(
            "limits.tokens",
            "",
            Form.by(
                            TokenAllowance::parse,
                            "the SHA-256 of a token, 64 hexadecimal digits, as in name=digest*factor or alone")
                    .list(),
            "Tokens (sent as Authorization: Bearer …) that raise their bearers' budgets: the SHA-256 of each, alone or as name=digest*factor, of which name and factor may be left out.");
    static final Key<Integer> LIMITS_ALLOWANCE = key(
            "limits.allowance",
            "10",
            Form.number(1, 1_000),
            "By how much a token without a factor of its own, or being in a reading room, multiplies the budgets of a client.");
    static final Key<Integer> LIMITS_PREFIX_IPV4 = key(
            "limits.prefix.ipv4",
            "24",
            Form.number(8, 32),
            "Bits of an IPv4 address that make a client network, which shares its budgets.");
    static final Key<Integer> LIMITS_PREFIX_IPV6 = key(
            "limits.prefix.ipv6",
            "56",
            Form.number(32, 64),
            "Bits of an IPv6 address that make a client network, which shares its budgets.");
    static final Key<Boolean> LIMITS_ROBOTS_VERIFY = key(
            "limits.robots.verify",
            "false",
            Form.yesOrNo(),
            "Whether name servers are asked about clients that claim to be a known robot: a true one has budgets of its own, those who pretend share a tenth of a client's.");
    static final Key<List<KnownRobot>> LIMITS_ROBOTS_KNOWN = key(
            "limits.robots.known",
            "Googlebot=googlebot.com+google.com,coccocbot=coccoc.com,bingbot=search.msn.com,Applebot=applebot.apple.com,"
                    + "YandexBot=yandex.com+yandex.net+yandex.ru,Baiduspider=baidu.com+baidu.jp,SeznamBot=seznam.cz",
            Form.by(KnownRobot::parse, "a robot and its domains, such as Examplebot=example.com+example.net")
                    .list(),
            "Robots whose addresses lead to names below domains of theirs: a word of the User-Agent, and the domains.");
    static final Map<CostClass, Key<Integer>> LIMITS_CLIENT =
            budgets("limits.client.", CostClass::perClient, "from one client network (limits.prefix)");
    static final Map<CostClass, Key<Integer>> LIMITS_SERVER =
            budgets("limits.server.", CostClass::wholeServer, "from all clients together");

    static final Key<Integer> IMAGES_QUALITY = key(
            "images.quality",
            "85",
            Form.number(30, 100),
            "JPEG quality of the tiles. Another number makes all pyramids anew.");

    static final Key<Chroma> IMAGES_CHROMA = key(
            "images.chroma",
            "4:2:0",
            Form.by(Chroma::parse, "4:2:0 or 4:4:4"),
            "How finely JPEG keeps colour: 4:4:4 keeps thin coloured lines sharp, in larger files. Another value makes all pyramids anew.");
    static final Key<Integer> IMAGES_MAX_PIXELS = key(
            "images.maxPixels",
            "25000000",
            Form.number(PyramidSettings.LONGEST_WHOLE * PyramidSettings.LONGEST_WHOLE, 100_000_000),
            "Pixels that one image answer may have: larger sizes are refused, and max stays below.");

    static final Key<Integer> IMAGES_CACHE_MEGABYTES = key(
            "images.cacheMegabytes",
            "512",
            Form.number(0, 1_000_000),
            "Disk for image answers that had to be made and were asked for again; 0 keeps none.");

    static final Key<Integer> PAGES_CACHE_MEGABYTES = key(
            "pages.cacheMegabytes",
            "32",
            Form.number(0, 16_384),
            "Memory for pages kept as they were written, for visitors who are not signed in; 0 keeps none.");
    static final Key<Integer> PDF_LONGEST_SIDE = key(
            "pdf.longestSide",
            "2048",
            Form.number(256, PyramidSettings.LONGEST_WHOLE),
            "Longer side, in pixels, up to which pictures go into PDF files.");

    static final Key<Integer> PDF_MEGAPIXELS = key(
            "pdf.megapixels",
            "1000",
            Form.number(10, 100_000),
            "Millions of pixels that all pictures of one PDF file may have: of many pages smaller pictures are taken.");

    static final Key<Integer> PDF_DISK_MEGABYTES = key(
            "pdf.diskMegabytes",
            "4096",
            Form.number(0, 1_000_000),
            "Disk for PDF files that were made; the ones asked for longest ago go first.");

    static final Key<Integer> PDF_WAITING = key(
            "pdf.waiting", "20", Form.number(1, 1_000), "PDF files that may wait to be made; one is made at a time.");

    static final Key<List<Path>> DEPOSIT_ROOTS = key(
            "deposit.roots",
            "",
            Form.folder().list(),
            "Folders from which the administrator may deposit files by naming their path, on this machine only.");

    static final Key<PublicationGate.Mode> PUBLICATION_GATE = key(
            "publication.gate",
            "enforced",
            Form.oneOf(PublicationGate.Mode.class),
            "What becomes of an item that lacks what a published description must hold: enforced keeps it from being published, reported publishes it and says what is missing.");

    static final Key<Optional<String>> OIDC_ISSUER = key(
            "oidc.issuer",
            "",
            Form.webIri().optional(),
            "Address of an OpenID provider with which people may sign in beside local accounts, exactly as it names itself; https. Absent: local accounts only.");
    static final Key<Optional<String>> OIDC_CLIENT_ID =
            key("oidc.clientId", "", Form.text().optional(), "By which the provider knows this site.");
    static final Key<Optional<String>> OIDC_CLIENT_SECRET = key(
            "oidc.clientSecret",
            "",
            Form.text().optional(),
            "Proves this site to the provider. Absent for providers that ask for none.");
    static final Key<String> OIDC_NAME =
            key("oidc.name", "OpenID", Form.text(), "What the provider is called on the page of signing in.");
    static final Key<List<String>> OIDC_SCOPES = key(
            "oidc.scopes",
            "openid,profile",
            Form.matching("[!#-\\[\\]-~]+", "words without spaces").list(),
            "What is asked of the provider; openid is always among it.");
    static final Key<Boolean> OIDC_READERS = key(
            "oidc.readers",
            "true",
            Form.yesOrNo(),
            "Whether somebody who signs in so for the first time gets the account of a reader. false: only those whose account an administrator has tied to the provider.");
    static final Key<Optional<String>> OIDC_CLAIM = key(
            "oidc.claim",
            "",
            Form.text().optional(),
            "Claim of the provider whose values give rights by oidc.rights, such as groups.");
    static final Key<List<ClaimRight>> OIDC_RIGHTS = key(
            "oidc.rights",
            "",
            Form.by(ClaimRight::parse, "value=group:VN-HD-TVT/name, value=librarian:VN-HD-TVT or value=administrator")
                    .list(),
            "What values of oidc.claim give: group:LIBRARY/NAME, librarian:LIBRARY or administrator. Groups named here come and go with the claim at each sign-in; if an office is named, offices do too.");

    static final Key<Optional<String>> SQL_URL = key(
            "sql.url",
            "",
            Form.matching("jdbc:postgresql:.+", "jdbc:postgresql://host/database")
                    .optional(),
            "Database of catalogue and journal. Absent: SQLite in the home.");
    static final Key<Optional<String>> SQL_USER =
            key("sql.user", "", Form.text().optional(), "Name at the database.");
    static final Key<Optional<String>> SQL_PASSWORD =
            key("sql.password", "", Form.text().optional(), "Password at the database.");
    static final Key<List<URI>> SOLR_URL = key(
            "solr.url",
            "",
            Form.server().list(),
            "A Solr server such as http://solr.example.vn:8983/solr, or several nodes of a SolrCloud. Absent: Solr runs inside, in the home.");
    static final Key<Boolean> SOLR_CLOUD =
            key("solr.cloud", "false", Form.yesOrNo(), "Whether solr.url names nodes of a SolrCloud.");
    static final Key<Integer> SOLR_SHARDS = key(
            "solr.shards",
            "1",
            Form.number(1, 1_000),
            "Parts into which each index is cut in a SolrCloud. Another number holds from the next rebuild of search on.");
    static final Key<Integer> SOLR_REPLICAS = key(
            "solr.replicas",
            "1",
            Form.number(1, 100),
            "Copies of each part in a SolrCloud; two or more let a node fail. Another number holds from the next rebuild of search on.");
    static final Key<Optional<String>> SPARQL_URL = key(
            "sparql.url",
            "",
            Form.matching("https?://\\S+", "an address such as http://fuseki.example.vn:3030/tangthu/query")
                    .optional(),
            "Where an RDF store that runs by itself takes queries (SPARQL 1.1). {set} in it stands for a and b, two datasets. Absent: the RDF store is in the home.");
    static final Key<Optional<String>> SPARQL_UPDATE = key(
            "sparql.update",
            "",
            Form.matching("https?://\\S+", "an address such as http://fuseki.example.vn:3030/tangthu/update")
                    .optional(),
            "Where that store takes updates; with {set} if sparql.url has it.");
    static final Key<Optional<String>> SPARQL_USER =
            key("sparql.user", "", Form.text().optional(), "Name at that store.");
    static final Key<Optional<String>> SPARQL_PASSWORD =
            key("sparql.password", "", Form.text().optional(), "Password at that store.");
    static final Key<Duration> SPARQL_TIMEOUT = key(
            "sparql.timeout",
            "20",
            Form.seconds(1, 3_600),
            "Seconds that a SPARQL query may take, and its client to read the answer.");
    static final Key<Duration> SPARQL_TOKEN_TIMEOUT = key(
            "sparql.tokenTimeout",
            "120",
            Form.seconds(1, 86_400),
            "Seconds that the SPARQL query of whoever holds a token may take; never less than sparql.timeout.");
    static final Key<Optional<Integer>> SPARQL_CONCURRENT = key(
            "sparql.concurrent",
            "",
            Form.number(1, 256).optional(),
            "SPARQL queries that run at one time. Absent: one less than there are processors.");
    static final Key<Integer> SPARQL_ROWS = key(
            "sparql.rows",
            "10000",
            Form.number(1, 1_000_000),
            "Rows, or triples, of one SPARQL answer; a longer one is cut and says so.");
    static final Key<Integer> SPARQL_BYTES = key(
            "sparql.bytes",
            "16777216",
            Form.number(1_024, 256 * 1_024 * 1_024),
            "Bytes of one SPARQL answer; a longer one is cut and says so.");

    static final Key<Duration> USAGE_FLUSH = key(
            "usage.flush",
            "10",
            Form.seconds(1, 600),
            "Seconds for which usage counts may stay in memory before they are written: what a killed process loses.");
    static final Key<List<String>> USAGE_ROBOTS = key(
            "usage.robots",
            "",
            Form.matching("[^,]{3,100}", "a word of at least three letters").list(),
            "Words that tell a robot by its User-Agent, beside those that the program knows; its uses are counted apart.");

    static final List<Key<?>> ALL = Collections.unmodifiableList(LIST);

    private Keys() {}

    private static <T> Key<T> key(String name, String fallback, Form<T> form, String meaning) {
        Key<T> key = new Key<>(name, fallback, form, meaning);
        LIST.add(key);
        return key;
    }

    private static Form<List<Network>> networks() {
        return Form.by(Network::parse, "addresses or networks such as 192.0.2.0/24 or 2001:db8::/56")
                .list();
    }

    private static Map<CostClass, Key<Integer>> budgets(
            String prefix, ToIntFunction<CostClass> standard, String whose) {
        Form<Integer> form = Form.number(1, 100_000_000);
        return Arrays.stream(CostClass.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        cost -> key(
                                prefix + cost.code(),
                                String.valueOf(standard.applyAsInt(cost)),
                                form,
                                "Requests of class " + cost.code() + " a minute " + whose + ".")));
    }
}
