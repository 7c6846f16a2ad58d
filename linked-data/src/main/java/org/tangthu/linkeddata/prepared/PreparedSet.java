package org.tangthu.linkeddata.prepared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedHead;
import org.tangthu.repository.object.Disk;

/**
 * The files of one recipe: those that are served, and how they are replaced. The set before stays on disk until the next
 * switch, for whoever is reading it, and is served to those who ask for it by name. Thread-safe.
 */
public final class PreparedSet {
    private static final Logger LOG = LoggerFactory.getLogger(PreparedSet.class);
    /** A set that takes long to make rests in proportion, so that its making never takes more than a part of a processor. */
    private static final int REST = 10;

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final int KEPT = 2;
    /** How long the first set may take, of which nobody knows more. */
    private static final Duration USUAL = Duration.ofSeconds(30);

    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private final Recipe recipe;
    private final Feed feed;
    private final Supplier<Instant> clock;
    private final SetFolder folder;
    private final AtomicInteger forgetting = new AtomicInteger();
    /** What is on disk, the newest first, also of other editions. */
    private volatile List<FileSet> kept;

    /** When the next set may be begun, or was. */
    private volatile Instant notBefore = Instant.EPOCH;
    /** How long the last one took. */
    private volatile Duration took;

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
        this.kept = folder.read();
        this.took = kept.stream().findFirst().map(PreparedSet::work).orElse(USUAL);
    }

    /** That of its recipe. */
    public String name() {
        return recipe.name();
    }

    /** What is served; empty while there is nothing that may be. To be asked once for each request. */
    public Optional<FileSet> served() {
        return kept.stream().filter(this::mayBeServed).findFirst();
    }

    /** The set of this name, if it is served or was before the last switch; once it is gone it does not come back. */
    public Optional<FileSet> served(String name) {
        return kept.stream()
                .filter(set -> set.name().equals(name))
                .filter(this::mayBeServed)
                .findFirst();
    }

    private boolean mayBeServed(FileSet set) {
        return isCurrent(set) && recipe.stands(set.cleared());
    }

    /** Other editions have other addresses, or speak of another licence. */
    private boolean isCurrent(FileSet set) {
        return set.edition().equals(recipe.edition());
    }

    /** While nothing is served: in how long something will be, if it takes as long as the last set did. */
    public Duration expected() {
        Duration left = Duration.between(clock.get(), notBefore.plus(took));
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
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
                keep(List.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forgetting.decrementAndGet();
        }
    }

    /** Removes all other sets. If nothing is left, the work of the newest earns its rest all the same. */
    private void keep(List<FileSet> some) throws IOException {
        if (some.isEmpty() && !kept.isEmpty()) {
            notBefore = afterWork(kept.get(0));
        }
        kept = some;
        folder.keep(some);
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
            List<FileSet> standing =
                    kept.stream().filter(set -> recipe.stands(set.cleared())).toList();
            if (standing.size() < kept.size()) {
                keep(standing);
            }
            FeedHead head = feed.head(now);
            return isDue(head, now) && make(head, now, closing);
        } catch (CancellationException e) {
            LOG.debug("The files of '{}' were given up", recipe.name());
        } catch (IOException | RuntimeException | Error e) {
            notBefore = now.plus(AFTER_FAILURE);
            LOG.warn("The files of '{}' could not be prepared; the old ones stay", recipe.name(), e);
        }
        return false;
    }

    private boolean isDue(FeedHead head, Instant now) {
        if (now.isBefore(notBefore)) {
            return false;
        }
        Optional<FileSet> current = kept.stream().filter(this::isCurrent).findFirst();
        return current.isEmpty() || current.get().sequence() < head.sequence() && !now.isBefore(rested(current.get()));
    }

    /** A set without files rests in proportion alone: what comes first is listed soon. */
    private Instant rested(FileSet set) {
        Instant proportionate = afterWork(set);
        Instant rested = set.files().isEmpty() ? set.begun() : set.begun().plus(recipe.rest());
        return proportionate.isAfter(rested) ? proportionate : rested;
    }

    private static Instant afterWork(FileSet set) {
        return set.begun().plus(work(set).multipliedBy(REST));
    }

    private static Duration work(FileSet set) {
        return Duration.between(set.begun(), set.ended());
    }

    private boolean make(FeedHead head, Instant now, BooleanSupplier closing) throws IOException {
        notBefore = now;
        try {
            Instant begun = begun(now);
            FolderSink files = new FolderSink(
                    folder.begin(), FileSet.name(begun), () -> closing.getAsBoolean() || forgetting.get() > 0);
            long cleared = recipe.make(head, files);
            if (!recipe.stands(cleared)) {
                LOG.info("The files of '{}' are made again: something left the public just now", recipe.name());
                return false;
            }
            FileSet set = new FileSet(recipe.edition(), head.sequence(), cleared, begun, clock.get(), files.written());
            folder.publish(set);
            took = work(set);
            kept = Stream.concat(Stream.of(set), kept.stream().filter(this::mayBeServed))
                    .limit(KEPT)
                    .toList();
            folder.keep(kept);
            LOG.info("The files of '{}' tell of everything up to sequence {}", recipe.name(), set.sequence());
            return true;
        } finally {
            folder.abandon();
        }
    }

    /** Later than the set before, whatever the clock says: the folder has its name from it. */
    private Instant begun(Instant now) {
        Instant begun = now.truncatedTo(ChronoUnit.MILLIS);
        return kept.stream()
                .findFirst()
                .map(set -> set.begun().plusMillis(1))
                .filter(begun::isBefore)
                .orElse(begun);
    }
}
