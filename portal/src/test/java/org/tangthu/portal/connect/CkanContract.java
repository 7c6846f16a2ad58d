package org.tangthu.portal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.connect.StandIn.Received;
import org.tangthu.repository.delivery.ParkedDelivery;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** What becomes of packages in a CKAN that does its work, or does not. */
abstract class CkanContract extends ConnectorRig {
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
                StandIn.answer(200, "[]"),
                StandIn.answer(400, "<html>Bad request</html>"),
                StandIn.answer(403, "<html>Forbidden</html>"),
                StandIn.answer(413, "<html>Too large</html>"));
        commitMembers(1, 2);
        ConnectorRunner runner = started(settings("portal", target, ckan(ConnectorSettings.Packages.ITEM)));
        current(runner, "portal");

        assertThat(ckan.active()).hasSize(2);
        assertThat(runner.status("portal").parked()).isZero();
    }

    @Test
    void aCkanThatFindsNothingIsUnderstoodWhateverItsStatusSays() {
        StandInCkan ckan = new StandInCkan(target);
        target.next(StandIn.answer(200, StandInCkan.MISSING));
        commitMembers(1, 1);
        ConnectorRunner runner = started(settings("portal", target, ckan(ConnectorSettings.Packages.ITEM)));
        current(runner, "portal");

        assertThat(actions(target)).containsExactly("patch", "create");
        assertThat(ckan.active()).hasSize(1);
    }

    @Test
    void whatIsRefusedIsCountedOnceHoweverOftenItsBatchStartsAnew() {
        StandInCkan ckan = new StandInCkan(target);
        AtomicInteger failures = new AtomicInteger(25);
        target.usually((request, exchange) -> {
            if (request.text().contains("an-nam\"")) {
                StandIn.answer(409, StandInCkan.TAKEN).answer(request, exchange);
            } else if (failures.getAndDecrement() > 0) {
                StandIn.status(503).answer(request, exchange);
            } else {
                ckan.answer(request, exchange);
            }
        });
        repository.commit(collection("an-nam", SampleEntities.LIBRARY));
        repository.commit(SampleEntities.inCollections(SampleEntities.item(1), List.of("an-nam", IN)));
        ConnectorRunner runner = started(settings("portal", target, ckan(ConnectorSettings.Packages.COLLECTION)));
        current(runner, "portal");

        assertThat(ckan.active()).hasSize(1);
        assertThat(runner.parked("portal", 10))
                .extracting(ParkedDelivery::subject)
                .containsExactly("collection:an-nam");
    }

    @Test
    void whatIsRefusedBetweenOthersThatAreTakenIsParkedHoweverMuchItIs() {
        StandInCkan ckan = new StandInCkan(target);
        target.usually((request, exchange) -> {
            if (request.text().contains("-bad\"")) {
                StandIn.answer(409, StandInCkan.TAKEN).answer(request, exchange);
            } else {
                ckan.answer(request, exchange);
            }
        });
        List<String> collections = new ArrayList<>(List.of(IN));
        for (char letter = 'a'; letter <= 'u'; letter++) {
            collections.addAll(List.of(letter + "-bad", letter + "-good"));
        }
        collections.stream()
                .filter(id -> !id.equals(IN))
                .forEach(id -> repository.commit(collection(id, SampleEntities.LIBRARY)));
        repository.commit(SampleEntities.inCollections(SampleEntities.item(1), collections));
        ConnectorRunner runner = started(settings("portal", target, ckan(ConnectorSettings.Packages.COLLECTION)));
        current(runner, "portal");

        assertThat(ckan.active()).hasSize(22);
        assertThat(runner.status("portal").parked()).isEqualTo(21);
    }
}
