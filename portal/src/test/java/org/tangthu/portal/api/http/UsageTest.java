package org.tangthu.portal.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.api.http.ApiServer.Answer;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;
import org.tangthu.repository.usage.UsageKind;
import org.tangthu.repository.usage.Use;
import org.tangthu.repository.usage.Used;
import org.tangthu.repository.usage.UsedBy;

class UsageTest {
    @TempDir
    Path folder;

    private Rest rest;
    private TestRepository repository;
    private ApiServer server;
    private LocalDate today;
    private Item item;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest(folder);
        repository = rest.repository();
        server = rest.server();
        today = repository.core().access().today();
        item = SampleEntities.item(1, AccessLevel.OPEN);
        repository.commit(SampleEntities.library());
        repository.commit(item);
    }

    @AfterEach
    void stop() throws Exception {
        rest.close();
    }

    private void used(Used what, LocalDate day, UsageKind kind, long people) {
        repository.core().usage().add(Map.of(new Use(what, day, kind, UsedBy.PEOPLE), people));
    }

    private Used ofItem(Item used) {
        return new Used.OfItem(used.id(), used.library());
    }

    private Used ofLibrary() {
        return new Used.OfLibrary(item.library());
    }

    private static String only(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        JsonNode usage = answer.json().path("usage");
        assertThat(usage).hasSize(1);
        return usage.get(0).toString();
    }

    @Test
    void aLibraryIsToldByDayOrByMonth() throws Exception {
        LocalDate yesterday = today.minusDays(1);
        used(ofLibrary(), yesterday, UsageKind.READ, 3);
        String day =
                "{\"from\":\"%1$s\",\"to\":\"%1$s\",\"library\":\"%2$s\",\"kind\":\"read\",\"people\":3,\"robots\":0}";
        assertThat(only(server.get("/api/usage?library=" + item.library())))
                .isEqualTo(day.formatted(yesterday, item.library()));
        assertThat(only(server.get("/api/usage?by=month&library=" + item.library())))
                .contains("\"from\":\"" + yesterday.withDayOfMonth(1));
    }

    @Test
    void withoutALibraryTheWholeSiteIsTold() throws Exception {
        used(new Used.Site(), today.minusDays(1), UsageKind.SEARCH, 2);
        assertThat(only(server.get("/api/usage"))).contains("\"search\"").doesNotContain("library");
    }

    @Test
    void ofAnItemEverybodyIsToldMonthsAndWhatRunsInSteps() throws Exception {
        used(ofItem(item), today, UsageKind.VIEW, 4);
        String address = "/api/usage?item=" + item.ark().name();
        assertThat(server.get(address).json().path("usage")).isEmpty();
        assertThat(server.get(address).json().path("precision").asText()).isEqualTo("public");

        used(ofItem(item), today, UsageKind.VIEW, 2);
        assertThat(only(server.get(address))).contains("\"people\":5", "\"from\":\"" + today.withDayOfMonth(1));
        assertThat(server.get(address + "&by=day").status()).isEqualTo(403);
    }

    @Test
    void whoeverLooksAfterTheLibraryIsToldEverything() throws Exception {
        used(ofItem(item), today, UsageKind.VIEW, 4);
        Answer answer =
                server.get("/api/usage?by=day&item=" + item.ark().name(), "Authorization", "Bearer " + ApiServer.TOKEN);
        assertThat(only(answer)).contains("\"people\":4", "\"from\":\"" + today);
        assertThat(answer.json().path("precision").asText()).isEqualTo("whole");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Vary")).contains("Authorization");
    }

    @Test
    void theItemsOfALibraryAreReadInSteps() throws Exception {
        Item other = SampleEntities.item(2, AccessLevel.OPEN);
        repository.commit(other);
        used(ofItem(item), today, UsageKind.VIEW, 10);
        used(ofItem(other), today, UsageKind.VIEW, 10);

        String next = "/api/usage?by=item&limit=1&library=" + item.library();
        StringBuilder all = new StringBuilder();
        for (int step = 0; step < 2; step++) {
            Answer answer = server.get(next);
            all.append(only(answer));
            assertThat(answer.http().headers().allValues("Link")).anyMatch(link -> link.contains("rel=\"next\""));
            next = answer.json().path("next").asText().replaceFirst("^https?://[^/]+", "");
        }
        assertThat(server.get(next).json().path("usage")).isEmpty();
        assertThat(all.toString()).contains(item.ark().name(), other.ark().name());
    }

    @Test
    void itemsThatAreNotPublicAnyMoreAreNotNamed() throws Exception {
        used(ofItem(item), today, UsageKind.VIEW, 10);
        repository.commit(item.withState(State.WITHDRAWN));

        assertThat(server.get("/api/usage?item=" + item.ark().name()).status()).isEqualTo(410);
        assertThat(server.get("/api/usage?by=item&library=" + item.library())
                        .json()
                        .path("usage"))
                .isEmpty();
    }

    @Test
    void csvIsPlainForProgramsAndAsSpreadsheetsHereReadItOnRequest() throws Exception {
        LocalDate day = today.minusDays(1);
        used(ofLibrary(), day, UsageKind.READ, 1234);
        String address = "/api/usage?library=" + item.library() + "&format=";

        Answer csv = server.get(address + "csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.http().headers().allValues("Link"))
                .contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
        assertThat(csv.http().body())
                .isEqualTo("from,to,library,item,kind,people,robots\r\n%1$s,%1$s,%2$s,,read,1234,0\r\n"
                        .formatted(day, item.library()));

        assertThat(server.get(address + "excel").http().body())
                .startsWith("\ufeffTừ ngày;Đến ngày;Thư viện;Tài liệu;Loại;Người;Máy tự động\r\n")
                .contains("%02d/%02d/%d;".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()))
                .endsWith(";Lượt đọc;1234;0\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2026-13",
                "from=2026-02-30",
                "from=2026-02&to=2025-02",
                "from=1000-01",
                "from=9999-01",
                "by=year",
                "by=item",
                "format=xml",
                "library=a&item=b",
                "by=item&library=a&from=2020-01",
                "by=item&library=a&limit=1001",
                "from=+999999999-01-01"
            })
    void whatCannotBeAnsweredIsRefused(String query) throws Exception {
        Answer answer = server.get("/api/usage?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).isNotEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(server.get("/api/usage?library=VN-NOT-THERE").status()).isEqualTo(404);
        assertThat(server.get("/api/usage?item=bcd12345f").status()).isEqualTo(404);
    }
}
