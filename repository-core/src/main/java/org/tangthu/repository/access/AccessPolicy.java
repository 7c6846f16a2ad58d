package org.tangthu.repository.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;

/**
 * The one place where access is decided. The description of a published item is always public; the level guards its
 * content. Old versions obey today's policy. An office at a library opens nothing by itself.
 * Immutable, thread-safe and without I/O.
 */
public final class AccessPolicy {
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone an embargo ends at 00:00 here */
    public AccessPolicy(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Whether there is something of an entity for anybody to view: of a public item its images, at least as previews; of a
     * collection the list of its items. The same version always gives the same answer.
     */
    public static boolean viewable(Entity entity, int pages) {
        if (entity instanceof Item item) {
            return pages > 0
                    && visibility(item.state()) == Visibility.PUBLIC
                    && images(item.rights().access());
        }
        return entity instanceof Collection;
    }

    /** Whether the public may not even know that there is, or was, such an item. */
    public static boolean hidden(Entity entity) {
        return entity instanceof Item item && visibility(item.state()) == Visibility.HIDDEN;
    }

    /** Whether the public is told of the item, as it stands in this version. */
    public static boolean known(Item item) {
        return visibility(item.state()) == Visibility.PUBLIC;
    }

    public Visibility visibility(Item item) {
        return visibility(item.state());
    }

    static Visibility visibility(State state) {
        return switch (state) {
            case PUBLISHED -> Visibility.PUBLIC;
            case WITHDRAWN -> Visibility.GONE;
            case DRAFT, SUBMITTED, APPRAISED -> Visibility.HIDDEN;
        };
    }

    /** What of the content this visitor may have now. Denied for what is not public. */
    public Decision decide(Item item, Visitor visitor) {
        if (visibility(item) != Visibility.PUBLIC) {
            return new Decision.Denied(Reason.NOT_PUBLIC);
        }
        Rights rights = item.rights();
        return switch (rights.access()) {
            case METADATA_ONLY -> new Decision.Denied(Reason.METADATA_ONLY);
            case PRESERVATION -> new Decision.Denied(Reason.PRESERVATION);
            case OPEN -> underEmbargo(rights).orElse(new Decision.Full());
            case ON_SITE -> underEmbargo(rights).orElse(fullIf(visitor.onSite(), Reason.ON_SITE));
            case RESTRICTED -> underEmbargo(rights).orElse(fullIf(isMember(visitor, item), Reason.RESTRICTED));
            case LENDING -> underEmbargo(rights).orElse(fullIf(hasLoan(visitor, item), Reason.LENDING));
        };
    }

    /**
     * Whether a visitor may take the content along in files, too. What is lent is read where it is, a page at a time, for a
     * file would stay when the loan has ended.
     */
    public boolean downloads(Item item, Visitor visitor) {
        return item.rights().access() != AccessLevel.LENDING
                && decide(item, visitor).full();
    }

    private static boolean isMember(Visitor visitor, Item item) {
        return item.rights().groups().stream()
                .anyMatch(name -> visitor.groups().contains(new Group(item.library(), name)));
    }

    private boolean hasLoan(Visitor visitor, Item item) {
        Loan loan = visitor.loans().get(item.id());
        return loan != null
                && loan.copy() <= item.holding().copies()
                && clock.instant().isBefore(loan.until());
    }

    /**
     * Whether there are images for anybody at all, if only previews, as soon as the item is published: where there are
     * none, nothing is made of the masters and no image, manifest or link to one is offered.
     */
    public boolean imagesForSomebody(Item item) {
        return images(item.rights().access());
    }

    /** Whether there is somebody who may have the content now, or could come to have it without the item being changed. */
    public boolean contentForSomebody(Item item) {
        return visibility(item) == Visibility.PUBLIC && imagesForSomebody(item) && !embargoed(item);
    }

    private static boolean images(AccessLevel access) {
        return switch (access) {
            case METADATA_ONLY, PRESERVATION -> false;
            case OPEN, ON_SITE, RESTRICTED, LENDING -> true;
        };
    }

    /** Whether the embargo still runs in the configured zone. */
    public boolean embargoed(Item item) {
        return underEmbargo(item.rights()).isPresent();
    }

    /** When it decides. */
    public Instant now() {
        return clock.instant();
    }

    /** Where days begin. */
    public ZoneId zone() {
        return zone;
    }

    /** The day it is in the configured zone. An embargo that ends today or ended before is over. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The item without an embargo that is over; mostly the item itself. */
    public Item current(Item item) {
        Rights rights = item.rights();
        return rights.embargo().isEmpty() || embargoed(item)
                ? item
                : item.withRights(new Rights(rights.statement(), rights.access(), rights.groups(), Optional.empty()));
    }

    private Optional<Decision> underEmbargo(Rights rights) {
        return rights.embargo().filter(today()::isBefore).map(end -> new Decision.Preview(Reason.EMBARGO));
    }

    private static Decision fullIf(boolean entitled, Reason otherwise) {
        return entitled ? new Decision.Full() : new Decision.Preview(otherwise);
    }
}
