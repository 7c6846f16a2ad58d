package org.tangthu.portal.pages.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.testing.SampleEntities;

/** The pages by which visitors browse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowseHttpTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");

    @TempDir
    static Path folder;

    private final SampleSite site = new SampleSite();
    private PagesServer server;

    @BeforeAll
    void start() throws Exception {
        server = new PagesServer(
                folder, new PagesApplication(site.pages(ADDRESSES), ADDRESSES, "b1").with(site.browse(ADDRESSES)));
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    @Test
    void theStartOffersEveryWay() throws Exception {
        assertThat(server.get("/browse").body())
                .contains("href=\"/browse/subjects\"", "href=\"/browse/families\"", "href=\"/browse/libraries\"")
                .contains("href=\"/search?kind=manuscript\" rel=\"nofollow\"");
        assertThat(server.get("/browse?lang=en").body()).contains("href=\"/browse/people?lang=en\"", "by given name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subjects",
                "people",
                "families",
                "places",
                "kinds",
                "heritage",
                "classification",
                "collections",
                "libraries"
            })
    void eachWayHasItsPage(String way) throws Exception {
        assertThat(server.get("/browse/" + way).statusCode()).isEqualTo(200);
        assertThat(server.get("/browse/" + way + "?letter=%23&page=0&lang=en").statusCode())
                .isEqualTo(200);
    }

    @Test
    void librariesAndCollectionsLeadToTheirOwnPages() throws Exception {
        assertThat(server.get("/browse/libraries").body()).contains("<a href=\"/libraries/VN-TT-MAU1\">");
        assertThat(server.get("/browse/collections").body()).contains("<a href=\"/collections/han-nom-mau\">");
    }

    @Test
    void librariesAndCollectionsStandThereBeforeTheyHaveAnything() throws Exception {
        Library library = SampleEntities.library();
        site.catalogue.put(library);
        assertThat(server.get("/browse/libraries").body())
                .contains("<a href=\"/libraries/" + library.id() + "\">", "<span class=\"count\">0</span>");
    }

    @Test
    void aListIsLeafedThroughByItsLetters() throws Exception {
        String first = server.get("/browse/subjects").body();
        assertThat(first)
                .contains("<link rel=\"canonical\" href=\"https://thuvien.example.vn/browse/subjects\">")
                .containsPattern("href=\"/browse/subjects\\?letter=[^\"]+\"")
                .containsPattern("href=\"/search\\?subject=[^\"]+\" rel=\"nofollow\"")
                .doesNotContain("noindex");
        assertThat(server.get("/browse/subjects?letter=z&page=2").body()).contains("noindex");
    }

    @Test
    void nothingIsBrowsedByWhatThereIsNot() throws Exception {
        assertThat(server.get("/browse/colours").statusCode()).isEqualTo(404);
    }
}
