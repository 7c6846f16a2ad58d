package org.tangthu.repository.version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.TruthReader;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Rights;

/** Reads versions from the objects that hold them, in the order of the journal. */
public final class StoredVersions implements ItemVersions {
    private final PublicItems items;
    private final AccessPolicy access;
    private final Journal journal;
    private final TruthReader truth;

    public StoredVersions(PublicItems items, AccessPolicy access, Journal journal, TruthReader truth) {
        this.items = items;
        this.access = access;
        this.journal = journal;
        this.truth = truth;
    }

    @Override
    public List<ItemVersion> of(Ark ark) {
        return entries(ark).stream()
                .filter(this::wasPublic)
                .map(StoredVersions::version)
                .toList();
    }

    @Override
    public Optional<ItemVersion> at(Ark ark, Instant instant) {
        List<JournalEntry> entries = entries(ark);
        List<JournalEntry> before =
                entries.stream().filter(entry -> !entry.at().isAfter(instant)).toList();
        return lastPublic(before)
                .or(() -> entries.stream().filter(this::wasPublic).findFirst())
                .map(StoredVersions::version);
    }

    private Optional<JournalEntry> lastPublic(List<JournalEntry> entries) {
        return Stream.iterate(entries.size() - 1, place -> place >= 0, place -> place - 1)
                .map(entries::get)
                .filter(this::wasPublic)
                .findFirst();
    }

    @Override
    public Optional<CatalogueEntry> find(Ark ark, int version) {
        List<JournalEntry> entries = entries(ark);
        return entries.stream()
                .filter(entry -> entry.version() == version)
                .findFirst()
                .flatMap(entry -> items.find(ark).entry().flatMap(head -> find(entry, head)));
    }

    private Optional<CatalogueEntry> find(JournalEntry entry, CatalogueEntry head) {
        return truth.entity(entry.id(), entry.version())
                .filter(this::isPublic)
                .map(then -> CatalogueEntry.of(
                        underTodaysRights((Item) then, (Item) head.entity()),
                        entry,
                        head.created(),
                        truth.pages(entry.id(), entry.version())));
    }

    private static Item underTodaysRights(Item then, Item now) {
        Rights today = now.rights();
        return then.withRights(new Rights(then.rights().statement(), today.access(), today.groups(), today.embargo()));
    }

    /** None of what is not public now. */
    private List<JournalEntry> entries(Ark ark) {
        if (items.find(ark).visibility() != Visibility.PUBLIC) {
            return List.of();
        }
        List<JournalEntry> all = journal.of(ark.toString());
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private boolean wasPublic(JournalEntry entry) {
        return truth.entity(entry.id(), entry.version()).filter(this::isPublic).isPresent();
    }

    private boolean isPublic(Object entity) {
        return entity instanceof Item item && access.visibility(item) == Visibility.PUBLIC;
    }

    private static ItemVersion version(JournalEntry entry) {
        return new ItemVersion(entry.version(), entry.at());
    }
}
