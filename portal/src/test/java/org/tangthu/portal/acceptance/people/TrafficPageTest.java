package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tangthu.portal.server.ServedApplication;

/** Those who operate the repository see who uses how much of it, by networks and never by addresses. */
@ExtendWith(PeopleServer.class)
class TrafficPageTest {
    private static final String ADDRESS = "203.0.113.77";
    private static final String NETWORK = "203.0.113.0/24";
    private static final String ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    private final ServedApplication server;
    private final Accounts accounts;

    TrafficPageTest(ServedApplication server) {
        this.server = server;
        this.accounts = new Accounts(server);
    }

    private void walk(int pages) throws Exception {
        for (int i = 0; i < pages; i++) {
            server.get("/search?q=" + i, "X-Forwarded-For", ADDRESS, "User-Agent", ROBOT);
        }
    }

    @Test
    void programsWithTheRightGetIt() throws Exception {
        walk(3);
        await().untilAsserted(() -> {
            JsonNode share = share().orElseThrow();
            assertThat(share.path("kind").textValue()).isEqualTo("network");
            assertThat(share.path("claims").textValue()).as("nobody looked").isEqualTo("Googlebot");
            assertThat(share.path("requests").intValue()).isGreaterThanOrEqualTo(3);
            assertThat(share.path("bytes").intValue()).isPositive();
            assertThat(share.at("/classes/facet/requests").intValue()).isGreaterThanOrEqualTo(3);
        });
        assertThat(server.get("/api/traffic").statusCode()).isEqualTo(401);
        assertThat(server.get("/api/traffic?span=year", "Authorization", "Bearer " + server.adminToken())
                        .statusCode())
                .isEqualTo(400);
    }

    private Optional<JsonNode> share() throws Exception {
        String told = server.get("/api/traffic?span=day", "Authorization", "Bearer " + server.adminToken())
                .body();
        assertThat(told).doesNotContain(ADDRESS);
        return StreamSupport.stream(
                        new ObjectMapper().readTree(told).path("shares").spliterator(), false)
                .filter(share -> share.path("name").asText().equals(NETWORK))
                .findFirst();
    }

    @Test
    void anAdministratorSeesItOnAPage() throws Exception {
        walk(1);
        Person administrator = new Person(server);
        administrator.tries(accounts.administrator().login(), PASSWORD);
        String secret = SignInTest.secret(administrator.get("/account/second-factor"));
        administrator.post("/account/second-factor", "secret", secret, "code", new Authenticator(secret).code());

        assertThat(administrator.get("/staff").body()).contains("/staff/robots");
        await().untilAsserted(() -> assertThat(
                        administrator.get("/staff/robots?span=day").body())
                .contains(NETWORK, "tự xưng Googlebot", "tìm kiếm: ", "chỉ báo cáo")
                .doesNotContain(ADDRESS));
        assertThat(administrator.get("/staff/robots?lang=en").body()).contains("says it is Googlebot", "The last day");
    }

    @Test
    void othersDoNot() throws Exception {
        Person librarian =
                new Person(server).signsIn(accounts.librarian(Accounts.LIBRARY).login(), PASSWORD);
        assertThat(librarian.get("/staff/robots").statusCode()).isEqualTo(403);
        assertThat(librarian.get("/staff").body()).doesNotContain("/staff/robots");
        assertThat(new Person(server).get("/staff/robots").statusCode()).isEqualTo(303);
    }
}
