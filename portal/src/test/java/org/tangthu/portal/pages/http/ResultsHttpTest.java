package org.tangthu.portal.pages.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Title;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The search page in other forms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultsHttpTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";

    @TempDir
    static Path folder;

    private final SampleSite site = new SampleSite();
    private PagesServer server;

    @BeforeAll
    void start() throws Exception {
        server = new PagesServer(
                folder,
                new PagesApplication(site.pages(ADDRESSES), ADDRESSES, "b1")
                        .with(site.results(ADDRESSES), site.openSearch(ADDRESSES)));
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        return answer;
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document document, String namespace, String name) {
        return document.getElementsByTagNameNS(namespace, name).item(0).getTextContent();
    }

    private static Optional<String> link(Document feed, String relation) {
        NodeList links = feed.getDocumentElement().getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getAttribute("rel").equals(relation)) {
                return Optional.of(link.getAttribute("href"));
            }
        }
        return Optional.empty();
    }

    private long items() {
        return site.catalogue.members(Optional.empty(), "", 1_000).size();
    }

    @Test
    void theTableHasARowForEachResultInUtf8WithoutAByteOrderMark() throws Exception {
        HttpResponse<String> all = get("/search.csv");
        assertThat(all.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/csv;")
                .contains("charset=UTF-8", "header=present");
        assertThat(all.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"search.csv\"");
        assertThat(all.body()).startsWith("identifier,address,title,").contains("Tàng thư dạng bản bạ");
        assertThat(all.body().lines().count()).isGreaterThan(items());

        assertThat(get("/search.csv?kind=map&page=7").body())
                .contains("g1bnd0r5s")
                .doesNotContain(SampleSite.REGISTER);
    }

    @Test
    void whatPeopleWroteIsNoFormulaInTheTableAndNoMarkupInTheFeed() throws Exception {
        Item item = (Item) site.catalogue
                .find(new Ark(Ark.TEST_NAAN, SampleSite.RUBBING).toString())
                .orElseThrow()
                .entity();
        title(item, "=HYPERLINK(\"http://evil.example\")</title><script>alert(1)</script>");
        try {
            assertThat(get("/search.csv?q=hyperlink").body()).contains(",\"'=HYPERLINK(\"\"http://evil.example\"\")");
            Document feed = xml(get("/search.atom?q=hyperlink").body());
            assertThat(feed.getElementsByTagName("script").getLength()).isZero();
        } finally {
            site.catalogue.put(item, site.catalogue.pages(item.id()));
        }
    }

    private void title(Item item, String title) {
        Description said = item.description();
        Description other = new Description(
                List.of(new Title(LocalizedText.of(title, "vi"), Optional.empty())),
                said.agents(),
                said.dates(),
                said.places(),
                said.subjects(),
                said.classification(),
                said.languages(),
                said.texts(),
                said.extent(),
                said.identifiers());
        Item odd = new Item(
                item.ark(),
                item.library(),
                item.localId(),
                item.kind(),
                item.heritage(),
                other,
                item.holding(),
                item.collections(),
                item.rights(),
                item.digitization(),
                item.state(),
                item.viewingDirection());
        site.catalogue.put(odd, site.catalogue.pages(item.id()));
    }

    @Test
    void referenceManagersGetARecordForEachResult() throws Exception {
        HttpResponse<String> all = get("/search.ris");
        assertThat(all.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/x-research-info-systems");
        assertThat(all.body().split("\r\n"))
                .filteredOn(line -> line.startsWith("ER  -"))
                .hasSize((int) items());
    }

    @Test
    void theFeedIsThePageOfResultsWithItsPlaceAmongThem() throws Exception {
        HttpResponse<String> answer = get("/search.atom?q=m%E1%BA%ABu&lang=en");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        Document feed = xml(answer.body());
        assertThat(link(feed, "self")).contains("https://thuvien.example.vn/search.atom?q=m%E1%BA%ABu&lang=en");
        assertThat(link(feed, "alternate")).contains("https://thuvien.example.vn/search?q=m%E1%BA%ABu&lang=en");
        assertThat(link(feed, "next")).isEmpty();
        assertThat(link(feed, "previous")).isEmpty();
        assertThat(link(feed, "search")).contains("https://thuvien.example.vn/opensearch.xml?lang=en");
        assertThat(text(feed, OPEN_SEARCH, "startIndex")).isEqualTo("1");
        assertThat(text(feed, OPEN_SEARCH, "itemsPerPage")).isEqualTo("20");
        assertThat(text(feed, ATOM, "title")).contains("mẫu").contains("Kho mẫu");
        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength())
                .isEqualTo(Integer.parseInt(text(feed, OPEN_SEARCH, "totalResults")));
        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isPositive();
        assertThat(link(xml(get("/search.atom?page=2").body()), "previous"))
                .contains("https://thuvien.example.vn/search.atom");
    }

    @Test
    void thePageOfResultsLinksToItsOtherForms() throws Exception {
        assertThat(server.get("/search?q=m%E1%BA%ABu&kind=thesis").body())
                .contains("href=\"/search.csv?q=m%E1%BA%ABu&amp;kind=thesis\" type=\"text/csv\" rel=\"nofollow\"")
                .contains("href=\"/search.ris?q=m%E1%BA%ABu&amp;kind=thesis\"")
                .contains("href=\"/api/search?q=m%E1%BA%ABu&amp;kind=thesis\"")
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\""
                        + " href=\"/search.atom?q=m%E1%BA%ABu&amp;kind=thesis\">")
                .contains("<link rel=\"search\" type=\"application/opensearchdescription+xml\"");
        assertThat(server.get("/search").body()).contains("href=\"/api/search?sort=added\"");
    }

    @Test
    void browsersAreToldHowToSearch() throws Exception {
        Document description = xml(get("/opensearch.xml").body());
        assertThat(text(description, OPEN_SEARCH, "ShortName")).isEqualTo("Kho mẫu");
        assertThat(((Element) description
                                .getElementsByTagNameNS(OPEN_SEARCH, "Url")
                                .item(0))
                        .getAttribute("template"))
                .isEqualTo("https://thuvien.example.vn/search?q={searchTerms}&page={startPage?}");
    }

    @Test
    void aWalkThroughCombinationsIsRefusedInEveryForm() throws Exception {
        String walked = "?kind=map&library=a&language=vi&century=19&place=b";
        for (String form : List.of("csv", "ris", "atom")) {
            assertThat(server.get("/search." + form + walked).statusCode()).isEqualTo(400);
        }
    }
}
