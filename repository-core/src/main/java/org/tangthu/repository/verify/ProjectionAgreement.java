package org.tangthu.repository.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.catalogue.ReadableEntries;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.json.UnreadableRecord;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.projection.Holdings;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.projection.ProjectionStatus;

/** One projection with SQL: each entity that belongs into it is there in its head version, and nothing else is. */
final class ProjectionAgreement {
    private static final int PAGE = 500;

    private final String name;
    private final Holdings holdings;
    private final ProjectionRunner runner;
    private final Catalogue catalogue;
    private final Journal journal;
    private final boolean repair;
    private final Tally tally;
    private final Duration patience;
    private boolean behind;
    private long done;

    ProjectionAgreement(
            String name,
            Holdings holdings,
            ProjectionRunner runner,
            Catalogue catalogue,
            Journal journal,
            boolean repair,
            Tally tally,
            Duration patience) {
        this.name = name;
        this.holdings = holdings;
        this.runner = runner;
        this.catalogue = catalogue;
        this.journal = journal;
        this.repair = repair;
        this.tally = tally;
        this.patience = patience;
    }

    void check() throws InterruptedException {
        if (follows()) {
            for (EntityKind kind : EntityKind.values()) {
                checkHeads(kind);
            }
            checkSurplus();
        }
    }

    /** A projection that does not follow is told of once: each of its entities would be found wanting. */
    private boolean follows() throws InterruptedException {
        if (!behind && !runner.await(name, journal.last(), patience)) {
            behind = true;
            ProjectionStatus status = runner.status(name);
            String reason =
                    status.lastError().map(error -> ", held up by " + error).orElse("");
            tally.found(new Finding(name, "all", "it is " + status.lag() + " entries behind" + reason, false));
        }
        return !behind;
    }

    private void checkHeads(EntityKind kind) throws InterruptedException {
        String after = "";
        for (List<CatalogueEntry> heads = catalogue.list(kind, after, PAGE);
                !heads.isEmpty() && !behind;
                heads = catalogue.list(kind, after, PAGE)) {
            checkHeads(heads);
            after = heads.get(heads.size() - 1).entity().id();
        }
    }

    private void checkHeads(List<CatalogueEntry> heads) throws InterruptedException {
        Map<String, Integer> held =
                holdings.versions(heads.stream().map(head -> head.entity().id()).toList());
        for (CatalogueEntry head : heads) {
            String id = head.entity().id();
            if (difference(head, Optional.ofNullable(held.get(id))).isPresent()) {
                lookAgain(id);
            }
        }
        done += heads.size();
        tally.projected(name, done);
    }

    /** A commit may have come in between: by now the projection must have followed. */
    private void lookAgain(String id) throws InterruptedException {
        Optional<String> difference = follows() ? difference(id) : Optional.empty();
        if (difference.isPresent()) {
            boolean repaired = repair && repair(id);
            tally.found(new Finding(name, id, difference.get(), repaired));
        }
    }

    /** Nothing can be told of an entity that SQL cannot read; that it cannot was a finding already. */
    private Optional<String> difference(String id) {
        Optional<Integer> held =
                Optional.ofNullable(holdings.versions(List.of(id)).get(id));
        try {
            return catalogue
                    .find(id)
                    .map(head -> difference(head, held))
                    .orElseGet(() -> held.map(version -> "it holds what the catalogue does not know"));
        } catch (UnreadableRecord damaged) {
            return Optional.empty();
        }
    }

    private Optional<String> difference(CatalogueEntry head, Optional<Integer> held) {
        if (!holdings.expects(head)) {
            return held.map(version -> "it holds version " + version + " of what does not belong there");
        }
        if (held.isEmpty()) {
            return Optional.of("version " + head.version() + " is missing");
        }
        return held.filter(version -> version != head.version())
                .map(version -> "it holds version " + version + ", the head is " + head.version());
    }

    private boolean repair(String id) {
        List<JournalEntry> entries = journal.of(id);
        runner.reapply(name, entries.isEmpty() ? gone(id) : List.of(entries.get(entries.size() - 1)));
        return difference(id).isEmpty();
    }

    /** Make a projection look for the head, find none, and clear away, of whatever kind the entity was. */
    private static List<JournalEntry> gone(String id) {
        boolean item = id.startsWith("ark:");
        return Arrays.stream(EntityKind.values())
                .filter(kind -> (kind == EntityKind.ITEM) == item)
                .map(kind -> new JournalEntry(0, Instant.EPOCH, kind, id, 0, Event.PURGED, "verify", Optional.empty()))
                .toList();
    }

    private void checkSurplus() throws InterruptedException {
        try (Stream<String> ids = holdings.ids()) {
            Iterator<String> all = ids.iterator();
            List<String> page = new ArrayList<>(PAGE);
            while (all.hasNext() && !behind) {
                page.add(all.next());
                if (page.size() == PAGE || !all.hasNext()) {
                    Map<String, CatalogueEntry> known = ReadableEntries.of(page, catalogue::findAll);
                    for (String id : page) {
                        if (!known.containsKey(id)) {
                            lookAgain(id);
                        }
                    }
                    page.clear();
                }
            }
        }
    }
}
