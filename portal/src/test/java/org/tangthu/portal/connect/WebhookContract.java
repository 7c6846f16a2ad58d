package org.tangthu.portal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.connect.NotDelivered.Refused;
import org.tangthu.portal.connect.NotDelivered.Unavailable;
import org.tangthu.portal.connect.StandIn.Behaviour;
import org.tangthu.portal.connect.StandIn.Received;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.delivery.ParkedDelivery;
import org.tangthu.repository.model.State;

/** What a connector does whatever its target does, told by the signed webhook. */
abstract class WebhookContract extends ConnectorRig {
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
        until(() -> runner.status("moit").trouble().isEmpty());
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
    void whatIsToldInAnotherFormatHasIdentifiersOfItsOwn() {
        commitMembers(1, 2);
        ConnectorRunner first = started(webhook("moit", target));
        current(first, "moit");
        first.close();
        int before = target.received().size();
        ConnectorSettings other = settings("moit", target, new ConnectorSettings.Webhook(ItemFormat.MODS));
        current(started(other), "moit");

        List<String> ids = target.received().stream().map(Received::id).toList();
        assertThat(ids).hasSizeGreaterThan(before);
        assertThat(ids.subList(before, ids.size())).doesNotContainAnyElementsOf(ids.subList(0, before));
    }

    /** Whatever the reason: an item that nobody can write must not keep the others. */
    @Test
    void anItemThatCannotBeWrittenIsParkedAndTheRestIsTold() {
        commitMembers(1, 5);
        ConnectorSettings settings = webhook("moit", target);
        RepositoryCore core = repository.core();
        ChangeSource changes = ConnectorRunner.changes(settings, core);
        Transport real = ConnectorRunner.transport(settings, changes, core, IdleConnectors.writer(core), Pace.DEFAULT);
        Connector connector =
                new Connector(settings, changes, unable(real, member(3).id()), core.deliveries(), core.clock());
        for (int turn = 0; turn < 40 && connector.status(Optional.empty()).lag() > 0; turn++) {
            try {
                connector.advance();
            } catch (IllegalStateException again) {
                assertThat(again).hasMessage("not to be written");
            } catch (Unavailable e) {
                throw new AssertionError(e);
            }
        }
        connector.close();

        assertThat(present(target)).hasSize(4).doesNotContain(member(3).id());
        assertThat(core.deliveries().parked("moit", 10)).singleElement().satisfies(parked -> {
            assertThat(parked.subject()).isEqualTo(member(3).id());
            assertThat(parked.reason()).isEqualTo("not to be written");
        });
    }

    /** A transport that fails at whatever tells of an item. */
    private static Transport unable(Transport real, String item) {
        return new Transport() {
            @Override
            public int most() {
                return real.most();
            }

            @Override
            public List<Message> messages(List<Change> changes) {
                if (changes.stream().anyMatch(change -> change.item().equals(item))) {
                    throw new IllegalStateException("not to be written");
                }
                return real.messages(changes);
            }

            @Override
            public Optional<Message> message(String subject) {
                return real.message(subject);
            }

            @Override
            public void send(Message message) throws Refused, Unavailable {
                real.send(message);
            }

            @Override
            public void close() {
                real.close();
            }
        };
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
        until(() -> runner.status("moit").trouble().isEmpty());
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

    /** What a target may do each time that it hears of a certain item. */
    enum Weakness {
        BREAKS,
        HANGS;

        Behaviour at(String item, StandIn target) {
            Behaviour weak =
                    switch (this) {
                        case BREAKS -> StandIn.status(500);
                        case HANGS -> target.silence();
                    };
            return (request, exchange) -> (request.text().contains("\"" + item + "\"") ? weak : StandIn.status(204))
                    .answer(request, exchange);
        }
    }

    @ParameterizedTest
    @EnumSource(Weakness.class)
    void whatATargetFailsAtEachTimeIsParkedWhileTheRestIsTold(Weakness weakness) {
        String bad = member(2).id();
        target.usually(weakness.at(bad, target));
        commitMembers(1, 4);
        ConnectorRunner runner = started(webhook("moit", target));
        current(runner, "moit");

        assertThat(runner.parked("moit", 10))
                .extracting(ParkedDelivery::subject)
                .containsExactly(bad);
        assertThat(present(target)).containsAll(ids(3, 4)).containsAll(ids(1, 1));

        assertThat(runner.resend("moit")).isEqualTo(1);
        runner.wake();
        commitMembers(5, 5);
        current(runner, "moit");
        until(() -> runner.status("moit").heldUp().isEmpty());
        assertThat(runner.parked("moit", 10))
                .extracting(ParkedDelivery::subject)
                .containsExactly(bad);

        target.usually(StandIn.status(204));
        runner.resend("moit");
        runner.wake();
        until(() -> runner.status("moit").parked() == 0);
        assertThat(present(target)).isEqualTo(ids(1, 5));
    }

    @Test
    void whoFailsAtEverythingIsWaitedForAndNothingIsParked() {
        target.usually(StandIn.status(500));
        commitMembers(1, 4);
        ConnectorRunner runner = started(webhook("moit", target));
        until(() -> target.received().size() > 20);
        assertThat(runner.status("moit").parked()).isZero();

        target.usually(StandIn.status(204));
        current(runner, "moit");
        assertThat(present(target)).isEqualTo(ids(1, 4));
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
}
