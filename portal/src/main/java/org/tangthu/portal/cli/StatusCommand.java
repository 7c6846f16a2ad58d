package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.audit.AuditAnchor;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tangthu status}: how far the projections are. */
@Command(
        name = "status",
        description =
                "Show how far images, RDF and search follow the journal, what could not be applied, and how far other systems were told.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    private record Status(
            String server,
            long sequence,
            AuditAnchor audit,
            List<ProjectionLine> projections,
            List<ConnectorLine> connectors) {}

    @Override
    public Integer call() {
        Status status = home.existing().use(this::here, this::there);
        PrintWriter out = spec.commandLine().getOut();
        out.println(status.server());
        out.println("journal  at " + status.sequence());
        out.println(
                "audit    at " + status.audit().number() + " " + status.audit().hash());
        status.projections().stream().flatMap(line -> line.lines().stream()).forEach(out::println);
        status.connectors().stream().flatMap(line -> line.lines().stream()).forEach(out::println);
        return ExitCode.OK;
    }

    private Status here(HomeLock lock) {
        try (RepositoryCore repository = home.repository(lock)) {
            List<ProjectionLine> lines = ProjectionLine.NAMES.stream()
                    .map(name -> ProjectionLine.of(repository, name))
                    .toList();
            return new Status(
                    "No server runs on " + home.path(),
                    repository.journal().last(),
                    repository.audit().head(),
                    lines,
                    ConnectorLine.of(repository, home.configuration().connectors()));
        }
    }

    private Status there(ServerClient server) {
        JsonNode json = server.get("/api/status");
        List<ProjectionLine> lines = new ArrayList<>();
        json.path("projections").forEach(projection -> lines.add(ProjectionLine.of(projection)));
        return new Status(
                "A server runs on " + home.path() + " at " + server.url(),
                json.path("sequence").asLong(),
                new AuditAnchor(
                        json.path("audit").path("number").asLong(),
                        json.path("audit").path("hash").asText()),
                lines,
                ConnectorLine.of(server));
    }
}
