package org.tangthu.repository.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.CommitRecovery;
import org.tangthu.repository.commit.CommitStore;
import org.tangthu.repository.commit.History;
import org.tangthu.repository.commit.HistoryStore;
import org.tangthu.repository.commit.TruthReader;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.json.UnreadableRecord;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.object.ObjectStore;

/**
 * OCFL with itself, and SQL with OCFL. A disagreement is looked at again under the writer lock before it counts, because
 * a commit may be on its way.
 */
final class TruthAgreement {
    private static final int PAGE = 500;

    private final ObjectStore objects;
    private final Catalogue catalogue;
    private final Journal journal;
    private final Feed feed;
    private final CommitStore commits;
    private final TruthReader truth;
    private final CommitRecovery recovery;
    private final boolean repair;
    private final Tally tally;

    TruthAgreement(
            ObjectStore objects,
            Catalogue catalogue,
            Journal journal,
            Feed feed,
            CommitStore commits,
            HistoryStore histories,
            boolean repair,
            Tally tally) {
        this.objects = objects;
        this.catalogue = catalogue;
        this.journal = journal;
        this.feed = feed;
        this.commits = commits;
        this.truth = new TruthReader(objects);
        this.recovery = new CommitRecovery(objects, commits, histories, truth);
        this.repair = repair;
        this.tally = tally;
    }

    /**
     * First what SQL knows, so that a damaged object is named; then objects that SQL does not know, or knows to have been
     * erased; then tombstones that the journal tells of and that are not there.
     */
    void check() {
        for (EntityKind kind : EntityKind.values()) {
            String after = "";
            for (List<String> ids = catalogue.ids(kind, after, PAGE);
                    !ids.isEmpty();
                    ids = catalogue.ids(kind, after, PAGE)) {
                ids.forEach(this::checkObject);
                after = ids.get(ids.size() - 1);
            }
        }
        unknown().forEach(this::checkObject);
        checkTombstones();
    }

    private void checkTombstones() {
        long after = 0;
        for (List<JournalEntry> entries = journal.after(after, PAGE);
                !entries.isEmpty();
                entries = journal.after(after, PAGE)) {
            entries.stream()
                    .filter(entry -> entry.event() == Event.PURGED)
                    .map(JournalEntry::id)
                    .filter(id -> objects.head(id).isEmpty())
                    .forEach(id -> tally.found(new Finding(Finding.OCFL, id, "its tombstone is missing", false)));
            after = entries.get(entries.size() - 1).sequence();
        }
    }

    /** A first version that is just arriving cannot be read: then the list is made again while nobody writes. */
    private List<String> unknown() {
        try {
            return listUnknown();
        } catch (RepositoryException arriving) {
            try {
                return commits.exclusively(this::listUnknown);
            } catch (RepositoryException e) {
                tally.found(new Finding(Finding.OCFL, "objects", e.getMessage(), false));
                return List.of();
            }
        }
    }

    private List<String> listUnknown() {
        try (Stream<String> ids = objects.ids()) {
            return ids.filter(id -> !isKnown(id)).toList();
        }
    }

    /** What cannot be read was already told of when all that SQL knows was gone through. */
    private boolean isKnown(String id) {
        try {
            return catalogue.find(id).isPresent();
        } catch (UnreadableRecord damaged) {
            return true;
        }
    }

    private void checkObject(String id) {
        tally.object();
        try {
            if (isWhole(id) && isErased(id) && !agree(id).isEmpty()) {
                commits.exclusively(() -> {
                    settle(id);
                    return id;
                });
            }
        } catch (RepositoryException e) {
            tally.found(new Finding(Finding.OCFL, id, e.getMessage(), false));
        }
    }

    /** That an erased item is erased indeed. An erasure may be on its way, so nobody may commit while this is asked. */
    private boolean isErased(String id) {
        if (!truth.purged(id) || objects.erased(id)) {
            return true;
        }
        return commits.exclusively(() -> {
            if (objects.erased(id)) {
                return true;
            }
            if (repair) {
                objects.erase(id);
            }
            tally.found(new Finding(Finding.OCFL, id, "it was purged, but bytes of it are still there", repair));
            return repair;
        });
    }

