package org.tangthu.repository.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Reason;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureRefused.Obstacle;
import org.tangthu.repository.erasure.ErasureRequests.Asked;
import org.tangthu.repository.model.Item;

/**
 * The door to erasure: needs the scope {@link Scope#PURGE} for the item's library, of two actors. Every program with a
 * token of somebody acts in that person's name and counts as that person, and so does who opened that person's account to
 * himself. An agreement is durable before anything is
 * erased, and from then on it is carried out. Thread-safe.
 */
public final class Erasures implements AutoCloseable {
    /** How long a request is open. */
    public static final Duration OPEN_FOR = Duration.ofDays(14);

    private final Catalogue catalogue;
    private final ErasureRequests requests;
    private final ErasureWork work;
    private final Voices voices;
    private final Clock clock;

    /** @param audit tells whose hands an account was in */
    public Erasures(Catalogue catalogue, ErasureRequests requests, ErasureWork work, AuditLog audit, Clock clock) {
        this.catalogue = catalogue;
        this.requests = requests;
        this.work = work;
        this.voices = new Voices(audit);
        this.clock = clock;
    }

    /**
     * Asks that an item be erased.
     *
     * @param sentence why, for who is to agree
     * @throws IllegalArgumentException if the sentence is empty or too long
     * @throws ErasureRefused if it cannot be asked
     */
    public ErasureRequest ask(String item, ErasureReason reason, String sentence, Ruling ruling, Authority who) {
        Objects.requireNonNull(ruling);
        Reason checked = new Reason(reason.code(), sentence);
        String library = library(item)
                .filter(owner -> who.may(Scope.PURGE, owner))
                .orElseThrow(() -> new ErasureRefused(Obstacle.UNKNOWN, "There is no item " + item + " to be erased"));
        Instant now = clock.instant();
        Asked asked =
                new Asked(item, library, reason, checked.sentence(), ruling, who.actor(), now, now.plus(OPEN_FOR));
        return requests.add(asked)
                .orElseThrow(() -> new ErasureRefused(
                        Obstacle.ASKED_ALREADY,
                        "That " + item + " be erased was asked already; agree to that or refuse it"));
    }

    private Optional<String> library(String item) {
        return catalogue
                .find(item)
                .map(CatalogueEntry::entity)
                .filter(Item.class::isInstance)
                .map(entity -> ((Item) entity).library());
    }

    /**
     * Agrees to a request of somebody else, and has it carried out; waits some seconds for that.
     *
     * @return the request, done or about to be
     * @throws ErasureRefused if it cannot be agreed to
     */
    public ErasureRequest agree(long number, Authority who) {
        ErasureRequest request = find(number, who);
        if (request.askedBy().equals(who.actor())) {
            throw new ErasureRefused(Obstacle.SAME_PERSON, "Who asked for an erasure cannot agree to it; another must");
        }
        if (!voices.areTwo(request, who.actor())) {
            throw new ErasureRefused(
                    Obstacle.OPENED,
                    "Somebody else opened your account (made it, gave it a password or an office, took its second factor"
                            + " away, tied it to an identity or unlocked it) after request " + number
                            + ", or, in the 14"
                            + " days before, one person opened both accounts, or one of the two the other; a third"
                            + " person must agree");
        }
        if (!requests.agree(number, who.actor(), clock.instant())) {
            throw closed(find(number, who));
        }
        work.hurry();
        return find(number, who);
    }

    /**
     * Refuses a request, or takes one's own back.
     *
     * @throws ErasureRefused if it is not open
     */
    public ErasureRequest refuse(long number, Authority who) {
        find(number, who);
        if (!requests.refuse(number, who.actor(), clock.instant())) {
            throw closed(find(number, who));
        }
        return find(number, who);
    }

    private static ErasureRefused closed(ErasureRequest request) {
        return new ErasureRefused(
                Obstacle.CLOSED,
                "Request " + request.number() + " is " + request.state().code() + " and cannot be judged any more");
    }

    /** @throws ErasureRefused if there is no such request that concerns this actor */
    public ErasureRequest find(long number, Authority who) {
        return requests.find(number, clock.instant())
                .filter(request -> concerns(request, who))
                .orElseThrow(() -> new ErasureRefused(Obstacle.UNKNOWN, "There is no request " + number));
    }

    /** As long as the item is there, whose library it belongs to now counts, too. */
    private boolean concerns(ErasureRequest request, Authority who) {
        List<String> libraries = new ArrayList<>(List.of(request.library()));
        library(request.item()).ifPresent(libraries::add);
        return libraries.stream().allMatch(library -> who.may(Scope.PURGE, library));
    }

    /** Whether the erasure of an item is asked for, or agreed to. */
    public boolean underWay(String item) {
        return requests.underWay(item, clock.instant());
    }

    /**
     * Requests that concern an actor, the newest first.
     *
     * @param before number before which to go on; {@link Long#MAX_VALUE} to begin
     */
    public List<ErasureRequest> list(Authority who, long before, int limit) {
        return who.may(Scope.PURGE) ? requests.list(who.libraries(), before, limit, clock.instant()) : List.of();
    }

    /** Ends the work that is under way, which goes on after the next start. */
    @Override
    public void close() {
        work.close();
    }
}
