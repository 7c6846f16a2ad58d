package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.api.RebuildDecision;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.projection.RebuildProgress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tangthu rebuild}: everything that is derived is made anew from OCFL, beside what is served. */
@Command(
        name = "rebuild",
        description = "Make SQL, images, RDF and search anew from OCFL, or decide about a rebuild.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private static final String SQL = "sql";
    private static final List<String> ALL =
            Stream.concat(Stream.of(SQL), ProjectionLine.NAMES.stream()).toList();
    private static final Duration LOOK = Duration.ofMillis(500);
    /** How long a projection may be held up before the command gives up waiting for it. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Mixin
    private HomeOption home;

    @ArgGroup
    private Choice choice = new Choice();

    @Spec
    private CommandSpec spec;

    private Console console;

    /** What is rebuilt, or what is decided about a rebuild. */
    private static final class Choice {
        @Option(names = "--only", split = ",", paramLabel = "PART", description = "Some of: sql, images, rdf, search.")
        private List<String> only = List.of();

        @Option(names = "--cancel", paramLabel = "PART", description = "Give up the rebuild of a part.")
        private String cancel;

        @Option(
                names = "--switch",
                paramLabel = "PART",
                description = "Switch to the rebuild of a part that was held because it lacks something.")
        private String adopt;

        @Option(
                names = "--rollback",
                paramLabel = "PART",
                description = "Go back to what was served of a part before its last rebuild.")
        private String rollback;

        @Option(names = "--forget", paramLabel = "PART", description = "Free what is kept of a part to go back to.")
        private String forget;

        @Option(
                names = "--compact",
                paramLabel = "PART",
                description = "Write what is served of a part (rdf) anew, in less room.")
        private String compact;

        List<String> parts() {
            return only.isEmpty() ? ALL : only;
        }

        Optional<RebuildDecision> decision() {
            if (cancel != null) {
                return Optional.of(RebuildDecision.CANCEL);
            }
            if (adopt != null) {
                return Optional.of(RebuildDecision.SWITCH);
            }
            if (rollback != null) {
                return Optional.of(RebuildDecision.ROLLBACK);
            }
            if (forget != null) {
                return Optional.of(RebuildDecision.FORGET);
            }
            return compact == null ? Optional.empty() : Optional.of(RebuildDecision.COMPACT);
        }

        /** The part that is decided about. */
        String part() {
            return Stream.of(cancel, adopt, rollback, forget, compact)
                    .filter(part -> part != null)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public Integer call() {
        console = Console.of(spec.commandLine().getOut());
        Optional<RebuildDecision> decision = choice.decision();
        if (decision.isPresent()) {
            check(ProjectionLine.NAMES, List.of(choice.part()));
            decide(decision.get(), choice.part());
            return ExitCode.OK;
        }
        check(ALL, choice.parts());
        List<ProjectionLine> lines = home.existing().use(this::here, this::there);
        tell(lines);
        return whole(lines) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void check(List<String> known, List<String> given) {
        given.stream().filter(part -> !known.contains(part)).findFirst().ifPresent(unknown -> {
            throw new ParameterException(
                    spec.commandLine(), "There is no part '" + unknown + "'; choose of " + String.join(", ", known));
        });
    }

    private void decide(RebuildDecision decision, String part) {
        ProjectionLine line = home.existing()
                .use(
                        lock -> {
                            try (Services services = home.services(lock)) {
                                new OwnAudit(services.repository().audit())
                                        .carryOut(
                                                AuditAction.PROJECTION_DECIDE,
                                                part,
                                                () -> decision.carryOut(services.projections(), part));
                                return ProjectionLine.of(services.repository(), part);
                            }
                        },
                        server -> ProjectionLine.of(
                                server.post("/api/projections/" + part + "/" + decision.code(), Optional.empty())));
        tell(List.of(line));
    }

    private List<ProjectionLine> here(HomeLock lock) {
        try (Services services = home.services(lock)) {
            OwnAudit audit = new OwnAudit(services.repository().audit());
            if (choice.parts().contains(SQL)) {
                audit.carryOut(
                        AuditAction.PROJECTION_REBUILD,
                        SQL,
                        () -> console.line("sql: " + services.repository().rebuildSql() + " entities"));
            }
            ProjectionRunner projections = services.projections();
            projections.holdAllBut(names());
            audit.carryOut(
                    AuditAction.PROJECTION_REBUILD, String.join(",", names()), () -> projections.rebuild(names()));
            return follow(() -> names().stream()
                    .map(projections::status)
                    .map(status -> ProjectionLine.of(status, projections.parked(status.name())))
                    .toList());
        }
    }

    private List<ProjectionLine> there(ServerClient server) {
        if (choice.parts().contains(SQL)) {
            throw new PortalException("A server runs on " + home.path() + ": stop it to rebuild sql, or name the other"
                    + " parts with --only " + String.join(",", ProjectionLine.NAMES));
        }
        names().forEach(name -> server.post("/api/projections/" + name + "/rebuild", Optional.empty()));
        return follow(() -> status(server));
    }

    /** Shows progress until there is nothing to wait for. */
    private List<ProjectionLine> follow(Supplier<List<ProjectionLine>> look) {
        Standstill standstill = new Standstill(PATIENCE, System::nanoTime);
        List<ProjectionLine> lines = look.get();
        while (!lines.stream().allMatch(ProjectionLine::idle)) {
            lines.forEach(line -> standstill.look(line.name(), reached(line), line.heldUpBy()));
            lines.stream()
                    .filter(line -> !line.idle())
                    .findFirst()
                    .ifPresent(line -> console.progress(line.name() + ": "
                            + line.rebuild().map(ProjectionLine::progress).orElse(line.lag() + " behind")));
            pause();
            lines = look.get();
        }
        return lines;
    }

    private static long reached(ProjectionLine line) {
        return line.rebuild().map(RebuildProgress::sequence).orElse(line.sequence());
    }

    private List<ProjectionLine> status(ServerClient server) {
        List<ProjectionLine> lines = new ArrayList<>();
        for (JsonNode projection : server.get("/api/status").path("projections")) {
            lines.add(ProjectionLine.of(projection));
        }
        return lines.stream().filter(line -> names().contains(line.name())).toList();
    }

    private List<String> names() {
        return choice.parts().stream().filter(part -> !part.equals(SQL)).toList();
    }

    private void tell(List<ProjectionLine> lines) {
        lines.stream().flatMap(line -> line.lines().stream()).forEach(console::line);
    }

    /** Complains of what was not done. */
    private boolean whole(List<ProjectionLine> lines) {
        if (lines.stream().anyMatch(line -> line.rebuild().isPresent())) {
            complain("a rebuild lacks something and was not switched to; what was served before is served still");
            return false;
        }
        if (lines.stream().anyMatch(line -> !line.parked().isEmpty())) {
            complain("some entities could not be applied; 'tangthu status' lists them");
            return false;
        }
        return true;
    }

    private void complain(String sentence) {
        spec.commandLine().getErr().println("tangthu: " + sentence);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException(
                    "Interrupted; what was served before is served still, and the rebuild goes on with the server", e);
        }
    }
}
