package org.tangthu.portal.pages.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.pdf.PdfAnswer;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.TextOrigin;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesHttpTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");
    private static final String REGISTER = "/item/" + SampleSite.REGISTER;

    @TempDir
    static Path folder;

    private final SampleSite site = new SampleSite();
    private PagesServer server;

    @BeforeAll
    void start() throws Exception {
        server = new PagesServer(
                folder, new PagesApplication(site.pages(ADDRESSES), ADDRESSES, "b1").with(site.sitePages(ADDRESSES)));
    }

    @AfterEach
    void publishAgain() {
        state(State.PUBLISHED);
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    private void state(State state) {
        String id = new Ark(Ark.TEST_NAAN, SampleSite.REGISTER).toString();
        Item item = (Item) site.catalogue.find(id).orElseThrow().entity();
        site.catalogue.put(item.withState(state), site.catalogue.pages(id));
    }

    @Test
    void isVietnameseUnlessAskedForEnglish() throws Exception {
        assertThat(server.get("/").body()).contains("<html lang=\"vi\">").contains("Tài liệu mới");
        HttpResponse<String> english = server.get("/?lang=en");
        assertThat(english.body()).contains("<html lang=\"en\">").contains("New arrivals");
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
    }

    @Test
    void eachLanguageOfAPageIsKnownUnderItsOwnAddress() throws Exception {
        String address = "https://thuvien.example.vn" + REGISTER;
        String[] editions = {
            "<link rel=\"alternate\" hreflang=\"vi\" href=\"" + address + "\">",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"" + address + "?lang=en\">",
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"" + address + "\">"
        };
        assertThat(server.get(REGISTER + "?page=0002").body())
                .contains("<link rel=\"canonical\" href=\"" + address + "\">")
                .contains(editions);
        assertThat(server.get(REGISTER + "?lang=en&page=0002").body())
                .contains("<link rel=\"canonical\" href=\"" + address + "?lang=en\">")
                .contains(editions)
                .doesNotContain("noindex");
    }

    @Test
    void ofSearchesOnlyTheListOfAllItemsIsForSearchEngines() throws Exception {
        assertThat(server.get("/search?lang=en&q=").body())
                .contains("<link rel=\"canonical\" href=\"https://thuvien.example.vn/search?lang=en\">")
                .contains("hreflang=\"vi\" href=\"https://thuvien.example.vn/search\"")
                .doesNotContain("noindex");
        assertThat(server.get("/search?kind=map&q=b%E1%BA%A3n&kind=map&page=1&colour=red")
                        .body())
                .contains("<link rel=\"canonical\""
                        + " href=\"https://thuvien.example.vn/search?q=b%E1%BA%A3n&amp;kind=map\">")
                .contains("noindex")
                .doesNotContain("<link rel=\"alternate\" hreflang");
    }

    @Test
    void aWalkThroughCombinationsOfFiltersIsRefusedAndShownTheWayBack() throws Exception {
        String walked = "/search?q=s%C3%A1ch&kind=map&library=a&language=vi&century=19&place=b";
        HttpResponse<String> refused = server.get(walked);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Quá nhiều bộ lọc", "href=\"/search?q=s%C3%A1ch\"", "noindex");
        assertThat(server.get(walked + "&lang=en").body()).contains("Too many filters", "q=s%C3%A1ch&amp;lang=en\"");
        assertThat(server.get("/search?kind=1&kind=2&kind=3&kind=4&kind=5&kind=6&kind=7&kind=8&kind=9")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whereNoFurtherFilterCanBePutOnThereIsNoLinkToOne() throws Exception {
        String open = server.get("/search").body();
        assertThat(open).contains("href=\"/search?kind=manuscript\" rel=\"nofollow\"");
        String full = server.get(
                        "/search?library=VN-TT-MAU1&library=2&library=3&library=4&library=5&library=6&library=7"
                                + "&library=8")
                .body();
        assertThat(full).contains("không chọn thêm được nữa").contains("kind=manuscript");
        String facets = server.get("/search?library=VN-TT-MAU1&kind=manuscript&century=19&language=lzh")
                .body();
        assertThat(facets).contains("không chọn thêm được nữa").doesNotContain("&amp;heritage=", "&amp;collection=");
    }

    @Test
    void tellsSearchEnginesOfAnItemInTheWordsOfSchemaOrgWithoutItsText() throws Exception {
        String body = server.get(REGISTER).body();
        JsonNode data = embedded(body);
        assertThat(data.at("/@context/@vocab").textValue()).isEqualTo("https://schema.org/");
        assertThat(data.at("/@id").textValue()).isEqualTo(ADDRESSES.ark(new Ark(Ark.TEST_NAAN, SampleSite.REGISTER)));
        assertThat(data.at("/numberOfPages").intValue()).isEqualTo(12);
        assertThat(data.at("/encoding/contentUrl").textValue()).endsWith("/manifest");
        assertThat(data.at("/name").findValuesAsText("@value")).contains("Tàng thư dạng bản bạ");
        assertThat(data.toString()).as("a text of its pages").doesNotContain("0001.txt", "alto");
    }

    @Test
    void tellsSearchEnginesOfLibrariesCollectionsAndTheSiteItself() throws Exception {
        assertThat(embedded(server.get("/libraries/VN-TT-MAU1").body())
                        .at("/@type")
                        .toString())
                .contains("Library");
        assertThat(embedded(server.get("/collections/han-nom-mau").body())
                        .at("/@type")
                        .toString())
                .contains("Collection");
        JsonNode home = embedded(server.get("/").body());
        assertThat(home.findValuesAsText("@type")).contains("WebSite", "DataCatalog", "SearchAction", "Organization");
        assertThat(home.findValuesAsText("urlTemplate"))
                .containsExactly("https://thuvien.example.vn/search?q={search_term_string}");
        assertThat(server.get("/search").body()).doesNotContain("ld+json\">");
    }

    private static JsonNode embedded(String html) throws Exception {
        Matcher script = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(html);
        assertThat(script.find()).isTrue();
        assertThat(script.group(1)).doesNotContain("<");
        return new ObjectMapper().readTree(script.group(1));
    }

    @Test
    void librariesCollectionsAndExhibitionsHavePagesAndWhatIsNoneHasNot() throws Exception {
        for (String path : List.of(
                "/libraries/VN-TT-MAU1",
                "/collections/han-nom-mau",
                "/exhibitions",
                "/exhibitions?page=x",
                "/exhibitions/dia-chi-mau",
                "/about",
                "/accessibility",
                "/standards")) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (String path : List.of("/libraries/han-nom-mau", "/collections/VN-TT-MAU1", "/exhibitions/han-nom-mau")) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void framesOfOtherSitesSetNoCookieAndLibrariesThatThereAreNotHaveNone() throws Exception {
        for (String path : List.of("/embed/search", "/embed/new?library=VN-TT-MAU1")) {
            HttpResponse<String> frame = server.get(path);
            assertThat(frame.statusCode()).as(path).isEqualTo(200);
            assertThat(frame.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
        for (String path : List.of("/embed", "/embed/search", "/embed/new")) {
            assertThat(server.get(path + "?library=VN-NOT-HERE").statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void linksToTheSamePageInTheOtherLanguage() throws Exception {
        assertThat(server.get("/search?q=h%C3%A0&kind=map").body())
                .contains("href=\"/search?q=h%C3%A0&amp;kind=map&amp;lang=en\"");
        assertThat(server.get("/search?q=h%C3%A0&lang=en&kind=map").body())
                .contains("href=\"/search?q=h%C3%A0&amp;kind=map\"");
    }

    @Test
    void tellsBesideATextWhoMadeIt() throws Exception {
        String text = REGISTER + "/page/0002.txt";
        assertThat(server.get(text).headers().firstValue("Text-Origin")).contains("person");
        site.textMadeBy(
                SampleSite.REGISTER,
                "0002",
                new TextOrigin.Machine(
                        Optional.of("Máy \"A\""), Optional.of("1.0"), List.of(), Optional.empty(), Optional.empty()));
        HttpResponse<String> machine = server.get(text);
        assertThat(machine.headers().firstValue("Text-Origin")).contains("machine;engine=\"M?y ?A?\";version=\"1.0\"");
        assertThat(machine.body()).as("the text alone").startsWith("藏");
        site.textMadeBy(SampleSite.REGISTER, "0002", TextOrigin.PERSON);
    }

    @Test
    void robotsAreNotLedFromAnItemIntoSearches() throws Exception {
        Pattern link = Pattern.compile("<a [^>]*href=\"/search\\?[^>]*>");
        List<String> links = link.matcher(server.get(REGISTER).body())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(links).isNotEmpty().allMatch(each -> each.contains("rel=\"nofollow\""));
    }

    @Test
    void movesOtherSpellingsOfAnArkToTheCanonicalOne() throws Exception {
        HttpResponse<String> moved = server.get("/item/H4NN-0MX7R");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).contains("https://thuvien.example.vn" + REGISTER);
        assertThat(server.get("/item/H4NN-0MX7R/page/0002").headers().firstValue("Location"))
                .contains("https://thuvien.example.vn" + REGISTER + "/page/0002");
        assertThat(server.get("/item/H4NN-0MX7R?page=0002&q=h%C3%A0%20n%E1%BB%99i&lang=en")
                        .headers()
                        .firstValue("Location"))
                .contains("https://thuvien.example.vn" + REGISTER + "?page=0002&q=h%C3%A0+n%E1%BB%99i&lang=en");
    }

    @Test
    void miradorOpensAtTheSpotThatIsAskedFor() throws Exception {
        assertThat(server.get(REGISTER + "/view?page=0003&xywh=100,200,300,400&lang=en")
                        .body())
                .contains("<html lang=\"en\"", "data-viewer", "data-xywh=\"100,200,300,400\"")
                .contains("data-manifest=\"https://thuvien.example.vn/iiif/presentation/3/h4nn0mx7r/manifest\"")
                .contains("data-canvas=\"https://thuvien.example.vn/iiif/presentation/3/h4nn0mx7r/canvas/0003\"");
    }

    @Test
    void withoutScriptsTheViewShowsAPageAndLeafsOn() throws Exception {
        assertThat(server.get(REGISTER + "/view?page=0003").body())
                .contains("<img src=\"/iiif/image/3/h4nn0mx7r.0003/full/", "/default.jpg\" alt=\"Tờ 2a\"")
                .contains("rel=\"prev\" href=\"/item/h4nn0mx7r/view?page=0002\"")
                .contains("rel=\"next\" href=\"/item/h4nn0mx7r/view?page=0004\"");
    }

    @Test
    void anItemWithoutImagesIsViewedOnItsPage() throws Exception {
        HttpResponse<String> view = server.get("/item/b8f3k6rzn/view?lang=en");
        assertThat(view.statusCode()).isEqualTo(303);
        assertThat(view.headers().firstValue("Location")).contains("https://thuvien.example.vn/item/b8f3k6rzn?lang=en");
        assertThat(server.get("/item/nothing/view").statusCode()).isEqualTo(404);
        state(State.WITHDRAWN);
        assertThat(server.get(REGISTER + "/view").statusCode()).isEqualTo(410);
    }

    @Test
    void theReaderAloneOpensWhereItIsToldTo() throws Exception {
        String embedded = server.get(REGISTER + "/embed?page=0003&xywh=10,20,30,40&lang=en")
                .body();
        assertThat(embedded)
                .contains("data-reader", "data-xywh=\"10,20,30,40\"", "<base target=\"_blank\">", "<html lang=\"en\"")
                .contains("<a href=\"/item/h4nn0mx7r?lang=en\"")
                .doesNotContain("class=\"head\"", "class=\"foot\"");
        assertThat(server.get("/item/b8f3k6rzn/embed").body())
                .contains("chưa có ảnh số")
                .doesNotContain("data-reader");
    }

    @Test
    void anItemTellsHowToShowItElsewhere() throws Exception {
        assertThat(server.get(REGISTER).body())
                .contains("href=\"/item/h4nn0mx7r/view\"")
                .contains("data-manifest=\"https://thuvien.example.vn/iiif/presentation/3/h4nn0mx7r/manifest\"")
                .contains(
                        "?manifest=https%3A%2F%2Fthuvien.example.vn%2Fiiif%2Fpresentation%2F3%2Fh4nn0mx7r%2Fmanifest\"")
                .contains("&lt;iframe src=&quot;https://thuvien.example.vn/item/h4nn0mx7r/embed&quot;");
        assertThat(server.get("/item/b8f3k6rzn").body()).doesNotContain("iframe");
    }

    @Test
    void aPdfThatIsBeingMadeSaysHowFarItIsAndWhenToComeBack() throws Exception {
        site.answerPdf(new PdfAnswer.Making(0, 3, 12, Duration.ofSeconds(7)));
        HttpResponse<String> making = server.get(REGISTER + ".pdf");
        assertThat(making.statusCode()).isEqualTo(202);
        assertThat(making.headers().firstValue("Retry-After")).contains("7");
        assertThat(making.headers().firstValue("Refresh")).contains("7");
        assertThat(making.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(making.body()).contains("xong 3 trên 12 trang", "<progress max=\"12\" value=\"3\"");
        site.answerPdf(new PdfAnswer.NotNow(PdfAnswer.Reason.BUSY, Duration.ofSeconds(60)));
        HttpResponse<String> busy = server.get(REGISTER + ".pdf?lang=en");
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.body()).contains("Too many files wait");
    }

    @Test
    void aPdfIsSentWholeOrInParts() throws Exception {
        Path file = Files.writeString(folder.resolve("a.pdf"), "0123456789");
        site.answerPdf(new PdfAnswer.Ready(file, "t1"));
        HttpResponse<String> whole = server.get(REGISTER + ".pdf");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(whole.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(whole.headers().firstValue("ETag")).contains("\"t1\"");
        assertThat(whole.headers().firstValue("Content-Disposition")).contains("inline; filename=\"h4nn0mx7r.pdf\"");
        assertThat(server.get(REGISTER + ".pdf", "If-None-Match", "\"t1\"").statusCode())
                .isEqualTo(304);
        assertThat(part("bytes=2-4", "\"t1\"")).isEqualTo("206 234 bytes 2-4/10");
        assertThat(part("bytes=7-", "\"t1\"")).isEqualTo("206 789 bytes 7-9/10");
        assertThat(part("bytes=-3", "\"t1\"")).isEqualTo("206 789 bytes 7-9/10");
        assertThat(part("bytes=0-999", "\"t1\"")).isEqualTo("206 0123456789 bytes 0-9/10");
        assertThat(part("bytes=2-4", "\"t0\"")).as("of another file").isEqualTo("200 0123456789 ");
        assertThat(part("bytes=1-2,4-5", "\"t1\"")).as("more than one part").isEqualTo("200 0123456789 ");
        assertThat(part("bytes=10-", "\"t1\"")).startsWith("416 ").endsWith("bytes */10");
    }

    private String part(String range, String tag) throws Exception {
        HttpResponse<String> part = server.get(REGISTER + ".pdf", "Range", range, "If-Range", tag);
        return part.statusCode() + " " + part.body() + " "
                + part.headers().firstValue("Content-Range").orElse("");
    }

    @Test
    void thePdfOfAGuardedItemIsRefusedWithTheReason() throws Exception {
        site.answerPdf(new PdfAnswer.Making(0, 0, 5, Duration.ofSeconds(1)));
        HttpResponse<String> refused = server.get("/item/" + SampleSite.THESIS + ".pdf");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("phòng đọc");
        assertThat(server.get("/item/b8f3k6rzn.pdf").statusCode())
                .as("a record only")
                .isEqualTo(404);
        assertThat(server.get("/item/H4NN-0MX7R.pdf").headers().firstValue("Location"))
                .contains("https://thuvien.example.vn" + REGISTER + ".pdf");
    }

    @Test
    void slashesBeforeAnAddressLeadToNoOtherHost() throws Exception {
        assertThat(server.get("//evil.example/").body())
                .contains("href=\"/evil.example/?lang=en\"")
                .doesNotContain("\"//evil");
    }

    @Test
    void answersNotModifiedUntilTheItemChanges() throws Exception {
        HttpResponse<String> first = server.get(REGISTER);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/");
        assertThat(server.get(REGISTER, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(server.get(REGISTER + "?lang=en", "If-None-Match", tag).statusCode())
                .isEqualTo(200);

        state(State.PUBLISHED);
        assertThat(server.get(REGISTER, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void hidesDraftsAndTellsOfWithdrawnItems() throws Exception {
        state(State.DRAFT);
        assertThat(server.get(REGISTER).statusCode()).isEqualTo(404);
        assertThat(server.get(REGISTER + "/page/0001").statusCode()).isEqualTo(404);
        state(State.WITHDRAWN);
        HttpResponse<String> gone = server.get(REGISTER);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Tài liệu đã được gỡ khỏi công bố").contains("noindex");
        assertThat(server.get(REGISTER + "/page/0001.txt").statusCode()).isEqualTo(410);
    }

    @Test
    void answersUnknownAddressesWithAPageInTheLanguageAskedFor() throws Exception {
        HttpResponse<String> missing = server.get("/no/such/page?lang=en");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is no such page");
        assertThat(server.get("/libraries/VN-NOBODY").statusCode()).isEqualTo(404);
        assertThat(server.get("/collections/VN-TT-MAU1").statusCode()).isEqualTo(404);
        assertThat(server.get(REGISTER + "/page/9999").statusCode()).isEqualTo(404);
    }

    @Test
    void signpostsItemsForPrograms() throws Exception {
        HttpResponse<String> item = server.get(REGISTER);
        assertThat(item.headers().allValues("Link"))
                .contains("<https://thuvien.example.vn/ark:/99999/h4nn0mx7r>; rel=\"cite-as\"")
                .contains(
                        "<https://thuvien.example.vn/data/h4nn0mx7r.ttl>; rel=\"describedby\"; type=\"text/turtle\"",
                        "<https://schema.org/AboutPage>; rel=\"type\"",
                        "<https://schema.org/Manuscript>; rel=\"type\"",
                        "<http://creativecommons.org/licenses/by/4.0/>; rel=\"license\"",
                        "<https://thuvien.example.vn/iiif/presentation/3/h4nn0mx7r/manifest>; rel=\"item\";"
                                + " type=\"application/ld+json\"",
                        "<https://thuvien.example.vn/collections/han-nom-mau>; rel=\"collection\"; type=\"text/html\"",
                        "<https://thuvien.example.vn/linkset/item/h4nn0mx7r.json>; rel=\"linkset\";"
                                + " type=\"application/linkset+json\"");
        assertThat(item.body()).contains("type=\"text/turtle\" href=\"https://thuvien.example.vn/data/h4nn0mx7r.ttl\"");
    }

    @Test
    void signpostsWhoMadeAnItem() throws Exception {
        assertThat(server.get("/item/g1bnd0r5s").headers().allValues("Link"))
                .contains("<https://thuvien.example.vn/id/agent/xuong-minh-hoa>; rel=\"author\"");
    }

    @Test
    void signpostsTheRecordsOfAnItemWithTheirTypes() throws Exception {
        assertThat(server.get(REGISTER).headers().allValues("Link"))
                .contains("<https://thuvien.example.vn/item/h4nn0mx7r.csl.json>; rel=\"describedby\";"
                        + " type=\"application/vnd.citationstyles.csl+json\"");
    }

    @Test
    void givesRecordsAsFilesWithAHelpfulNameAndTheWayBack() throws Exception {
        HttpResponse<String> ris = server.get(REGISTER + ".ris");
        assertThat(ris.headers().firstValue("Content-Type")).contains("application/x-research-info-systems");
        assertThat(ris.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"tang-thu-dang-ban-ba-h4nn0mx7r.ris\"");
        assertThat(ris.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(ris.headers().allValues("Link"))
                .contains("<https://thuvien.example.vn/item/h4nn0mx7r>; rel=\"describes\"");
        assertThat(ris.body()).contains("UR  - https://thuvien.example.vn/ark:/99999/h4nn0mx7r\r\n");
        assertThat(server.get(REGISTER + ".bib").body()).startsWith("@misc{ark-99999-h4nn0mx7r,");
        assertThat(server.get(REGISTER + ".csl.json").headers().firstValue("Content-Type"))
                .contains("application/vnd.citationstyles.csl+json");
        HttpResponse<String> mods = server.get(REGISTER + ".mods.xml");
        assertThat(mods.headers().firstValue("Content-Type")).contains("application/mods+xml");
        assertThat(mods.body()).contains("<title>Tàng thư dạng bản bạ</title>");
        assertThat(server.get(REGISTER + ".marc.xml").body()).contains("http://www.loc.gov/MARC21/slim");
        HttpResponse<String> mets = server.get(REGISTER + ".mets.xml");
        assertThat(mets.headers().firstValue("Content-Type")).contains("application/mets+xml");
        assertThat(mets.body()).contains("<structMap TYPE=\"PHYSICAL\">");
        assertThat(server.get(REGISTER + ".dc.xml").body()).contains("<oai_dc:dc ");
    }

    @ParameterizedTest
    @ValueSource(strings = {".bib", ".mets.xml"})
    void aRecordIsNotSentAgainUntilSomethingInItChanges(String extension) throws Exception {
        String address = REGISTER + extension;
        String tag = server.get(address).headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        site.catalogue.put(site.catalogue.find("VN-TT-MAU1").orElseThrow().entity());
        assertThat(server.get(address, "If-None-Match", tag).statusCode())
                .as("the library may have another name")
                .isEqualTo(200);
    }

    @Test
    void aRecordIsWhereItsItemIs() throws Exception {
        assertThat(server.get("/item/H4NN-0MX7R.ris").headers().firstValue("Location"))
                .contains("https://thuvien.example.vn" + REGISTER + ".ris");
        assertThat(server.get("/item/nothing.ris").statusCode()).isEqualTo(404);
        assertThat(server.get(REGISTER + ".exe").statusCode()).isEqualTo(404);
        state(State.DRAFT);
        assertThat(server.get(REGISTER + ".ris").statusCode()).isEqualTo(404);
        state(State.WITHDRAWN);
        HttpResponse<String> gone = server.get(REGISTER + ".ris");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).doesNotContain("Tự Đức");
    }

    @Test
    void itemsAndPagesSayHowTheyAreCited() throws Exception {
        assertThat(server.get(REGISTER).body())
                .contains("<details class=\"panel cite\"")
                .contains("Tự Đức 24 [1871]. Bản chép tay.")
                .contains("href=\"https://thuvien.example.vn/item/h4nn0mx7r.ris\"");
        assertThat(server.get(REGISTER + "/page/0002?lang=en").body())
                .contains("shelfmark TT-MAU.AB.1, leaf 1b. https://thuvien.example.vn/ark:/99999/h4nn0mx7r/0002");
    }

    @Test
    void givesThePlainTextOfAPageToThoseWhoMayReadIt() throws Exception {
        HttpResponse<String> text = server.get(REGISTER + "/page/0002.txt");
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(text.body()).startsWith("藏書樣本簿序");
        assertThat(server.get("/item/" + SampleSite.THESIS + "/page/0001.txt").statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsTheOpeningPageUnder100KilobytesWithoutImages() throws Exception {
        String html = server.get("/").body();
        int bytes = html.getBytes(StandardCharsets.UTF_8).length;
        Matcher assets = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)").matcher(html);
        while (assets.find()) {
            HttpResponse<String> asset = server.get(assets.group(1));
            assertThat(asset.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(v -> assertThat(v).contains("immutable"));
            bytes += asset.body().length();
        }
        assertThat(bytes).isLessThan(100_000);
    }

    @Test
    void runsNoScriptAndNoStyleOfItsOwnInThePage() throws Exception {
        for (String path : new String[] {"/", "/search?q=s", REGISTER, REGISTER + "/page/0002"}) {
            assertThat(server.get(path).body())
                    .doesNotContain("style=\"")
                    .doesNotContain("<style")
                    .doesNotContainPattern("<script(?![^>]*(?: src=|type=\"application/(?:ld\\+)?json\"))")
                    .doesNotContainPattern("\\son\\w+=\"");
        }
    }

    @Test
    void aBrokenAddressIsAnsweredAsABadRequest() throws Exception {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream()
                    .write("GET /search?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception");
        }
    }

    @Test
    void aFailureTellsItsNumberAndNothingOfTheInside() throws Exception {
        Pages failing = site.pages(ADDRESSES, query -> {
            throw new IllegalStateException("disk /var/secret is full");
        });
        try (PagesServer broken = new PagesServer(folder.resolve("broken"), failing)) {
            HttpResponse<String> answer = broken.get("/search?q=a");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("Có lỗi ở máy chủ").doesNotContain("secret");
        }
    }

    @Test
    void aSearchWhileTheIndexIsAwaySaysWhenToComeBack() throws Exception {
        Pages away = site.pages(ADDRESSES, query -> {
            throw new SearchUnavailable("being rebuilt");
        });
        try (PagesServer waiting = new PagesServer(folder.resolve("away"), away)) {
            HttpResponse<String> answer = waiting.get("/search?q=a");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("Chưa tìm được lúc này");
        }
    }

    @Test
    void givesNoFileOutsideTheAssets() throws Exception {
        assertThat(server.get("/assets/manifest.json").statusCode()).isEqualTo(404);
        assertThat(server.get("/assets/..%2fpages/home.ftlh").statusCode()).isIn(400, 404);
    }
}
