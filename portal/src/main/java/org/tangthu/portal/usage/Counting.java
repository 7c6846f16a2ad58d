package org.tangthu.portal.usage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.tangthu.portal.usage.Guests.Guest;
import org.tangthu.portal.usage.Seen.Sender;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.usage.UsageKind;
import org.tangthu.repository.usage.Use;
import org.tangthu.repository.usage.Used;
import org.tangthu.repository.usage.UsedBy;

/** Decides what each answered request adds to which sums. Not thread-safe: one thread counts. */
final class Counting {
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final PublicItems items;
    private final RobotWords robots;
    private final Sums sums;
    private final LongSupplier nanoTime;
    private final Guests guests = new Guests();

    /** @param nanoTime a clock that only goes forward, by which pauses are told; days are told by the policy */
    Counting(
            Catalogue catalogue,
            AccessPolicy access,
            String naan,
            RobotWords robots,
            Sums sums,
            LongSupplier nanoTime) {
        this.catalogue = catalogue;
        this.access = access;
        this.items = new PublicItems(catalogue, access, naan);
        this.robots = robots;
        this.sums = sums;
        this.nanoTime = nanoTime;
    }

    /** Whoever was known on another day is forgotten. */
    void turnDay() {
        guests.on(access.today());
    }

    void count(Seen seen) {
        turnDay();
        Doors.of(seen.path(), seen.query()).ifPresent(asked -> {
            long now = nanoTime.getAsLong();
            Guest guest = guests.of(seen, now);
            if (!guest.staff()) {
                new Act(seen, guest, access.today(), now).count(asked);
            }
        });
    }

    int remembered() {
        return guests.size();
    }

    private Optional<Item> item(String name) {
        return items.ark(name)
                .map(items::find)
                .flatMap(PublicItems.Found::entry)
                .map(entry -> (Item) entry.entity());
    }

    private boolean isLibrary(String id) {
        return catalogue
                .find(id)
                .filter(entry -> entry.entity() instanceof Library)
                .isPresent();
    }

    /** One request of somebody who is counted. */
    private final class Act {
        private final Seen seen;
        private final Guest guest;
        private final LocalDate today;
        private final long now;

        Act(Seen seen, Guest guest, LocalDate today, long now) {
            this.seen = seen;
            this.guest = guest;
            this.today = today;
            this.now = now;
        }

        void count(Asked asked) {
            if (asked instanceof Asked.OfItem part) {
                ofItem(part);
            } else if (asked instanceof Asked.Query query) {
                query(query);
            } else if (asked instanceof Asked.OfLibrary library) {
                visit(isLibrary(library.id()) ? Set.of(library.id()) : Set.of(), by());
            } else {
                visit(Set.of(), by());
            }
        }

        private void ofItem(Asked.OfItem part) {
            String what = items.ark(part.name()).map(Ark::name).orElse("") + "/" + part.part();
            Optional<String> before = guests.repeated(guest, part.kind(), what, now);
            if (before.isPresent()) {
                visit(Set.of(before.get()), by());
                return;
            }
            Optional<Item> used = item(part.name()).filter(item -> !part.content() || opens(item));
            if (used.isEmpty()) {
                visit(Set.of(), by());
                return;
            }
            Item item = used.get();
            guests.note(guest, part.kind(), what, item.library(), now);
            UsedBy by = act();
            visit(Set.of(item.library()), by);
            add(new Used.OfItem(item.id(), item.library()), part.kind(), by);
            add(new Used.OfLibrary(item.library()), part.kind(), by);
            add(new Used.Site(), part.kind(), by);
        }

        private boolean opens(Item item) {
            return access.decide(item, seen.visitor()).full();
        }

        private void query(Asked.Query query) {
            Set<String> libraries =
                    query.libraries().stream().filter(Counting.this::isLibrary).collect(Collectors.toSet());
            if (guests.repeated(guest, UsageKind.SEARCH, query.words(), now).isPresent()) {
                visit(libraries, by());
                return;
            }
            guests.note(guest, UsageKind.SEARCH, query.words(), "", now);
            UsedBy by = act();
            visit(libraries, by);
            libraries.forEach(library -> add(new Used.OfLibrary(library), UsageKind.SEARCH, by));
            add(new Used.Site(), UsageKind.SEARCH, by);
        }

        /** Whatever is done is part of a visit to the site, and to those libraries whose things it concerns. */
        private void visit(Set<String> libraries, UsedBy by) {
            visit("", new Used.Site(), by);
            libraries.forEach(library -> visit(library, new Used.OfLibrary(library), by));
        }

        private void visit(String where, Used used, UsedBy by) {
            if (guests.repeated(guest, UsageKind.VISIT, where, now).isEmpty()) {
                guests.note(guest, UsageKind.VISIT, where, where, now);
                add(used, UsageKind.VISIT, by);
            }
        }

        /** One that counts, and by which haste is measured. In a reading room many share one address and one browser. */
        private UsedBy act() {
            boolean hasty = !seen.visitor().onSite() && guest.tooManyActs(now);
            return hasty ? UsedBy.ROBOTS : by();
        }

        private UsedBy by() {
            return seen.sender() == Sender.PROGRAM || robots.tell(seen.agent()) || guest.hasty()
                    ? UsedBy.ROBOTS
                    : UsedBy.PEOPLE;
        }

        private void add(Used used, UsageKind kind, UsedBy by) {
            sums.add(new Use(used, today, kind, by));
        }
    }
}
