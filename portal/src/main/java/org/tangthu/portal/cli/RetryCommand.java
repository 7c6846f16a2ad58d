package org.tangthu.portal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.audit.AuditAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tangthu retry}: what was parked is tried again. */
@Command(
        name = "retry",
        description = "Try again what images, RDF or search could not apply ('status' lists it).",
        mixinStandardHelpOptions = true)
final class RetryCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<ProjectionLine> after = home.existing().use(this::here, this::there);
        after.stream()
                .flatMap(line -> line.lines().stream())
                .forEach(spec.commandLine().getOut()::println);
        if (after.stream().allMatch(line -> line.parked().isEmpty())) {
            return ExitCode.OK;
        }
        spec.commandLine().getErr().println("tangthu: some entities still cannot be applied; their reasons are above");
        return ExitCode.SOFTWARE;
    }

    private List<ProjectionLine> here(HomeLock lock) {
        try (Services services = home.services(lock)) {
            List<String> names = services.projections().names();
            OwnAudit audit = new OwnAudit(services.repository().audit());
            names.forEach(name -> audit.carryOut(AuditAction.PROJECTION_RETRY, name, () -> services.projections()
                    .retry(name)));
            return names.stream()
                    .map(name -> ProjectionLine.of(services.repository(), name))
                    .toList();
        }
    }

    private List<ProjectionLine> there(ServerClient server) {
        List<ProjectionLine> lines = new ArrayList<>();
        server.get("/api/status").path("projections").forEach(projection -> {
            String name = projection.path("name").asText();
            lines.add(ProjectionLine.of(server.post("/api/projections/" + name + "/retry", Optional.empty())));
        });
        return lines;
    }
}
