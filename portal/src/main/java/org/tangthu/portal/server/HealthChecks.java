package org.tangthu.portal.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.connect.ConnectorRunner;
import org.tangthu.portal.ops.HealthCheck;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.projection.ProjectionRunner;

/** Asks each store something real. A projection that is held up is down too, for its readers see old data. */
final class HealthChecks {
    private HealthChecks() {}

    static List<HealthCheck> of(Services services) {
        RepositoryCore repository = services.repository();
        List<HealthCheck> checks = new ArrayList<>(List.of(
                HealthCheck.of("sql", () -> repository.journal().last()),
                HealthCheck.of("ocfl", () -> firstObject(repository)),
                HealthCheck.of("rdf", () -> services.linkedData().check()),
                HealthCheck.of("search", () -> services.search().ask()),
                new HealthCheck("sparql", false, () -> services.linkedData().stuckQueries()),
                new HealthCheck("oai", false, () -> services.harvest().complaint())));
        ProjectionRunner projections = services.projections();
        for (String name : projections.names()) {
            checks.add(new HealthCheck(
                    "projection " + name, () -> projections.status(name).lastError()));
        }
        ConnectorRunner connectors = services.connectors();
        for (String name : connectors.names()) {
            checks.add(new HealthCheck(
                    "connector " + name, false, () -> connectors.status(name).trouble()));
        }
        return checks;
    }

    private static Optional<String> firstObject(RepositoryCore repository) {
        try (Stream<String> ids = repository.objects().ids()) {
            return ids.findFirst();
        }
    }
}
