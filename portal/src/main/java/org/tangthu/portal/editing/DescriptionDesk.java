package org.tangthu.portal.editing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.CommitConflict;
import org.tangthu.repository.commit.VersionConflict;
import org.tangthu.repository.ingest.Deposit;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.ingest.Prepared;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.ingest.Report;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problem.Severity;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.publication.PublicationCheck;

/**
 * Changes the description of an item. Which item it is, whose it is and its state stay as they are; its pages do, unless the
 * description lists them. Thread-safe.
 */
public final class DescriptionDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Catalogue catalogue;
    private final Ingest ingest;
    private final PublicationCheck check;
    private final ProjectionRunner projections;
    private final AuditTrail trail;
    private final Path scratch;

    /** @param scratch folder for descriptions while they are looked at; made when it is needed */
    public DescriptionDesk(
            Catalogue catalogue,
            Ingest ingest,
            PublicationCheck check,
            ProjectionRunner projections,
            AuditTrail trail,
            Path scratch) {
        this.catalogue = catalogue;
        this.ingest = ingest;
        this.check = check;
        this.projections = projections;
        this.trail = trail;
        this.scratch = scratch;
    }

    /** What an item lacks as it stands. */
    public List<Finding> findings(CatalogueEntry head) {
        return findings((Item) head.entity(), head.pageCount());
    }

    private List<Finding> findings(Item item, int pages) {
        return check.check(item, pages).findings().stream().map(Finding::of).toList();
    }

    /**
     * Looks at a description; changes nothing.
     *
     * @param head the item that it is for
     */
    public Edited check(CatalogueEntry head, Notation notation, byte[] description) {
        Report report = report(head, notation, description);
        List<Problem> problems = new ArrayList<>();
        List<Finding> kept = new ArrayList<>();
        for (Problem problem : report.problems()) {
            if (!problem.vi().isEmpty()) {
                kept.add(Finding.of(problem));
            } else if (problem.severity() == Severity.ERROR || !problem.field().isEmpty()) {
                problems.add(problem);
            }
        }
        report.prepared().ifPresent(good -> problems.addAll(strayed((Item) head.entity(), good)));
        boolean wrong = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return new Edited(
                problems,
                report.prepared().map(good -> findings(head, good)).orElse(kept),
                report.prepared().filter(good -> !wrong));
    }

    private List<Finding> findings(CatalogueEntry head, Prepared good) {
        int pages = good.pages().map(PageList::size).orElse(head.pageCount());
        return findings((Item) good.entity(), pages);
    }

    private Report report(CatalogueEntry head, Notation notation, byte[] description) {
        try {
            Path file = Files.createTempFile(Files.createDirectories(scratch), "edit", ".tmp");
            try {
                Files.write(file, description);
                Deposit.File only = new Deposit.File(notation.file(), file, Optional.empty());
                return ingest.check(
                        Deposit.of(
                                "the new description of " + head.entity().id(), EntityKind.ITEM, only, List.of(only)),
                        Progress.none());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new PortalException("A description cannot be looked at in " + scratch + ": " + e.getMessage(), e);
        }
    }

    /** What is not to be changed by a description. */
    private static List<Problem> strayed(Item head, Prepared good) {
        Item item = (Item) good.entity();
        List<Problem> strayed = new ArrayList<>();
        if (!item.id().equals(head.id())) {
            strayed.add(fixed("id", head.id()));
        }
        if (!item.library().equals(head.library())) {
            strayed.add(fixed("library", head.library()));
        }
        if (item.state() != head.state()) {
            strayed.add(fixed("state", head.state().code()));
        }
        return strayed;
    }

    private static Problem fixed(String field, String value) {
        return new Problem(Severity.ERROR, "", 0, field, "it is not changed here", "leave it as it is: " + value);
    }

    /**
     * Saves a description as a version. It is seen everywhere on return, unless a projection takes more than some seconds.
     *
     * @param head the item as whoever asks knows it to be there
     * @param expected the version that the description was made from
     * @param event by whom
     */
    public Saved save(
            CatalogueEntry head, int expected, Notation notation, byte[] description, String actor, AuditEvent event) {
        if (head.version() != expected) {
            return new Saved.Overtaken(head);
        }
        Edited edited = check(head, notation, description);
        if (edited.prepared().isEmpty()) {
            return new Saved.Refused(edited);
        }
        Prepared prepared = edited.prepared().get();
        if (prepared.version() != expected) {
            return overtaken(head);
        }
        if (prepared.unchanged()) {
            return new Saved.Unchanged();
        }
        try {
            Outcome outcome = trail.carryOut(event, () -> ingest.commit(prepared, actor, Progress.none()));
            awaitSeen(outcome.id());
            return new Saved.Done(outcome.version());
        } catch (VersionConflict meanwhile) {
            return overtaken(head);
        } catch (CommitConflict conflict) {
            Problem problem = new Problem(Severity.ERROR, "", 0, "", String.valueOf(conflict.getMessage()), "");
            return new Saved.Refused(new Edited(List.of(problem), edited.findings(), Optional.empty()));
        }
    }

    private Saved overtaken(CatalogueEntry before) {
        return new Saved.Overtaken(catalogue.find(before.entity().id()).orElse(before));
    }

    private void awaitSeen(String id) {
        try {
            Optional<CatalogueEntry> seen = catalogue.find(id);
            if (seen.isPresent()) {
                projections.awaitAll(seen.get().sequence(), PATIENCE);
            }
        } catch (InterruptedException e) {
            // The version stands; that it is seen everywhere is only waited for.
            Thread.currentThread().interrupt();
        }
    }
}
