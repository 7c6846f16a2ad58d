package org.tangthu.portal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.connect.StandIn.Behaviour;
import org.tangthu.portal.connect.StandIn.Received;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.delivery.ParkedDelivery;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

/** What every connector does whatever its target does, on every database. */
abstract class ConnectorContract {
    private static final Pace PACE =
            new Pace(Duration.ofMillis(20), Duration.ofMillis(700), Duration.ofMillis(5), Duration.ofMillis(40));
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String IN = "han-nom";

    private final List<ConnectorRunner> runners = new ArrayList<>();
    private TestRepository repository;
    private StandIn target;

    abstract RepositorySettings settings(Path home) throws Exception;

    @BeforeEach
    void prepare(@TempDir Path home) throws Exception {
        repository = TestRepository.with(settings(home));
        repository.commit(SampleEntities.library());
        repository.commit(SampleEntities.collection());
        target = new StandIn();
    }

    @AfterEach
    void end() {
        runners.forEach(ConnectorRunner::close);
        target.close();
        repository.close();
    }

    private static Item member(int number) {
        return SampleEntities.inCollections(SampleEntities.item(number), List.of(IN));
    }

    private static Item outsider(int number) {
        return SampleEntities.inCollections(SampleEntities.item(number), List.of());
    }

    private void commitMembers(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> repository.commit(member(number)));
    }

    private ConnectorSettings webhook(String name, StandIn at) {
        return settings(name, at, new ConnectorSettings.Webhook(ItemFormat.SCHEMA_ORG));
    }

    private static ConnectorSettings settings(String name, StandIn at, ConnectorSettings.Target kind) {
        return new ConnectorSettings(name, at.url(), new Secret(SECRET), Optional.of(SetSpec.collection(IN)), kind);
    }

    private ConnectorRunner runner(ConnectorSettings... settings) {
        RepositoryCore core = repository.core();
        ConnectorRunner runner = new ConnectorRunner(List.of(settings), core, IdleConnectors.writer(core), PACE);
        runners.add(runner);
        return runner;
    }

    private ConnectorRunner started(ConnectorSettings... settings) {
        ConnectorRunner runner = runner(settings);
        runner.start();
        return runner;
    }

    private static void until(BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(condition::getAsBoolean);
    }

    private static void current(ConnectorRunner runner, String name) {
        until(() -> runner.status(name).lag() == 0);
    }

    /** What a target knows that remembers the last word on each item, and takes each delivery once. */
    private static Map<String, JsonNode> known(StandIn target) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        for (Received request : target.received()) {
            for (JsonNode change : request.body().path("data").path("changes")) {
                known.put(change.path("id").asText(), change);
            }
        }
        return known;
    }

    private static List<String> present(StandIn target) {
        return known(target).values().stream()
                .filter(change -> !change.path("deleted").asBoolean())
                .map(change -> change.path("id").asText())
                .sorted()
                .toList();
    }

    private static List<String> ids(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> member(number).id())
                .sorted()
                .toList();
    }

    @Test
    void aTargetIsToldOfTheItemsOfItsSetAndOfThoseThatLeaveIt() {
        commitMembers(1, 3);
        repository.commit(outsider(9));
        ConnectorRunner runner = started(webhook("moit", target));
        current(runner, "moit");
        assertThat(present(target)).isEqualTo(ids(1, 3));

        repository.commit(outsider(1));
        repository.commit(member(2).withState(State.WITHDRAWN));
        repository.commit(member(4));
        current(runner, "moit");

        assertThat(present(target)).isEqualTo(ids(3, 4));
        assertThat(known(target).get(member(1).id()).has("record")).isFalse();
        assertThat(runner.status("moit").sent()).isPresent();
        assertThat(runner.status("moit").trouble()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ItemFormat.class)
    void anItemStandsInADeliveryInTheWordsThatAreConfigured(ItemFormat format) {
        commitMembers(1, 1);
        current(started(settings("moit", target, new ConnectorSettings.Webhook(format))), "moit");

        JsonNode change =
                target.received().get(0).body().path("data").path("changes").get(0);
        assertThat(change.path("address").asText())
                .isEqualTo(repository.core().addresses().ark(member(1).ark()));
        assertThat(change.path("record").toString()).contains("Sổ bộ số 1");
        assertThat(change.path("record").isObject())
                .isEqualTo(format == ItemFormat.SCHEMA_ORG || format == ItemFormat.JSON_LD);
    }

    @Test
    void aDeliveryIsSignedWithItsIdentifierAndTime() {
        commitMembers(1, 1);
        current(started(webhook("moit", target)), "moit");

        Received delivery = target.received().get(0);
        assertThat(delivery.signature())
                .isEqualTo(Signature.of(
                        new Secret(SECRET), delivery.id(), Long.parseLong(delivery.timestamp()), delivery.bytes()));
        assertThat(delivery.text()).doesNotContain(SECRET);
    }

    /** What may go wrong on the way or at the target, once. */
    enum Trouble {
        FAILS,
        SILENT,
        HALF,
        BUSY,
        TOO_MANY,
        ELSEWHERE,
        FLOODS,
        UNKNOWN_SECRET,
        HANGS_UP;

        Behaviour of(StandIn target) {
            return switch (this) {
                case FAILS -> StandIn.status(500);
                case SILENT -> target.silence();
                case HALF -> target.halfAnAnswer();
                case BUSY -> StandIn.answer(503, "", "Retry-After", "0");
                case TOO_MANY -> StandIn.answer(429, "", "Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT");
                case ELSEWHERE -> StandIn.answer(302, "", "Location", "http://127.0.0.1:1/");
                case FLOODS -> StandIn.flood();
                case UNKNOWN_SECRET -> StandIn.status(401);
                case HANGS_UP -> (request, exchange) -> exchange.close();
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whatGoesWrongIsTriedAgainUntilAllHasArrived(Trouble trouble) {
        target.next(trouble.of(target), trouble.of(target));
        commitMembers(1, 3);
        ConnectorRunner runner = started(webhook("moit", target));
        until(() -> runner.status("moit").heldUp().isPresent()
                || runner.status("moit").lag() == 0);
        commitMembers(4, 5);
        current(runner, "moit");

        assertThat(target.received()).hasSizeGreaterThan(2);
        assertThat(present(target)).isEqualTo(ids(1, 5));
        assertThat(runner.status("moit").trouble()).isEmpty();
    }

    @Test
    void whoAsksForAPauseIsGivenIt() {
        target.next(StandIn.answer(429, "", "Retry-After", "1"));
        commitMembers(1, 1);
        current(started(webhook("moit", target)), "moit");

        assertThat(target.received()).hasSize(2);
        long pause = target.received().get(1).at() - target.received().get(0).at();
        assertThat(Duration.ofNanos(pause)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void whatIsSentAgainCarriesTheSameIdentifier() {
        target.next(StandIn.status(500), target.silence());
        commitMembers(1, 3);
        current(started(webhook("moit", target)), "moit");

        assertThat(target.received()).hasSize(3);
        assertThat(target.received())
                .extracting(Received::id)
                .containsOnly(target.received().get(0).id());
    }

    @Test
    void whatWasTakenWhenTheProgramDiedIsToldOnceMoreUnderTheSameIdentifier() {
        target.next(target.silence());
        commitMembers(1, 3);
        ConnectorRunner killed = started(webhook("moit", target));
        until(() -> target.received().size() == 1);
        killed.close();
        repository.reopen();
        current(started(webhook("moit", target)), "moit");

        assertThat(target.received()).hasSize(2);
        assertThat(target.received())
                .extracting(Received::id)
                .containsOnly(target.received().get(0).id());
        assertThat(present(target)).isEqualTo(ids(1, 3));
    }

    private static Behaviour refusing(String item) {
        return (request, exchange) -> StandIn.answer(
                        request.text().contains("\"" + item + "\"") ? 422 : 204,
                        request.text().contains("\"" + item + "\"") ? "I do not like it" : "")
                .answer(request, exchange);
    }

    @Test
    void whatIsRefusedIsParkedWhileTheRestIsTold() {
        String bad = member(3).id();
        target.usually(refusing(bad));
        commitMembers(1, 6);
        ConnectorRunner runner = started(webhook("moit", target));
        current(runner, "moit");

        List<ParkedDelivery> parked = runner.parked("moit", 10);
        assertThat(parked).extracting(ParkedDelivery::subject).containsExactly(bad);
        assertThat(parked.get(0).reason()).contains("422", "I do not like it");
        assertThat(runner.status("moit").trouble()).isPresent();
        assertThat(target.received().stream()
                        .filter(request ->
                                request.body().path("data").path("changes").size() == 1
                                        && request.text().contains(bad)))
                .hasSize(3);

        target.usually(StandIn.status(204));
        assertThat(runner.resend("moit")).isEqualTo(1);
        runner.wake();
        until(() -> runner.status("moit").parked() == 0);
        assertThat(present(target)).isEqualTo(ids(1, 6));
    }

    @Test
    void whatIsParkedGoesOutWhenItChangesAndIsTaken() {
        String bad = member(1).id();
        target.usually(refusing(bad));
        commitMembers(1, 1);
        ConnectorRunner runner = started(webhook("moit", target));
        until(() -> runner.status("moit").parked() == 1);
        target.usually(StandIn.status(204));
        repository.commit(outsider(1));

        until(() -> runner.status("moit").parked() == 0);
        assertThat(present(target)).isEmpty();
        assertThat(known(target)).containsKey(bad);
    }

    @Test
    void whoRefusesEverythingIsWaitedForInsteadOfParkingEverything() {
        target.usually(StandIn.status(400));
        commitMembers(1, 40);
        ConnectorRunner runner = started(webhook("moit", target));
        until(() -> runner.status("moit")
                .heldUp()
                .filter(why -> why.contains("one thing after the other"))
                .isPresent());
        assertThat(runner.status("moit").parked()).isEqualTo(20);

        target.usually(StandIn.status(204));
        runner.resend("moit");
        current(runner, "moit");
        until(() -> runner.status("moit").parked() == 0);
        assertThat(present(target)).isEqualTo(ids(1, 40));
    }

    @Test
    void aTargetThatIsDownDoesNotDelayAnother() throws Exception {
        try (StandIn down = new StandIn()) {
            down.usually(down.silence());
            commitMembers(1, 3);
            ConnectorRunner runner = started(webhook("down", down), webhook("up", target));
            current(runner, "up");

            assertThat(present(target)).isEqualTo(ids(1, 3));
            assertThat(runner.status("down").lag()).isPositive();
            until(() -> runner.status("down").heldUp().isPresent());
        }
    }

    @Test
    void aDryRunShowsWhatWouldBeSentAndSendsNothing() {
        commitMembers(1, 3);
        ConnectorRunner runner = runner(webhook("moit", target));
        List<ConnectorRunner.Preview> first = runner.preview("moit", 2);

        assertThat(first).singleElement().satisfies(message -> assertThat(message.body())
                .contains(member(1).id(), member(2).id())
                .doesNotContain(member(3).id()));
        assertThat(runner.preview("moit", 2)).isEqualTo(first);
        assertThat(target.received()).isEmpty();
        assertThat(repository.core().deliveries().checkpoint("moit")).isEmpty();
        assertThatThrownBy(() -> runner.preview("moti", 2))
                .isInstanceOf(PortalException.class)
                .hasMessageContaining("moit");
    }

    @Test
    void anotherTargetOfTheSameNameIsToldEverything() throws Exception {
        commitMembers(1, 3);
        ConnectorRunner before = started(webhook("moit", target));
        current(before, "moit");
        before.close();
        try (StandIn other = new StandIn()) {
            current(started(webhook("moit", other)), "moit");
            assertThat(present(other)).isEqualTo(ids(1, 3));
        }
        assertThat(target.received()).hasSize(1);
    }

    @Test
    void manyItemsArriveInBatchesEachOnce() {
        commitMembers(1, 120);
        current(started(webhook("moit", target)), "moit");

        assertThat(target.received()).hasSize(3);
        assertThat(target.received().stream()
                        .flatMap(
                                request -> Stream.of(request.body().path("data").path("changes")))
                        .mapToInt(JsonNode::size)
                        .sum())
                .isEqualTo(120);
        assertThat(present(target)).isEqualTo(ids(1, 120));
    }

    private static ConnectorSettings.Ckan ckan(ConnectorSettings.Packages packages) {
        return new ConnectorSettings.Ckan(packages, "thu-vien");
    }

    private static List<String> actions(StandIn target) {
        return target.received().stream()
                .map(request -> request.path().replace("/api/3/action/package_", ""))
                .toList();
    }

    @Test
    void ckanHasAPackageForEachItemAsLongAsItIsInTheSet() {
        StandInCkan ckan = new StandInCkan(target);
        commitMembers(1, 2);
        ConnectorRunner runner = started(settings("portal", target, ckan(ConnectorSettings.Packages.ITEM)));
        current(runner, "portal");

        assertThat(actions(target)).containsExactly("patch", "create", "patch", "create");
        assertThat(target.received()).extracting(Received::token).containsOnly(SECRET);
        assertThat(ckan.active()).hasSize(2).allSatisfy((name, fields) -> {
            assertThat(name).matches("[a-z0-9_-]{2,100}");
            assertThat(fields.path("owner_org").asText()).isEqualTo("thu-vien");
            assertThat(fields.path("title").asText()).startsWith("Sổ bộ số");
            assertThat(fields.path("resources")).isNotEmpty();
        });

        repository.commit(SampleEntities.inCollections(SampleEntities.retitled(1, "Tên mới"), List.of(IN)));
        repository.commit(outsider(2));
        current(runner, "portal");
        assertThat(ckan.active().values())
                .extracting(fields -> fields.path("title").asText())
                .containsExactly("Tên mới");

        repository.commit(member(2));
        current(runner, "portal");
        assertThat(ckan.active()).hasSize(2);
    }

    @Test
    void ckanHasAPackageForACollectionAsLongAsThereIsAnItemInIt() {
        StandInCkan ckan = new StandInCkan(target);
        commitMembers(1, 2);
        ConnectorRunner runner = started(settings("portal", target, ckan(ConnectorSettings.Packages.COLLECTION)));
        current(runner, "portal");

        assertThat(actions(target)).containsExactly("patch", "create");
        assertThat(ckan.active().values()).singleElement().satisfies(fields -> {
            assertThat(fields.path("title").asText()).isEqualTo("Sách Hán Nôm");
            assertThat(fields.toString()).contains("set=collection:han-nom");
        });
        repository.commit(outsider(1));
        current(runner, "portal");
        assertThat(ckan.active()).hasSize(1);
        repository.commit(member(2).withState(State.WITHDRAWN));
        current(runner, "portal");
        assertThat(ckan.active()).isEmpty();
    }

    @Test
    void aCkanThatSaysThatAllIsWellAndMeansTheOppositeIsNotBelieved() {
        StandInCkan ckan = new StandInCkan(target);
        String lie = "{\"success\": false, \"error\": {\"__type\": \"Validation Error\", \"name\": [\"taken\"]}}";
        target.next(StandIn.answer(200, lie), StandIn.answer(200, lie), StandIn.answer(409, lie));
        commitMembers(1, 2);
        ConnectorRunner runner = started(settings("portal", target, ckan(ConnectorSettings.Packages.ITEM)));
        current(runner, "portal");

        assertThat(ckan.active()).hasSize(1);
        assertThat(runner.parked("portal", 10)).singleElement().satisfies(parked -> {
            assertThat(parked.subject()).isEqualTo(member(1).id());
            assertThat(parked.reason()).contains("taken");
        });
    }

    @Test
    void whateverElseAnswersAtTheAddressOfCkanParksNothing() {
        StandInCkan ckan = new StandInCkan(target);
        target.next(
                StandIn.answer(200, "<html>Welcome to the hotel</html>"),
                StandIn.answer(404, "<html>Not found</html>"),
                StandIn.answer(200, "[]"));
        commitMembers(1, 2);
        ConnectorRunner runner = started(settings("portal", target, ckan(ConnectorSettings.Packages.ITEM)));
        current(runner, "portal");

        assertThat(ckan.active()).hasSize(2);
        assertThat(runner.status("portal").parked()).isZero();
    }
}
