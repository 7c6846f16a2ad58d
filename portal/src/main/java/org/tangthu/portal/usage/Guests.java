package org.tangthu.portal.usage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.tangthu.portal.usage.Seen.Sender;
import org.tangthu.repository.usage.UsageKind;

/**
 * Who is visiting today and what they did a moment ago: digests under a key that is forgotten with the day. Not
 * thread-safe.
 */
final class Guests {
    /** A longer pause ends a visit, and a reading. */
    private static final Duration VISIT = Duration.ofMinutes(30);
    /** The same again within this time is a double click. */
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(30);
    /** Faster than this, over {@link #SPAN}, nobody reads; whoever does is a robot until the visit ends. */
    private static final int MOST_ACTS = 100;

    private static final int MOST_ACTS_OF_AN_ADDRESS = 2_000;
    private static final Duration SPAN = Duration.ofMinutes(10);
    private static final int MOST_GUESTS = 50_000;
    private static final int MOST_DEEDS = 200_000;

    private final Recent<Guest> guests = new Recent<>(MOST_GUESTS);
    private final Recent<Guest> addresses = new Recent<>(MOST_GUESTS);
    private final Recent<String> deeds = new Recent<>(MOST_DEEDS);
    private LocalDate day = LocalDate.MIN;
    private DayKey key = new DayKey();

    /** Begins a new day: nobody is known any more. The same day again changes nothing. */
    void on(LocalDate today) {
        if (!today.equals(day)) {
            day = today;
            key = new DayKey();
            guests.clear();
            addresses.clear();
            deeds.clear();
        }
    }

    /** Whoever sent this, who may be known from before. */
    Guest of(Seen seen, long now) {
        byte[] address = seen.address().getAddress();
        long id = key.digest(address, seen.agent().getBytes(StandardCharsets.UTF_8));
        Guest guest = known(guests, id, now);
        guest.house = known(addresses, key.digest(address), now);
        guest.staff |= seen.sender() == Sender.STAFF;
        return guest;
    }

    private static Guest known(Recent<Guest> among, long id, long now) {
        Guest guest = among.find(id, now).orElseGet(() -> new Guest(id));
        among.put(id, guest, now + VISIT.toNanos());
        return guest;
    }

    /**
     * The library that a deed of the guest concerned, if it is what the guest did a moment ago; that moment then lasts on.
     *
     * @param what all that tells the deed from others of its kind
     */
    Optional<String> repeated(Guest guest, UsageKind kind, String what, long now) {
        Optional<String> library = deeds.find(key.digest(guest.id, kind.code(), what), now);
        library.ifPresent(concerned -> note(guest, kind, what, concerned, now));
        return library;
    }

    /** Remembers a deed for a moment. @param library that it concerns, empty if none does */
    void note(Guest guest, UsageKind kind, String what, String library, long now) {
        deeds.put(
                key.digest(guest.id, kind.code(), what),
                library,
                now + pause(kind).toNanos());
    }

    /** A reading, a query with its pages of hits, and a PDF file that is sent in parts take many requests. */
    private static Duration pause(UsageKind kind) {
        return switch (kind) {
            case VISIT, SEARCH, READ, PDF -> VISIT;
            case VIEW, TEXT, ALTO, IMAGE, RECORD -> DOUBLE_CLICK;
        };
    }

    /** How many are known at the moment. */
    int size() {
        return guests.size() + addresses.size() + deeds.size();
    }

    /** A browser, or program, at an address. */
    static final class Guest {
        private final long id;
        private Guest house;
        private boolean staff;
        private boolean hasty;
        private int acts;
        private long since;

        private Guest(long id) {
            this.id = id;
        }

        boolean staff() {
            return staff;
        }

        /** Whether there were too many acts at some time of this visit. */
        boolean hasty() {
            return hasty || house.hasty;
        }

        /** Notes an act. @return whether there were more of late than people do */
        boolean tooManyActs(long now) {
            boolean own = act(MOST_ACTS, now);
            boolean ofHouse = house.act(MOST_ACTS_OF_AN_ADDRESS, now);
            return own || ofHouse;
        }

        private boolean act(int most, long now) {
            if (acts == 0 || now - since > SPAN.toNanos()) {
                acts = 0;
                since = now;
            }
            acts++;
            hasty |= acts > most;
            return hasty;
        }
    }
}
