package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.projection.ProjectionRunner;
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
        description = "Make SQL, images, RDF and search anew from OCFL.",
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

    @Option(names = "--only", split = ",", paramLabel = "PART", description = "Some of: sql, images, rdf, search.")
    private List<String> only = ALL;

    @Spec
    private CommandSpec spec;

    private Console console;

    @Override
    public Integer call() {
        only.stream().filter(part -> !ALL.contains(part)).findFirst().ifPresent(unknown -> {
            throw new ParameterException(
                    spec.commandLine(), "There is no part '" + unknown + "'; choose of " + String.join(", ", ALL));
        });
        console = Console.of(spec.commandLine().getOut());
        boolean whole = home.existing().use(this::here, this::there);
        if (!whole) {
            spec.commandLine()
                    .getErr()
                    .println("tangthu: some entities could not be applied; 'tangthu status' lists them");
        }
        return whole ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean here(HomeLock lock) {
        try (Services services = home.services(lock)) {
            if (only.contains(SQL)) {
                console.line("sql: " + services.repository().rebuildSql() + " entities");
            }
            ProjectionRunner projections = services.projections();
            projections.rebuild(names());
            Pace pace = new Pace(System::nanoTime);
            long last = services.repository().journal().last();
            Standstill standstill = new Standstill(PATIENCE, System::nanoTime);
            while (!projections.awaitIdle(names(), LOOK)) {
                names().stream()
                        .map(projections::status)
                        .forEach(status -> standstill.look(status.name(), status.rebuilt(), status.lastError()));
                names().stream()
                        .map(projections::status)
                        .filter(status -> !status.idle())
                        .findFirst()
                        .ifPresent(status ->
                                console.progress(status.name() + ": " + pace.tell("entries", status.rebuilt(), last)));
            }
            return tell(names().stream()
                    .map(name -> ProjectionLine.of(services.repository(), name))
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException("The rebuild was interrupted; what was served before is served still", e);
        }
    }

    private boolean there(ServerClient server) {
        if (only.contains(SQL)) {
            throw new PortalException("A server runs on " + home.path() + ": stop it to rebuild sql, or name the other"
                    + " parts with --only " + String.join(",", ProjectionLine.NAMES));
        }
        names().forEach(name -> server.post("/api/projections/" + name + "/rebuild", Optional.empty()));
        Standstill standstill = new Standstill(PATIENCE, System::nanoTime);
        List<ProjectionLine> lines = status(server);
        while (lines.stream().anyMatch(line -> line.rebuilding() || line.lag() > 0)) {
            console.progress("rebuilding " + String.join(", ", names()) + " in the server");
            pause();
            lines = status(server);
            lines.forEach(line -> standstill.look(line.name(), line.sequence(), line.heldUpBy()));
        }
        return tell(lines);
    }

    private List<ProjectionLine> status(ServerClient server) {
        List<ProjectionLine> lines = new ArrayList<>();
        for (JsonNode projection : server.get("/api/status").path("projections")) {
            lines.add(ProjectionLine.of(projection));
        }
        return lines.stream().filter(line -> names().contains(line.name())).toList();
    }

    private List<String> names() {
        return only.stream().filter(part -> !part.equals(SQL)).toList();
    }

    private boolean tell(List<ProjectionLine> lines) {
        lines.stream().flatMap(line -> line.lines().stream()).forEach(console::line);
        return lines.stream().allMatch(line -> line.parked().isEmpty());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException("Interrupted; the server goes on rebuilding", e);
        }
    }
}
