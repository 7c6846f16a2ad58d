package org.tangthu.portal.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.ocr.OcrMode;
import org.tangthu.portal.ocr.OcrStatus;
import org.tangthu.portal.ocr.OcrStatus.State;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.ocr.OcrRequest;
import org.tangthu.repository.ocr.Reread;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tangthu ocr}: pages without text get one. */
@Command(
        name = "ocr",
        description = "Read pages without text by Tesseract, and commit what comes out as new versions.",
        footer = {
            "",
            "Models are chosen by the languages of each item: vie, fra, chi_tra, and chi_tra_vert where it is read from"
                    + " right to left. No model knows Nôm: items with it are left out unless --nom is given.",
            "A person's text is never touched. A run that was cut short goes on with the next."
        },
        mixinStandardHelpOptions = true)
final class OcrCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(200);

    @Mixin
    private HomeOption home;

    @Option(names = "--item", split = ",", paramLabel = "ID", description = "Only these items, by their ARKs.")
    private List<String> items = List.of();

    @Option(names = "--library", paramLabel = "ID", description = "Only items of this library.")
    private Optional<String> library = Optional.empty();

    @Option(names = "--limit", paramLabel = "PAGES", description = "Read so many pages at most.")
    private Optional<Integer> limit = Optional.empty();

    @Option(
            names = "--quality",
            paramLabel = "BELOW",
            defaultValue = "0",
            description =
                    "Also read texts of machines again whose quality, 0 to 1, is lower; a better text replaces them.")
    private double quality;

    @Option(
            names = "--doubtful",
            description =
                    "Also read texts of machines again of which something is doubtful, such as Vietnamese that was"
                            + " read without a Vietnamese model; a better text replaces them.")
    private boolean doubtful;

    @Option(
            names = "--models",
            split = "[+,]",
            paramLabel = "MODEL",
            description = "Use these models, such as vie+fra, whatever an item's languages are.")
    private List<String> models = List.of();

    @Option(names = "--nom", description = "Read items with Nôm too; what comes out is wrong by nature, and marked.")
    private boolean nom;

    @Option(
            names = "--least-confidence",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Do not keep texts of which Tesseract itself is less sure, 0 to 1 (default: keep all).")
    private double leastConfidence;

    @Option(
            names = "--parallel",
            paramLabel = "PAGES",
            description = "Read so many pages at one time (default: as many as there are cores but one).")
    private Optional<Integer> parallel = Optional.empty();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Give a page up after so long (default: 300).")
    private Optional<Integer> timeout = Optional.empty();

    @Option(names = "--dry-run", description = "Tell item by item what would be read and why; change nothing.")
    private boolean dryRun;

    @Option(names = "--list", description = "The same page by page, doubtful ones with their quality.")
    private boolean list;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        OcrRequest request = request();
        OcrStatus end;
        try (StopSignal signal = new StopSignal()) {
            end = home.existing().use(lock -> here(lock, request, signal), server -> there(server, request, signal));
        }
        if (!end.good()) {
            spec.commandLine().getErr().println("tangthu: " + complaint(end.state()));
        }
        return end.good() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private OcrRequest request() {
        OcrRequest all = OcrRequest.all();
        try {
            return new OcrRequest(
                    items,
                    library,
                    limit.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                    new Reread(doubtful, quality),
                    models,
                    nom,
                    leastConfidence,
                    parallel.orElse(all.parallel()),
                    timeout.map(Duration::ofSeconds).orElse(all.patience()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private OcrStatus here(HomeLock lock, OcrRequest request, StopSignal signal) {
        try (Services services = home.services(lock)) {
            return follow(new OwnOcrDesk(services.ocr(), System.getProperty("user.name")), request, signal);
        }
    }

    private OcrStatus there(ServerClient server, OcrRequest request, StopSignal signal) {
        return follow(new ServerOcrDesk(server), request, signal);
    }

    private OcrStatus follow(OcrDesk desk, OcrRequest request, StopSignal signal) {
        Console console = Console.of(spec.commandLine().getOut());
        desk.start(request, mode());
        signal.stops(desk::stop);
        Pace pace = new Pace(System::nanoTime);
        OcrStatus status = tell(desk.status(0), console);
        while (status.state() == State.RUNNING) {
            if (status.total() > 0) {
                console.progress(pace.tell("pages", status.done(), status.total()));
            }
            pause();
            status = tell(desk.status(status.next()), console);
        }
        return status;
    }

    private OcrMode mode() {
        if (list) {
            return OcrMode.LIST;
        }
        return dryRun ? OcrMode.DRY_RUN : OcrMode.RUN;
    }

    private static OcrStatus tell(OcrStatus status, Console console) {
        status.lines().forEach(console::line);
        return status;
    }

    private static String complaint(State state) {
        return switch (state) {
            case STOPPED -> "the work was stopped; what was read is kept, the same command goes on with it";
            case FAILED -> "no pages can be read; mend what the last line says";
            default -> "some pages could not be read; the same command tries them again";
        };
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException("Interrupted; what was read is kept, the same command goes on with it", e);
        }
    }
}
