package org.tangthu.portal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.delivery.DeliveryCheckpoint;
import org.tangthu.repository.delivery.ParkedDelivery;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

/** Who sees what of what targets refused, and sends it again. */
class ConnectorDeskTest extends ConnectorRig {
    private static final String NAME = "portal";
    private static final Authority LIBRARIAN =
            new Authority("hoa", Set.of(Scope.PUBLISH), Optional.of(Set.of(SampleEntities.LIBRARY)));

    @Override
    RepositorySettings settings(Path home) {
        return TestRepository.settings(home);
    }

    /** In this order. */
    private void park(List<String> subjects) {
        List<ParkedDelivery> parked = IntStream.range(0, subjects.size())
                .mapToObj(number -> new ParkedDelivery(
                        NAME,
                        subjects.get(number),
                        number,
                        "no",
                        repository.clock().instant(),
                        false))
                .toList();
        repository.core().deliveries().save(DeliveryCheckpoint.beginning(NAME, "elsewhere"), List.of(), parked);
    }

    private ConnectorDesk desk() {
        return new ConnectorDesk(
                runner(webhook(NAME, target)),
                repository.core().catalogue(),
                repository.core().audit());
    }

    private static int resend(ConnectorDesk desk) {
        return desk.resend(NAME, LIBRARIAN, AuditEvent.of(LIBRARIAN.actor(), AuditAction.CONNECTOR_RESEND));
    }

    @Test
    void thePackageOfACollectionIsForThoseOfItsLibrary() {
        repository.commit(collection("an-nam", SampleEntities.OTHER_LIBRARY));
        String own = "collection:" + IN;
        park(List.of("collection:an-nam", "collection:gone", own));
        ConnectorDesk desk = desk();

        assertThat(desk.parked(NAME, LIBRARIAN))
                .extracting(ParkedDelivery::subject)
                .containsExactly(own);
        assertThat(resend(desk)).isEqualTo(1);
        assertThat(repository.core().deliveries().asked(NAME, 10))
                .extracting(ParkedDelivery::subject)
                .containsExactly(own);
    }

    @Test
    void whatIsOfOthersHidesNothingHoweverMuchItIs() {
        commitMembers(1, 1);
        String own = member(1).id();
        Stream<String> others = IntStream.rangeClosed(1, 600).mapToObj(number -> "ark:/99999/gone" + number);
        park(Stream.concat(others, Stream.of(own)).toList());
        ConnectorDesk desk = desk();

        assertThat(desk.parked(NAME, LIBRARIAN))
                .extracting(ParkedDelivery::subject)
                .containsExactly(own);
        assertThat(resend(desk)).isEqualTo(1);
        assertThat(desk.parked(NAME, Authority.all("root"))).hasSize(500);
    }
}
