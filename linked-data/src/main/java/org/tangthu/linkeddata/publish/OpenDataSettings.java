package org.tangthu.linkeddata.publish;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * Who publishes the data, under which licence, and how often the list of datasets is looked through.
 *
 * @param name of the site
 * @param publisher the body that publishes it
 * @param publisherType what kind of body that is
 * @param email where users of the data can write to
 * @param licence URI of the licence of the descriptions
 * @param zone where days begin
 * @param reviewed the day on which the list of datasets was looked through last; empty if that was never noted
 * @param reviewMonths after how many months it is due again, at least 1
 */
public record OpenDataSettings(
        String name,
        String publisher,
        PublisherType publisherType,
        Optional<String> email,
        String licence,
        ZoneId zone,
        Optional<LocalDate> reviewed,
        int reviewMonths) {
    public OpenDataSettings {
        Objects.requireNonNull(name);
        Objects.requireNonNull(publisher);
        Objects.requireNonNull(publisherType);
        Objects.requireNonNull(email);
        Objects.requireNonNull(licence);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(reviewed);
        if (reviewMonths < 1) {
            throw new IllegalArgumentException("a review after " + reviewMonths + " months");
        }
    }

    /**
     * The day by which the list of datasets is to be looked through: so many months after the last time, or after it was
     * first published, in whole steps where the day went by.
     *
     * @param published the day on which the first thing was published
     */
    public LocalDate nextReview(LocalDate published, LocalDate today) {
        if (reviewed.isPresent()) {
            return reviewed.get().plusMonths(reviewMonths);
        }
        LocalDate next = published;
        for (int steps = 1; !next.isAfter(today); steps++) {
            next = published.plusMonths((long) steps * reviewMonths);
        }
        return next;
    }
}
