package org.tangthu.portal.pages.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.connect.ConnectorDesk;
import org.tangthu.portal.connect.ConnectorRunner;
import org.tangthu.portal.connect.ConnectorSettings;
import org.tangthu.portal.connect.IdleConnectors;
import org.tangthu.portal.connect.Secret;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Language;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.delivery.DeliveryCheckpoint;
import org.tangthu.repository.delivery.ParkedDelivery;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class ConnectorPagesTest {
    private static final ConnectorSettings PORTAL = new ConnectorSettings(
            "portal",
            URI.create("https://data.example.vn"),
            new Secret("a-token"),
            Optional.empty(),
            new ConnectorSettings.Ckan(ConnectorSettings.Packages.COLLECTION, "thu-vien"));

    @Test
    void thePackageOfACollectionHasItsTitle(@TempDir Path home) {
        try (TestRepository repository = TestRepository.in(home)) {
            repository.commit(SampleEntities.library());
            repository.commit(SampleEntities.collection());
            RepositoryCore core = repository.core();
            ParkedDelivery parked = new ParkedDelivery(
                    "portal",
                    "collection:" + SampleEntities.collection().id(),
                    1,
                    "no",
                    repository.clock().instant(),
                    false);
            core.deliveries().save(DeliveryCheckpoint.beginning("portal", "elsewhere"), List.of(), List.of(parked));

            assertThat(page(core).connectors().get(0).parked())
                    .extracting(ConnectorPage.Parked::title)
                    .containsExactly(Optional.of("Sách Hán Nôm"));
        }
    }

    private static ConnectorPage page(RepositoryCore core) {
        try (ConnectorRunner runner = IdleConnectors.of(core, PORTAL)) {
            ConnectorDesk desk = new ConnectorDesk(runner, core.catalogue(), core.audit());
            Editions editions = new Editions(core.addresses(), ZoneOffset.UTC);
            return new ConnectorPages(editions, desk, core.catalogue())
                    .page(FormView.empty("token"), Authority.all("root"), false, Language.VI);
        }
    }
}
