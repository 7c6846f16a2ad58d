package org.tangthu.repository.commit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.object.NewVersion;
import org.tangthu.repository.object.NewVersion.StagedFile;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.object.ObjectVersion;

/** Commits tombstones, through the steps of any commit. */
final class Purger {
    private final ObjectStore objects;
    private final Catalogue catalogue;
    private final CommitStore store;
    private final TruthReader truth;
    private final CommitRecovery recovery;
    private final Clock clock;
    private final String repositoryId;
    private final CommitObserver observer;

    Purger(
            ObjectStore objects,
            Catalogue catalogue,
            CommitStore store,
            TruthReader truth,
            CommitRecovery recovery,
            Clock clock,
            String repositoryId,
            CommitObserver observer) {
        this.objects = objects;
        this.catalogue = catalogue;
        this.store = store;
        this.truth = truth;
        this.recovery = recovery;
        this.clock = clock;
        this.repositoryId = repositoryId;
        this.observer = observer;
    }

    JournalEntry purge(Purge purge, Staging staging) {
        try {
            return store.exclusively(() -> purge(purge, false, staging));
        } catch (CommitFenced fence) {
            return store.exclusively(() -> purgeAgain(purge, fence, staging));
        }
    }

    /** As with any commit that was taken for dead: once more, in a place that readers of the journal will see. */
    private JournalEntry purgeAgain(Purge purge, CommitFenced fence, Staging staging) {
        if (!truth.holds(objects.head(purge.id()), fence.intent())) {
            throw fence;
        }
        return purge(purge, true, staging);
    }

    /** @param again whether the head is a tombstone already */
    private JournalEntry purge(Purge purge, boolean again, Staging staging) {
        observer.passed(CommitStep.LOCKED);
        recovery.settlePending();
        recovery.adoptStray(purge.id());
        if (!again && catalogue.find(purge.id()).isEmpty()) {
            throw new VersionConflict(purge.id(), 1, 0);
        }
        History history = truth.history(purge.id()).orElseThrow(() -> new VersionConflict(purge.id(), 1, 0));
        JournalEntry last = history.lines().get(history.lines().size() - 1).entry();
        Intent intent = store.begin(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                tick -> new JournalEntry(
                        tick.sequence(),
                        tick.at(),
                        last.kind(),
                        last.id(),
                        last.version() + 1,
                        Event.PURGED,
                        purge.agreedBy(),
                        last.library()));
        observer.passed(CommitStep.INTENDED);
        try {
            objects.install(version(purge, intent, history, staging));
        } catch (RuntimeException e) {
            if (recovery.settled(intent, e)) {
                return intent.entry();
            }
            throw e;
        }
        observer.passed(CommitStep.INSTALLED);
        store.finishPurge(intent);
        observer.passed(CommitStep.RECORDED);
        return intent.entry();
    }

    private NewVersion version(Purge purge, Intent intent, History history, Staging staging) {
        JournalEntry entry = intent.entry();
        Map<String, StagedFile> files = Map.of(
                ObjectFiles.TOMBSTONE,
                        staging.write(TombstoneJson.bytes(tombstone(purge, entry, history, told(history)))),
                ObjectFiles.PREMIS, staging.write(PremisJson.bytes(List.of(event(purge, intent)))));
        Set<String> removed = objects.head(entry.id())
                .map(ObjectVersion::paths)
                .map(HashSet::new)
                .orElseThrow();
        removed.removeAll(files.keySet());
        return new NewVersion(
                entry.id(),
                entry.version(),
                entry.at(),
                Stamp.of(repositoryId, entry).toString(),
                entry.actor(),
                files,
                removed);
    }

    /** Of what is erased for a second time, what the first tombstone says. */
    private Optional<FeedState> told(History history) {
        return history.head().isPresent()
                ? history.feed()
                : truth.tombstone(history.id()).told();
    }

    private static Tombstone tombstone(Purge purge, JournalEntry entry, History history, Optional<FeedState> told) {
        return new Tombstone(
                entry.id(),
                entry.kind(),
                entry.library(),
                purge.reason(),
                purge.ruling(),
                entry.at(),
                purge.askedBy(),
                purge.agreedBy(),
                history.lines().stream()
                        .filter(Purger::leftSomethingToView)
                        .map(line -> line.entry().version())
                        .collect(Collectors.toSet()),
                told,
                Optional.of(changes(history)),
                history.head().map(head -> AccessPolicy.hidden(head.entity())).orElse(history.hidden()));
    }

    private static Map<Integer, Appearance> changes(History history) {
        return history.lines().stream()
                .filter(line -> line.told().isPresent())
                .collect(Collectors.toMap(
                        line -> line.entry().version(), line -> line.told().orElseThrow()));
    }

    private static boolean leftSomethingToView(JournalLine line) {
        return line.appearance()
                .filter(appearance -> appearance != Appearance.DISAPPEARED)
                .isPresent();
    }

    /** What happened before is erased, too. */
    private static PremisEvent event(Purge purge, Intent intent) {
        JournalEntry entry = intent.entry();
        String detail = "version " + entry.version() + ": erased with all versions before, for " + purge.reason()
                + ", by decision " + purge.ruling().number() + " of "
                + purge.ruling().date() + "; asked for by " + purge.askedBy() + ", agreed to by " + purge.agreedBy();
        return new PremisEvent(
                intent.id(),
                entry.event().code(),
                entry.sequence(),
                entry.at(),
                entry.actor(),
                "success",
                detail,
                Optional.empty());
    }
}
