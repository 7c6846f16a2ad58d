package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.connect.ConnectorRunner;
import org.tangthu.portal.connect.ConnectorSettings;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.audit.AuditAction;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tangthu connectors}: how far other systems were told. */
@Command(
        name = "connectors",
        description = "Show how far other systems were told of items, and what they refused.",
        mixinStandardHelpOptions = true)
final class ConnectorsCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 100;

    @Mixin
    private HomeOption home;

    @ArgGroup
    private Wish wish = new Wish();

    @Spec
    private CommandSpec spec;

    /** One thing at most. */
    static final class Wish {
        @Option(
                names = "--dry-run",
                paramLabel = "NAME",
                description = "Show what this one would be told next; send nothing.")
        private String dryRun;

        @Option(names = "--resend", paramLabel = "NAME", description = "Send this one again what it refused.")
        private String resend;
    }

    @Override
    public Integer call() {
        home.existing();
        List<String> lines = wish.dryRun != null
                ? home.use(this::previewHere, this::previewThere)
                : home.use(this::here, this::there);
        lines.forEach(spec.commandLine().getOut()::println);
        return ExitCode.OK;
    }

    private List<String> here(HomeLock lock) {
        Configuration configuration = home.configuration();
        try (RepositoryCore repository = home.repository(lock)) {
            Optional.ofNullable(wish.resend)
                    .map(name -> known(name, configuration))
                    .ifPresent(name -> repository
                            .audit()
                            .change(() -> repository.deliveries().askAll(name), count -> OwnAudit.event(
                                            AuditAction.CONNECTOR_RESEND)
                                    .on("connector " + name)
                                    .with("deliveries", Integer.toString(count))));
            return tell(ConnectorLine.of(repository, configuration.connectors()));
        }
    }

    private static String known(String name, Configuration configuration) {
        List<String> names =
                configuration.connectors().stream().map(ConnectorSettings::name).toList();
        if (!names.contains(name)) {
            throw new PortalException("There is no connector '" + name + "'; the configuration names " + names);
        }
        return name;
    }

    private List<String> there(ServerClient server) {
        if (wish.resend != null) {
            server.post("/api/connectors/" + ServerClient.segment(wish.resend) + "/resend", Optional.empty());
        }
        return tell(ConnectorLine.of(server));
    }

    private static List<String> tell(List<ConnectorLine> connectors) {
        return connectors.isEmpty()
                ? List.of("The configuration names no connectors (docs/connectors.md)")
                : connectors.stream().flatMap(line -> line.lines().stream()).toList();
    }

    private List<String> previewHere(HomeLock lock) {
        try (Services services = home.services(lock)) {
            return services.connectors().preview(wish.dryRun, MOST_SHOWN).stream()
                    .flatMap(message -> lines(message).stream())
                    .toList();
        }
    }

    private List<String> previewThere(ServerClient server) {
        List<String> lines = new ArrayList<>();
        server.get("/api/connectors/" + ServerClient.segment(wish.dryRun) + "/preview")
                .path("messages")
                .forEach(message -> lines.addAll(lines(message)));
        return lines;
    }

    private static List<String> lines(JsonNode message) {
        return lines(new ConnectorRunner.Preview(
                message.path("id").asText(),
                message.path("about").asText(),
                message.path("body").asText()));
    }

    private static List<String> lines(ConnectorRunner.Preview message) {
        return List.of(message.about() + " " + message.id(), message.body());
    }
}
