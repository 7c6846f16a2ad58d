package org.tangthu.linkeddata.prepared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedHead;
import org.tangthu.repository.object.Disk;

/**
 * The files of one recipe: those that are served, and how they are replaced. The set before stays on disk until the next
 * switch, for whoever is reading it. Thread-safe.
 */
public final class PreparedSet {
    private static final Logger LOG = LoggerFactory.getLogger(PreparedSet.class);
    /** A set that takes long to make rests in proportion, so that its making never takes more than a part of a processor. */
    private static final int REST = 10;

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final int KEPT = 2;

    private final Recipe recipe;
    private final Feed feed;
    private final Supplier<Instant> clock;
    private final SetFolder folder;
    private final AtomicInteger forgetting = new AtomicInteger();
    private volatile Optional<FileSet> served;
    private Instant notBefore = Instant.MIN;

    /**
     * Serves what was made before, if there is anything.
     *
     * @param lists the folder in which the set has one of its own
     * @param clock that commits go by
     */
    public PreparedSet(Path lists, Recipe recipe, Feed feed, Supplier<Instant> clock) {
        this.recipe = recipe;
        this.feed = feed;
        this.clock = clock;
        this.folder = new SetFolder(lists.resolve(recipe.name()), Disk.real());
        this.served = folder.read();
    }

    /** What is served; empty while there is nothing that may be. To be asked once for each request. */
    public Optional<FileSet> served() {
        return served.filter(set -> recipe.stands(set.sequence()));
    }

    /** Where a file lies. It may be gone when it is opened, if the set was replaced twice or {@linkplain #forget forgotten}. */
    public Path path(FileSet set, PreparedFile file) {
        return folder.path(set, file);
    }

    /**
     * Removes all files at once, for they may tell of what the law erased; they are made anew. On return they are not there
     * any more, nor do they come back after a power cut.
     *
     * @throws UncheckedIOException if they cannot be removed now
     */
    public void forget() {
        forgetting.incrementAndGet();
        try {
            synchronized (this) {
                served.map(PreparedSet::afterWork).ifPresent(instant -> notBefore = instant);
                served = Optional.empty();
                folder.keep(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forgetting.decrementAndGet();
        }
    }

    /**
     * Makes the set anew if that is due. A failure is logged, and tried again after a minute.
     *
     * @param closing whether to give it up
     * @return whether there is a new one
     */
    public synchronized boolean prepare(BooleanSupplier closing) {
        Instant now = clock.get();
        try {
            if (served.isPresent() && served().isEmpty()) {
                forget();
            }
            FeedHead head = feed.head(now);
            return isDue(head, now) && make(head, now, closing);
        } catch (CancellationException e) {
            LOG.debug("The files of '{}' were given up", recipe.name());
        } catch (IOException | RuntimeException e) {
            notBefore = now.plus(AFTER_FAILURE);
            LOG.warn("The files of '{}' could not be prepared; the old ones stay", recipe.name(), e);
        }
        return false;
    }

    private boolean isDue(FeedHead head, Instant now) {
        if (now.isBefore(notBefore)) {
            return false;
        }
        Optional<FileSet> current = served.filter(set -> set.edition().equals(recipe.edition()));
        return current.isEmpty() || current.get().sequence() < head.sequence() && !now.isBefore(rested(current.get()));
    }

    private Instant rested(FileSet set) {
        Instant proportionate = afterWork(set);
        Instant rested = set.begun().plus(recipe.rest());
        return proportionate.isAfter(rested) ? proportionate : rested;
    }

    private static Instant afterWork(FileSet set) {
        return set.begun().plus(Duration.between(set.begun(), set.ended()).multipliedBy(REST));
    }

    private boolean make(FeedHead head, Instant now, BooleanSupplier closing) throws IOException {
        try {
            FolderSink files = new FolderSink(folder.begin(), () -> closing.getAsBoolean() || forgetting.get() > 0);
            recipe.make(head, files);
            FileSet set = new FileSet(recipe.edition(), head.sequence(), begun(now), clock.get(), files.written());
            folder.publish(set);
            served = Optional.of(set);
            folder.keep(KEPT);
            LOG.info("The files of '{}' tell of everything up to sequence {}", recipe.name(), set.sequence());
            return true;
        } finally {
            folder.abandon();
        }
    }

    /** Later than the set before, whatever the clock says: the folder has its name from it. */
    private Instant begun(Instant now) {
        Instant begun = now.truncatedTo(ChronoUnit.MILLIS);
        return served.map(set -> set.begun().plusMillis(1))
                .filter(begun::isBefore)
                .orElse(begun);
    }
}