    private boolean isWhole(String id) {
        List<String> damages = objects.head(id).isPresent() ? objects.verify(id) : List.of();
        damages.forEach(damage -> tally.found(new Finding(Finding.OCFL, id, damage, false)));
        return damages.isEmpty();
    }

    private void settle(String id) {
        recovery.settlePending();
        for (String difference : agree(id)) {
            boolean repaired = repair && repair(id);
            tally.found(new Finding(Finding.SQL, id, difference, repaired));
        }
    }

    private boolean repair(String id) {
        recovery.adopt(id);
        return agree(id).isEmpty();
    }

    /** What SQL says otherwise than OCFL; empty if nothing. */
    private List<String> agree(String id) {
        Optional<History> expected = truth.history(id);
        try {
            return agree(id, expected, known(id));
        } catch (UnreadableRecord damaged) {
            return List.of("what SQL holds of it cannot be read");
        }
    }

    private List<String> agree(String id, Optional<History> expected, Optional<History> actual) {
        if (expected.isEmpty() || actual.isEmpty()) {
            return presence(expected.isPresent(), actual.isPresent());
        }
        List<String> differences = new ArrayList<>();
        compare(differences, "record", expected.get().head(), actual.get().head());
        compare(differences, "pages", expected.get().pages(), actual.get().pages());
        compare(differences, "journal", expected.get().lines(), actual.get().lines());
        compare(differences, "feed", expected.get().feed(), actual.get().feed());
        compare(differences, "secrecy", expected.get().hidden(), actual.get().hidden());
        Optional<CatalogueEntry> head = expected.get().head();
        if (head.isPresent() && head.get().entity() instanceof Item item) {
            if (!keysAgree(item)) {
                differences.add("the local id or the ARK is not registered for it");
            }
            if (!membershipsAgree(item)) {
                differences.add("it is not listed in its collections as its state says");
            }
        } else if (head.isEmpty() && !staysTaken(id)) {
            differences.add("its ARK could be given again");
        }
        return differences;
    }

    private Optional<History> known(String id) {
        Optional<CatalogueEntry> head = catalogue.find(id);
        List<JournalLine> lines = journal.lines(id);
        return head.isEmpty() && lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new History(head, catalogue.pages(id), lines, feed.state(id), head.isEmpty() && isHidden(id)));
    }

    private boolean isHidden(String id) {
        return id.startsWith("ark:") && catalogue.taken(Ark.parse(id)) && !catalogue.remembered(Ark.parse(id));
    }

    private boolean staysTaken(String id) {
        return !id.startsWith("ark:") || catalogue.taken(Ark.parse(id));
    }

    private static List<String> presence(boolean inOcfl, boolean inSql) {
        if (inOcfl == inSql) {
            return List.of();
        }
        return List.of(inOcfl ? "OCFL holds it, SQL does not" : "SQL holds it, OCFL does not");
    }

    private static void compare(List<String> differences, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add("the " + what + " in SQL is not that of OCFL");
        }
    }

    private boolean keysAgree(Item item) {
        boolean key = item.localId()
                .map(localId -> catalogue.findByLocalId(item.library(), localId).equals(Optional.of(item.id())))
                .orElse(true);
        return key && catalogue.taken(item.ark());
    }

    private boolean membershipsAgree(Item item) {
        boolean published = item.state() == State.PUBLISHED;
        return item.collections().stream().allMatch(collection -> isMember(item, collection) == published);
    }

    /** The last character of an identifier is the check of the others, so no other lies between these and it. */
    private boolean isMember(Item item, String collection) {
        String before = item.id().substring(0, item.id().length() - 1);
        return catalogue.members(Optional.of(collection), before, 1).stream()
                .anyMatch(head -> head.entity().id().equals(item.id()));
    }
}
