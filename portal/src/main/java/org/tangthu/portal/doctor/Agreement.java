package org.tangthu.portal.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Whether all doors of a running server tell of the same public items as its catalogue. What is behind is waited for for a
 * while, since doors follow the catalogue one by one. For one thread.
 */
public final class Agreement {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int NAMED = 5;

    private final Stranger stranger;
    private final Duration patience;
    private final CatalogueDoor catalogue = new CatalogueDoor();
    private final HarvestDoor harvest = new HarvestDoor();
    private final List<Door> doors = List.of(
            harvest, new SitemapDoor(), new SparqlDoor(), new SearchDoor(), CountedDoor.ofVoid(), CountedDoor.ofDcat());

    /**
     * @param server where it listens
     * @param base of the addresses that it gives
     * @param patience how long doors are waited for that do not yet agree
     * @param progress is told what is being done
     */
    public Agreement(String server, String base, Duration patience, Consumer<String> progress) {
        this.stranger = new Stranger(server, base, progress);
        this.patience = patience;
    }

    /** Asks one door after the other. @param found is told at once what was found at a door; for each there is one finding */
    public void examine(Consumer<Finding> found) {
        Instant until = Instant.now().plus(patience);
        doors.forEach(door -> found.accept(examine(door, until)));
    }

    private Finding examine(Door door, Instant until) {
        Finding finding = examine(door);
        boolean waited = false;
        while (finding.grade() != Finding.Grade.GOOD && Instant.now().isBefore(until)) {
            stranger.tell(door.name() + " does not agree yet");
            Stranger.pause(PAUSE);
            finding = examine(door);
            waited = true;
        }
        return waited && finding.grade() == Finding.Grade.GOOD
                ? Finding.good(finding.text() + ", after it was waited for")
                : finding;
    }

    /** The catalogue is asked again each time, for it may have moved on. */
    private Finding examine(Door door) {
        try {
            Told right = catalogue.ask(stranger);
            Told told = door.ask(stranger);
            return compare(door, right.items().orElseThrow(), told);
        } catch (DoorFault e) {
            return Finding.bad(door.name() + ": " + e.getMessage());
        }
    }

    private Finding compare(Door door, Set<String> right, Told told) {
        List<String> lacking =
                told.items().map(items -> without(right, items, told.asOf())).orElse(List.of());
        List<String> beyond =
                told.items().map(items -> without(items, right, told.asOf())).orElse(List.of());
        if (!lacking.isEmpty() || !beyond.isEmpty()) {
            return Finding.bad(door.name() + named(" lacks ", lacking) + named(" still tells of ", beyond)
                    + "; if that stays so, " + door.remedy());
        }
        boolean counts = told.count() == right.size();
        String sentence = door.name() + " tells of " + told.count() + " items";
        if (counts) {
            return Finding.good(sentence + (door == harvest ? " and " + harvest.deletions() + " deletions" : ""));
        }
        return changedSince(told.asOf())
                ? Finding.doubtful(sentence + ", the catalogue of " + right.size() + ": it is of "
                        + told.asOf().orElseThrow() + ", and something has changed since")
                : Finding.bad(sentence + ", the catalogue of " + right.size() + "; if that stays so, " + door.remedy());
    }

    /** What is in the one and not in the other, except what a door that is of a moment cannot know yet. */
    private List<String> without(Set<String> these, Set<String> those, Optional<Instant> asOf) {
        return these.stream()
                .filter(item -> !those.contains(item))
                .filter(item -> !since(harvest.changed(item), asOf))
                .sorted()
                .toList();
    }

    private boolean changedSince(Optional<Instant> asOf) {
        return since(harvest.lastChange(), asOf);
    }

    /** Moments of harvests are whole seconds. */
    private static boolean since(Optional<Instant> change, Optional<Instant> asOf) {
        return asOf.isPresent()
                && change.isPresent()
                && !change.get().isBefore(asOf.get().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String named(String what, List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        Stream<String> first = items.stream().limit(NAMED);
        return what + items.size() + " (" + String.join(", ", first.toList()) + (items.size() > NAMED ? " …" : "")
                + ")";
    }
}
