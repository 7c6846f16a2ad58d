package org.tangthu.repository.ocr;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.ocr.Recognizer.Engine;
import org.tangthu.repository.recognition.Recognized;
import org.tangthu.repository.recognition.RecognizedTexts;

/** Commits what was read of an item, as one version. Thread-safe. */
final class ItemCommits {
    private static final Logger LOG = LoggerFactory.getLogger(ItemCommits.class);

    private final RecognizedTexts texts;
    private final KeptPages kept;
    private final Engine engine;
    private final Throttle throttle;
    private final Clock clock;

    /** @param throttle asked before each commit */
    ItemCommits(RecognizedTexts texts, KeptPages kept, Engine engine, Throttle throttle, Clock clock) {
        this.texts = texts;
        this.kept = kept;
        this.engine = engine;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * @param good readings that become texts of their pages
     * @param refused how many do not; only counted
     * @throws org.tangthu.repository.commit.CommitConflict if the item was changed meanwhile
     */
    ItemOutcome commit(
            CatalogueEntry head, PageList pages, ItemPlan plan, List<PageReading> good, int refused, String actor) {
        int version = good.isEmpty() ? 0 : commit(head, pages, plan, good, actor);
        int blank = (int) good.stream().filter(PageReading::blank).count();
        return new ItemOutcome(
                head.entity().id(),
                version,
                plan.models(),
                plan.nom(),
                good.size() - blank,
                blank,
                refused,
                mean(good));
    }

    private int commit(CatalogueEntry head, PageList pages, ItemPlan plan, List<PageReading> good, String actor) {
        awaitProjections();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Recognized> recognized =
                good.stream().map(reading -> recognized(reading, plan, now)).toList();
        int version = texts.commit(head, pages, recognized, actor).version();
        good.forEach(this::forget);
        return version;
    }

    private Recognized recognized(PageReading reading, ItemPlan plan, Instant now) {
        Machine machine = new Machine(
                Optional.of(engine.name()),
                Optional.of(engine.version()),
                plan.models(),
                reading.confidence(),
                Optional.of(now),
                plan.nom());
        return new Recognized(reading.page().name(), TextFormat.ALTO, reading.place(), machine);
    }

    private void awaitProjections() {
        try {
            throttle.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RepositoryException("The work was interrupted before its commit", e);
        }
    }

    /** What is committed is needed no more; that it cannot be removed now is no failure, it ages. */
    private void forget(PageReading reading) {
        try {
            kept.forget(reading.place());
        } catch (IOException e) {
            LOG.warn("{} could not be removed", reading.place(), e);
        }
    }

    private static Optional<Double> mean(List<PageReading> readings) {
        OptionalDouble mean = readings.stream()
                .flatMap(reading -> reading.confidence().stream())
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
    }
}
