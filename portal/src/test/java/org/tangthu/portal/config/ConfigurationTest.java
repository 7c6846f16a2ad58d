package org.tangthu.portal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.pixels.Chroma;
import org.tangthu.linkeddata.store.SparqlAddress;
import org.tangthu.portal.connect.ConnectorSettings;
import org.tangthu.portal.connect.ItemFormat;
import org.tangthu.portal.limits.CostClass;
import org.tangthu.portal.limits.LimitSettings.Mode;
import org.tangthu.portal.limits.TokenAllowance;
import org.tangthu.portal.search.solr.SearchSettings;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.feed.SetSpec;

class ConfigurationTest {
    @TempDir
    Path home;

    @Test
    void withoutAFileTheSiteAnswersThisMachineOnly() {
        Configuration configuration = read("");
        assertThat(configuration.http().port()).isEqualTo(8080);
        assertThat(configuration.http().bind()).isEqualTo("127.0.0.1");
        assertThat(configuration.site().addresses(8080).base()).isEqualTo("http://127.0.0.1:8080");
        assertThat(configuration.site().zone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(configuration.limits().mode()).isEqualTo(Mode.ENFORCE);
        assertThat(configuration.limits().perClient()).containsEntry(CostClass.TILE, CostClass.TILE.perClient());
    }

    @Test
    void keysNestOrStandWithDots() throws Exception {
        Configuration configuration = read(
                """
                http:
                  port: 9000
                  trustedProxies: [10.0.0.1, "2001:db8::/56"]
                onsite.networks:
                  - 192.0.2.0/24
                sparql.timeout: 7
                images.chroma: 4:4:4
                limits: {mode: report, client: {tile: 5}}
                """);
        assertThat(configuration.http().port()).isEqualTo(9000);
        assertThat(configuration.http().trustedProxies()).hasSize(2);
        assertThat(configuration.http().readingRooms()).singleElement().satisfies(room -> assertThat(
                        room.contains(InetAddress.getByName("192.0.2.9")))
                .isTrue());
        assertThat(configuration.engines().sparql().time()).isEqualTo(Duration.ofSeconds(7));
        assertThat(configuration.engines().images().jpeg().chroma()).isEqualTo(Chroma.FULL);
        assertThat(configuration.limits().mode()).isEqualTo(Mode.REPORT);
        assertThat(configuration.limits().perClient()).containsEntry(CostClass.TILE, 5);
    }

    @Test
    void tokensMayHaveNamesAndFactors() {
        String digest = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";
        assertThat(read("limits.tokens: [aggregator=%1$s*50, %1$s]".formatted(digest))
                        .limits()
                        .tokens())
                .containsExactly(
                        new TokenAllowance("aggregator", digest, Optional.of(50)),
                        new TokenAllowance("2bb80d53", digest, Optional.empty()));
    }

    @Test
    void theEnvironmentComesBeforeTheFile() {
        write("http.port: 9000\nrepository.name: Thư viện tỉnh");
        Configuration configuration = Configuration.read(
                home, Map.of("TANGTHU_HTTP_PORT", "9001", "TANGTHU_ONSITE_NETWORKS", "192.0.2.0/24, 10.0.0.0/8"));
        assertThat(configuration.http().port()).isEqualTo(9001);
        assertThat(configuration.http().readingRooms()).hasSize(2);
        assertThat(configuration.site().publisher()).isEqualTo("Thư viện tỉnh");
    }

    @Test
    void theLicenceIsAnIriOfWhichEachCharacterCounts() {
        assertThat(read("").site().metadataLicence()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(read("metadataLicence: https://example.vn/l/").site().metadataLicence())
                .isEqualTo("https://example.vn/l/");
    }

    @Test
    void variablesForTheLauncherAndOfOtherProgramsAreNoKeys() {
        Map<String, String> environment = Map.of("TANGTHU_JAVA_OPTS", "-Xmx1g", "TANGTHU_HOME", "/srv", "PATH", "/bin");
        assertThat(Configuration.read(home, environment).http().port()).isEqualTo(8080);
    }

    @Test
    void anUnknownKeyStopsTheStartWithTheNearestName() {
        assertThatThrownBy(() -> read("naan: 12345\nhttp:\n  prot: 80"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("tangthu.yaml: line 3: there is no key 'http.prot'; did you mean 'http.port'?");
        write("");
        assertThatThrownBy(() -> Configuration.read(home, Map.of("TANGTHU_BASEURL", "http://localhost")))
                .hasMessage("environment: there is no key 'TANGTHU_BASEURL'; did you mean 'TANGTHU_BASE_URL'?");
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThatThrownBy(() -> read("http.port: eighty\ntimeZone: Hanoi\nfoo: 1"))
                .message()
                .hasLineCount(3)
                .contains("line 1: 'http.port' must be a whole number from 0 to 65535, not 'eighty'")
                .contains("line 2: 'timeZone' must be a time zone such as Asia/Ho_Chi_Minh, not 'Hanoi'")
                .contains("line 3: there is no key 'foo'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http.port: 65536              | a whole number from 0 to 65535",
                "http.bind: eth0               | an address of this machine",
                "http.trustedProxies: [proxy]  | addresses or networks such as",
                "baseUrl: library.example.vn   | an address such as https://library.example.vn",
                "repository.id: library        | a domain name such as",
                "repository.email: nobody      | a mail address such as",
                "naan: abc                     | a name assigning authority number",
                "naan: 1234l                   | a name assigning authority number",
                "naan: 1234567890              | a name assigning authority number",
                "metadataLicence: by           | an address such as",
                "limits.mode: strict           | one of enforce, report, off",
                "limits.client.tile: 0         | a whole number from 1",
                "limits.tokens: [secret]       | the SHA-256 of a token",
                "limits.prefix.ipv6: 128       | a whole number from 32 to 64",
                "limits.robots.known: [a=com]  | a robot and its domains",
                "deposit.roots: [scans]        | an absolute path",
                "sql.url: jdbc:mysql://host/db | jdbc:postgresql://host/database",
                "images.quality: 101           | a whole number from 30 to 100",
                "images.chroma: '4:1:1'        | 4:2:0 or 4:4:4",
            })
    void aWrongValueIsToldWithWhatWouldBeRight(String line, String right) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("line 1: ")
                .hasMessageContaining(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'http: [1'                          | line 1: not YAML",
                "just text                           | line 1: expected keys with values",
                "'naan: 12345\nnaan: 12346'          | line 2: 'naan' stands here a second time",
                "'http: {port: 1}\nhttp.port: 2'     | line 2: 'http.port' stands here a second time",
                "'onsite.networks: [{a: b}]'         | takes a list of plain values",
            })
    void aFileThatIsNoConfigurationIsRefused(String text, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Files.write(home.resolve(Configuration.FILE), "repository.name: Thư viện".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> Configuration.read(home, Map.of())).isInstanceOf(ConfigurationException.class);
        Files.write(home.resolve(Configuration.FILE), new byte[] {'n', ':', ' ', (byte) 0xe1, (byte) 0xff});
        assertThatThrownBy(() -> Configuration.read(home, Map.of())).isInstanceOf(ConfigurationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://library.example.vn", "http://thuvien.gov.vn/kho"})
    void aPublicAddressNeedsAnAuthorityNumberOfItsOwn(String baseUrl) {
        assertThatThrownBy(() -> read("baseUrl: " + baseUrl))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'naan' must be your own authority number");
        assertThat(read("naan: 12345\nbaseUrl: " + baseUrl).site().baseUrl()).contains(baseUrl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://kho.localhost",
                "http://archive.test",
                "http://may-chu:80"
            })
    void anAddressOfPrivateUseMayUseTheTestNumber(String baseUrl) {
        assertThat(read("baseUrl: " + baseUrl).site().naan()).isEqualTo(Ark.TEST_NAAN);
    }

    @Test
    void theRdfStoreIsInTheHomeOrElsewhere() {
        assertThat(read("").stores().sparql()).isEmpty();
        StoreSettings stores = read("sparql: {url: 'http://f:3030/{set}/query', update: 'http://f:3030/{set}/update',"
                        + " user: tangthu, password: secretword}")
                .stores();
        assertThat(stores.sparql())
                .contains(new SparqlAddress(
                        "http://f:3030/{set}/query",
                        "http://f:3030/{set}/update",
                        Optional.of("tangthu"),
                        Optional.of("secretword")));
        assertThat(stores.toString()).contains("http://f:3030").doesNotContain("secretword");
        assertThatThrownBy(() -> read("sparql.url: http://f:3030/a/query"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("sparql.update");
        assertThatThrownBy(() -> read("sparql: {url: 'http://f:3030/{set}/query', update: 'http://f:3030/a/update'}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("{set}");
        assertThatThrownBy(() -> read("sparql: {url: 'http://f/query', update: 'http://f/update', user: tangthu}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("belong together");
    }

    @Test
    void solrIsInsideOrAloneOrACloud() {
        assertThat(read("").stores().solr()).isEmpty();
        assertThat(read("solr.url: http://solr.example.vn:8983/solr").stores().solr())
                .contains(new SearchSettings.Alone(URI.create("http://solr.example.vn:8983/solr")));
        assertThat(read("solr: {url: ['http://one:8983/solr', 'http://two:8983/solr'], cloud: true, shards: 2}")
                        .stores()
                        .solr())
                .contains(new SearchSettings.Cloud(
                        List.of(URI.create("http://one:8983/solr"), URI.create("http://two:8983/solr")), 2, 1));
        assertThatThrownBy(() -> read("solr.url: http://one:8983/solr, http://two:8983/solr"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("unless solr.cloud is true");
        assertThatThrownBy(() -> read("solr.cloud: maybe"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("true or false");
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(read("sql.password: open-sesame").toString()).doesNotContain("open-sesame");
    }

    @Test
    void theTemplateForANewHomeChangesNothing() {
        Configuration untouched = read("");
        assertThat(read(Reference.template())).isEqualTo(untouched);
        String uncommented = Reference.template().replaceAll("(?m)^#([a-z].*)$", "$1");
        assertThat(read(uncommented)).as("its defaults are the defaults").isEqualTo(untouched);
    }

    @Test
    void theDocumentationListsEveryKey() throws IOException {
        String page = Files.readString(Path.of("../docs/configuration.md"));
        assertThat(page.lines().filter(line -> line.startsWith("| `"))).containsExactlyElementsOf(Reference.rows());
    }

    @Test
    void connectorsAreAListOfMapsWhoseSecretsLieInFiles() throws Exception {
        Files.writeString(home.resolve("moit.secret"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n");
        List<ConnectorSettings> connectors =
                read("""
                        connectors:
                          - {name: moit, type: webhook, url: "https://example.vn/hook/?to=/x/", secretFile: moit.secret}
                          - name: portal
                            type: ckan
                            url: http://127.0.0.1:5000/
                            secretFile: moit.secret
                            set: all
                            packages: item
                            organization: thu-vien
                        """)
                        .connectors();

        assertThat(connectors).extracting(ConnectorSettings::name).containsExactly("moit", "portal");
        assertThat(connectors.get(0).set()).map(SetSpec::value).contains("national");
        assertThat(connectors.get(0).url()).hasToString("https://example.vn/hook/?to=/x/");
        assertThat(connectors.get(0).target()).isEqualTo(new ConnectorSettings.Webhook(ItemFormat.SCHEMA_ORG));
        assertThat(connectors.get(1).set()).isEmpty();
        assertThat(connectors.get(1).url()).hasToString("http://127.0.0.1:5000");
        assertThat(connectors.get(1).target())
                .isEqualTo(new ConnectorSettings.Ckan(ConnectorSettings.Packages.ITEM, "thu-vien"));
        assertThat(connectors.toString()).doesNotContain("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void aKeyOfAConnectorWithNothingBehindItCountsAsAbsent() throws Exception {
        Files.writeString(home.resolve("key"), "a-key-of-twenty-four-bytes");
        ConnectorSettings connector =
                read("""
                        connectors:
                          - name: moit
                            type: webhook
                            url: https://example.vn/hook
                            secretFile: key
                            set:
                            format: null
                        """)
                        .connectors()
                        .get(0);

        assertThat(connector.set()).contains(SetSpec.NATIONAL);
        assertThat(connector.target()).isEqualTo(new ConnectorSettings.Webhook(ItemFormat.SCHEMA_ORG));
    }

    @Test
    void connectorsInTheEnvironmentAreJson() throws Exception {
        Files.writeString(home.resolve("s"), "a-key-of-twenty-four-bytes");
        String list = "[{\"name\":\"a\",\"type\":\"webhook\",\"url\":\"https://a.vn\",\"secretFile\":\"s\"}]";
        assertThat(Configuration.read(home, Map.of("TANGTHU_CONNECTORS", list)).connectors())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[a, b]'                                                        | must be a list of connectors",
                "'[{name: A, type: webhook}]'                                    | needs a name",
                "'[{name: a}]'                                                   | needs a type: one of ckan, webhook",
                "'[{name: a, type: webhook, colour: red}]'                       | has no 'colour' as a webhook",
                "'[{name: a, type: webhook, format: pdf}]'                       | can have as format: one of schema.org",
                "'[{name: a, type: webhook, url: http://example.vn}]'            | begins with https:",
                "'[{name: a, type: webhook, url: https://u:p@example.vn}]'       | more in its url than an address",
                "'[{name: a, type: webhook, url: https://example.vn}]'           | needs a secretFile",
                "'[{name: a, type: webhook, url: https://a.vn, secretFile: x}]'  | cannot be read",
                "'[{name: a, type: webhook, url: https://a.vn, secretFile: short}]' | at least 24 bytes",
                "'[{name: a, type: ckan, url: https://a.vn}]'                    | needs an organization",
                "'[{name: a, type: webhook, url: https://a.vn, secretFile: long, set: a b}]' | can have as set",
            })
    void aConnectorThatCannotWorkStopsTheStart(String list, String sentence) throws Exception {
        Files.writeString(home.resolve("short"), "hush");
        Files.writeString(home.resolve("long"), "a-key-of-twenty-four-bytes");
        assertThatThrownBy(() -> read("connectors: " + list))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'connectors'")
                .hasMessageContaining(sentence);
    }

    private Configuration read(String yaml) {
        write(yaml);
        return Configuration.read(home, Map.of());
    }

    private void write(String yaml) {
        try {
            Files.writeString(home.resolve(Configuration.FILE), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
