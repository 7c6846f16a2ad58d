package org.tangthu.portal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.demo.SampleMap;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.ingest.FolderSource;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.IngestRun;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.ingest.Report;

/** The whole server on a free port with the sample collection in it, drawn map included, and every projection up to date. */
public final class ServedSamples implements AutoCloseable {
    private static final Path SAMPLES = Path.of("src/main/samples");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Application application;

    /** @param folder empty; holds the home and a copy of the samples */
    public ServedSamples(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(Map.of("TANGTHU_HTTP_PORT", "0"));
        settings.putAll(environment);
        application = Application.start(Configuration.read(folder.resolve("home"), settings));
        ingest(copy(folder.resolve("samples")));
        if (!application.services().projections().awaitIdle(PATIENCE)) {
            throw new IllegalStateException("the projections are not done after " + PATIENCE + ": "
                    + application.services().projections().status());
        }
    }

    /** Without a slash at its end. */
    public String base() {
        return application.addresses().base();
    }

    public Application application() {
        return application;
    }

    private void ingest(Path samples) throws IOException {
        Ingest ingest = application
                .services()
                .repository()
                .ingest(ImageLimits.DEFAULT, application.services().projections()::throttle);
        IngestRun run = ingest.run();
        for (FolderSource.Found found : FolderSource.find(List.of(samples)).found()) {
            Report report = run.check(found.deposit(), Progress.none());
            ingest.commit(
                    report.prepared().orElseThrow(() -> new IllegalStateException(report.toString())),
                    "test",
                    Progress.none());
        }
    }

    private static Path copy(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(SAMPLES.relativize(file)));
            }
        }
        SampleMap.draw(target.resolve("items/ban-do-dong-bang/map.tif"));
        return target;
    }

    @Override
    public void close() {
        application.close();
    }
}
