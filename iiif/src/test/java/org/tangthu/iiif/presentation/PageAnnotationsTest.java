package org.tangthu.iiif.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.testing.PresentationSchema;
import org.tangthu.repository.testing.SampleEntities;

/** The text of pages as annotations, in both versions of the Presentation API, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageAnnotationsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Machine TESSERACT = new Machine(
            Optional.of("tesseract"), Optional.of("5.3.0"), List.of("vie"), Optional.empty(), Optional.empty());

    /** A page half as large as its master of 2000 x 3000: a line in letters, a column in characters. */
    private static final String ALTO =
            """
            <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
              <Description><MeasurementUnit>pixel</MeasurementUnit></Description>
              <Layout><Page WIDTH="1000" HEIGHT="1500"><PrintSpace>
                <TextBlock LANG="vie">
                  <TextLine HPOS="100" VPOS="50" WIDTH="205" HEIGHT="30">
                    <String HPOS="100" VPOS="50" WIDTH="95" HEIGHT="30" CONTENT="Hà"/><SP/>
                    <String HPOS="205" VPOS="50" WIDTH="100" HEIGHT="30" CONTENT="Nội"/>
                  </TextLine>
                </TextBlock>
                <TextBlock LANG="lzh-Hani">
                  <TextLine HPOS="800" VPOS="100" WIDTH="60" HEIGHT="125">
                    <String HPOS="800" VPOS="100" WIDTH="60" HEIGHT="60" CONTENT="河"/>
                    <String HPOS="800" VPOS="165" WIDTH="60" HEIGHT="60" CONTENT="內"/>
                  </TextLine>
                </TextBlock>
              </PrintSpace></Page></Layout>
            </alto>
            """;

    private final Item open = SampleEntities.item(1);
    private final Item onSite = SampleEntities.item(2, AccessLevel.ON_SITE);
    private final Item described = SampleEntities.item(3, AccessLevel.METADATA_ONLY);
    private final Item draft = SampleEntities.item(4).withState(State.DRAFT);
    private final Item withdrawn = SampleEntities.item(5).withState(State.WITHDRAWN);

    private Iiif iiif;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        for (Item item : List.of(open, onSite, described, draft, withdrawn)) {
            List<Page> pages = new ArrayList<>(SampleEntities.pages(3).pages());
            pages.set(0, read(pages.get(0), TextFormat.ALTO, TESSERACT));
            pages.set(1, read(pages.get(1), TextFormat.PLAIN, TextOrigin.PERSON));
            pages.set(2, new Page("0003", Optional.empty(), pages.get(2).master(), Optional.empty()));
            repository.put(item, new PageList(pages, List.of(), 3));
            repository.write(item, "text/0001.alto.xml", ALTO);
            repository.write(item, "text/0002.txt", "Một dòng không có khung\n");
        }
        iiif = repository.iiif();
        server = new TestServer(folder, iiif.servlets());
    }

    private static Page read(Page page, TextFormat format, TextOrigin origin) {
        return page.withText(Page.TextFile.deposited(page.name(), page.name(), format, "0".repeat(128), origin));
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        iiif.close();
    }

    @Test
    void eachLineSupplementsItsCanvasWhereItStands() throws Exception {
        assertThat(json("/iiif/presentation/3/", open, "0001"))
                .isEqualTo(
                        expected(
                                """
                        {
                          "@context": [
                            "http://iiif.io/api/extension/text-granularity/context.json",
                            "http://iiif.io/api/presentation/3/context.json"
                          ],
                          "id": "{3}/annotations/0001",
                          "type": "AnnotationPage",
                          "items": [
                            {
                              "id": "{3}/annotations/0001#line-1",
                              "type": "Annotation",
                              "motivation": "supplementing",
                              "textGranularity": "line",
                              "creator": {"type": "Software", "name": "tesseract 5.3.0"},
                              "body": {
                                "type": "TextualBody", "value": "Hà Nội", "format": "text/plain", "language": "vi"
                              },
                              "target": "{3}/canvas/0001#xywh=200,100,410,60"
                            },
                            {
                              "id": "{3}/annotations/0001#line-2",
                              "type": "Annotation",
                              "motivation": "supplementing",
                              "textGranularity": "line",
                              "creator": {"type": "Software", "name": "tesseract 5.3.0"},
                              "body": {
                                "type": "TextualBody", "value": "河內", "format": "text/plain", "language": "lzh-Hani"
                              },
                              "target": "{3}/canvas/0001#xywh=1600,200,120,250"
                            }
                          ]
                        }
                        """));
    }

    @Test
    void inVersion2TheyPaintTheSameCanvas() throws Exception {
        JsonNode list = json("/iiif/presentation/2/", open, "0001");

        assertThat(list.path("@id").asText()).endsWith("/iiif/presentation/2/" + name(open) + "/annotations/0001");
        assertThat(list.path("@type").asText()).isEqualTo("sc:AnnotationList");
        assertThat(list.path("resources")).hasSize(2);
        assertThat(list.path("resources").get(1))
                .isEqualTo(
                        expected(
                                """
                        {
                          "@id": "{2}/annotations/0001#line-2",
                          "@type": "oa:Annotation",
                          "motivation": "sc:painting",
                          "oa:annotatedBy": {
                            "@type": "http://www.w3.org/ns/prov#SoftwareAgent", "foaf:name": "tesseract 5.3.0"
                          },
                          "resource": {
                            "@type": "cnt:ContentAsText",
                            "format": "text/plain",
                            "language": "lzh-Hani",
                            "chars": "河內"
                          },
                          "on": "{3}/canvas/0001#xywh=1600,200,120,250"
                        }
                        """));
    }

    @Test
    void whatAPersonTypedHasNoMachineAndWithoutBoxesIsOnTheWholeCanvas() throws Exception {
        JsonNode line = json("/iiif/presentation/3/", open, "0002").at("/items/0");

        assertThat(line.at("/body/value").asText()).isEqualTo("Một dòng không có khung");
        assertThat(line.path("creator").isMissingNode()).isTrue();
        assertThat(line.path("target").asText()).endsWith("/canvas/0002");
    }

    @Test
    void aPageWithoutTextHasNoLines() throws Exception {
        assertThat(json("/iiif/presentation/3/", open, "0003").path("items")).isEmpty();
        assertThat(server.get(address("/iiif/presentation/3/", open, "0004")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theyAreOnlyForThoseWhoMayReadTheText() {
        for (String version : List.of("/iiif/presentation/2/", "/iiif/presentation/3/")) {
            assertThat(server.get(address(version, onSite, "0001")).statusCode())
                    .isEqualTo(401);
            assertThat(server.get(address(version, described, "0001")).statusCode())
                    .isEqualTo(404);
            assertThat(server.get(address(version, draft, "0001")).statusCode()).isEqualTo(404);
            assertThat(server.get(address(version, withdrawn, "0001")).statusCode())
                    .isEqualTo(410);
            HttpResponse<byte[]> inside = server.getOnSite(address(version, onSite, "0001"));
            assertThat(inside.statusCode()).isEqualTo(200);
            assertThat(inside.headers().firstValue("Cache-Control")).contains("private, no-cache");
        }
    }

    @Test
    void theyAreNotSentAgainWhileTheItemIsTheSame() {
        String address = address("/iiif/presentation/3/", open, "0001");
        HttpResponse<byte[]> first = server.get(address);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control")).contains("public, no-cache");
        assertThat(server.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    private JsonNode json(String version, Item item, String page) throws Exception {
        HttpResponse<byte[]> answer = server.get(address(version, item, page));
        assertThat(answer.statusCode()).isEqualTo(200);
        return PresentationSchema.check(answer.body());
    }

    private JsonNode expected(String json) throws Exception {
        String base = TestRepository.BASE + "/iiif/presentation/";
        return JSON.readTree(json.replace("{3}", base + "3/" + name(open)).replace("{2}", base + "2/" + name(open)));
    }

    private static String address(String version, Item item, String page) {
        return version + name(item) + "/annotations/" + page;
    }

    private static String name(Item item) {
        return item.ark().name();
    }
}
