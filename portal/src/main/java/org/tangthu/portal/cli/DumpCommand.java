package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.tangthu.linkeddata.dump.Dump;
import org.tangthu.linkeddata.dump.DumpKeeper;
import org.tangthu.linkeddata.dump.DumpStatus;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.audit.AuditAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tangthu dump}: a dump of all open data is made now. */
@Command(
        name = "dump",
        description = "Make a dump of all open data now, and wait for it; it is offered at /dumps/.",
        mixinStandardHelpOptions = true)
final class DumpCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(500);

    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println("Dump made: " + home.existing().use(this::here, DumpCommand::there));
        return ExitCode.OK;
    }

    /** How the making stands. @param newest the name of the newest dump, empty if there is none */
    private record Standing(boolean busy, Optional<String> failure, String newest) {}

    private String here(HomeLock lock) {
        try (Services services = home.services(lock)) {
            while (!services.projections().awaitIdle(LOOK)) {
                // What is dumped is what was projected.
            }
            services.makeDumps();
            new OwnAudit(services.repository().audit()).carryOut(AuditAction.DUMP_START, services.dumps()::ask);
            return await(() -> standing(services.dumps()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException("Interrupted while the dump was made; nothing of it is left", e);
        }
    }

    private static Standing standing(DumpKeeper dumps) {
        DumpStatus status = dumps.status();
        return new Standing(
                status.waiting() || status.making().isPresent(),
                status.failure(),
                dumps.dumps().newest().map(Dump::name).orElse(""));
    }

    private static String there(ServerClient server) {
        try {
            server.post("/api/dumps", Optional.empty());
            return await(() -> standing(server.get("/api/dumps")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException("Interrupted while the server makes the dump; it goes on", e);
        }
    }

    private static Standing standing(JsonNode status) {
        return new Standing(
                status.path("waiting").asBoolean() || status.path("making").asBoolean(),
                Optional.ofNullable(status.path("failure").asText(null)),
                status.path("newest").path("name").asText());
    }

    private static String await(Supplier<Standing> look) throws InterruptedException {
        Standing now = look.get();
        while (now.busy()) {
            Thread.sleep(LOOK.toMillis());
            now = look.get();
        }
        if (now.failure().isPresent()) {
            throw new PortalException("No dump could be made: " + now.failure().get());
        }
        return now.newest();
    }
}
