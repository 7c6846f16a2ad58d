package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArkTest extends ServedLinkedData {
    private static final String ARK = "/ark:/99999/" + PUBLISHED;
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            */*                                                             | /item/{id}
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | /item/{id}
            image/png                                                       | /item/{id}
            text/turtle                                                     | /data/{id}.ttl
            application/ld+json                                             | /data/{id}.jsonld
            application/n-triples                                           | /data/{id}.nt
            application/rdf+xml, text/html;q=0.9                            | /data/{id}.rdf
            """)
    void whereItLeadsHangsOnAccept(String accept, String target) {
        var response = server.get(ARK, "Accept", accept, "Origin", "https://elsewhere.example");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo(BASE + target.replace("{id}", PUBLISHED));
        assertThat(header(response, "Vary")).contains("Accept");
    }

    @Test
    void aPageLeadsToThePageOrToTheData() {
        var people = server.get(ARK + "/0002", "Accept", "text/html");
        assertThat(people.statusCode()).isEqualTo(303);
        assertThat(header(people, "Location")).isEqualTo(BASE + "/item/" + PUBLISHED + "/page/0002");
        assertThat(header(server.get(ARK + "/0002", "Accept", "text/turtle"), "Location"))
                .isEqualTo(BASE + "/data/" + PUBLISHED + ".ttl");
    }

    @Test
    void aPageThatIsNotThereIs404() {
        assertThat(server.get(ARK + "/0003").statusCode()).isEqualTo(404);
        assertThat(server.get(ARK + "/2").statusCode()).isEqualTo(404);
        assertThat(server.get(ARK + "/0001/x").statusCode()).isEqualTo(404);
    }

    @Test
    void otherSpellingsMoveToTheCanonicalOne() {
        String name = PUBLISHED;
        for (String spelling : new String[] {
            "/ark:99999/" + name,
            "/ark:/99999/" + name.toUpperCase(Locale.ROOT),
            "/ark:/99999/" + name.substring(0, 4) + "-" + name.substring(4),
            "/ark:/99-999/" + name
        }) {
            var response = server.get(spelling);
            assertThat(response.statusCode()).as(spelling).isEqualTo(301);
            assertThat(header(response, "Location")).isEqualTo(BASE + ARK);
        }
        var page = server.get("/ark:99999/" + name + "/0001");
        assertThat(page.statusCode()).isEqualTo(301);
        assertThat(header(page, "Location")).isEqualTo(BASE + ARK + "/0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ark:/12345/bcdfghj0x", "/ark:/12345/", "/ark:/"})
    void anotherAuthorityIs404AndSaysSo(String path) {
        var response = server.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("ark:/99999/", "This repository");
    }

    @Test
    void aMisreadCharacterIs404AndSaysSo() {
        char last = PUBLISHED.charAt(8) == 'b' ? 'c' : 'b';
        var response = server.get("/ark:/99999/" + PUBLISHED.substring(0, 8) + last);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("check character", "Ký tự kiểm tra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ark:/99999/", "/ark:/99999", "/ark:/99999/short", "/ark:/99999/%3Cb%3E"})
    void whatIsNoArkIs404AsPlainText(String path) {
        var response = server.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).startsWith("text/plain");
    }

    @Test
    void visibilityIsThatOfTheItem() {
        assertThat(server.get("/ark:/99999/" + DRAFT).statusCode()).isEqualTo(404);
        assertThat(server.get("/ark:/99999/" + NEVER_GIVEN).statusCode()).isEqualTo(404);
        assertThat(server.get("/ark:/99999/" + WITHDRAWN).statusCode()).isEqualTo(410);
        assertThat(server.get("/ark:/99999/" + PURGED).statusCode()).isEqualTo(410);
    }

    @Test
    void whatWasWithdrawnIsDescribedToPrograms() {
        for (String name : new String[] {WITHDRAWN, PURGED}) {
            var gone = server.get("/ark:/99999/" + name, "Accept", "application/n-triples");
            var described = server.get("/data/" + name, "Accept", "application/n-triples");
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(header(gone, "Content-Location")).isEqualTo(BASE + "/data/" + name + ".nt");
            assertThat(graph(gone).isIsomorphicWith(graph(described))).isTrue();
            assertThat(graph(gone).isEmpty()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ark:/99999/", "/data/"})
    void peopleGetPagesOfWhatIsNotThereOrNoLonger(String address) {
        var gone = server.get(address + WITHDRAWN, "Accept", BROWSER);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(header(gone, "Content-Type")).startsWith("text/html");
        assertThat(gone.body()).contains("<h1>Không còn ở đây</h1>").doesNotContain("Sổ ghi lễ tiết");
        assertThat(header(gone, "Link"))
                .contains("<" + BASE + "/data/" + WITHDRAWN + ".ttl>; rel=\"describedby\"; type=\"text/turtle\"");
        for (String name : new String[] {DRAFT, NEVER_GIVEN, "short"}) {
            var missing = server.get(address + name + "?lang=en", "Accept", BROWSER);
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body()).contains("<html lang=\"en\">", "<h1>Not found</h1>");
        }
    }

    @Test
    void theHostHeaderOfTheRequestIsNotBelieved() {
        assertThat(header(server.get(ARK, "X-Forwarded-Host", "evil.example"), "Location"))
                .startsWith(BASE);
    }
}
