package org.tangthu.portal.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Whether all doors of a running server tell of the same public items as its catalogue. What is behind is waited for for a
 * while, since doors follow the catalogue one by one. No door is blamed for what changes while it is examined, or has
 * changed since the moment that it tells of. For one thread.
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
     * @param patience how long each door is waited for that does not agree when it is first asked
     * @param progress is told what is being done
     */
    public Agreement(String server, String base, Duration patience, Consumer<String> progress) {
        this.stranger = new Stranger(server, base, progress);
        this.patience = patience;
    }

    /** Asks one door after the other. @param found is told at once what was found at a door; for each there is one finding */
    public void examine(Consumer<Finding> found) {
        doors.forEach(door -> found.accept(examine(door)));
    }

    /** Patience begins when the first answer is there: a large door takes longer to ask than anybody waits. */
    private Finding examine(Door door) {
        Instant began = Instant.now();
        Finding finding = examine(door, began);
        Instant until = Instant.now().plus(patience);
        boolean waited = false;
        while (finding.grade() != Finding.Grade.GOOD && Instant.now().isBefore(until)) {
            stranger.tell(door.name() + " does not agree yet");
            Stranger.pause(PAUSE);
            finding = examine(door, began);
            waited = true;
        }
        return waited && finding.grade() == Finding.Grade.GOOD
                ? Finding.good(finding.text() + ", after it was waited for")
                : finding;
    }

    /** The catalogue is asked again each time, for it may have moved on. */
    private Finding examine(Door door, Instant began) {
        try {
            Told right = catalogue.ask(stranger);
            Told told = door.ask(stranger);
            return judge(door, right.items().orElseThrow(), told, began);
        } catch (DoorFault e) {
            return Finding.bad(door.name() + ": " + e.getMessage());
        }
    }

    /** Before a door is blamed, what has changed since the last harvest is harvested, too. */
    private Finding judge(Door door, Set<String> right, Told told, Instant began) {
        Finding finding = compare(door, right, told, began);
        if (finding.grade() != Finding.Grade.BAD) {
            return finding;
        }
        try {
            harvest.goOn(stranger);
        } catch (DoorFault e) {
            // A fault of OAI-PMH, which has a finding of its own.
            stranger.tell(e.getMessage());
        }
        return compare(door, right, told, began);
    }

    private Finding compare(Door door, Set<String> right, Told told, Instant began) {
        Instant known = told.asOf().filter(began::isAfter).orElse(began);
        List<String> lacking =
                told.items().map(items -> without(right, items, known)).orElse(List.of());
        List<String> beyond =
                told.items().map(items -> without(items, right, known)).orElse(List.of());
        if (!lacking.isEmpty() || !beyond.isEmpty()) {
            return Finding.bad(door.name() + named(" lacks ", lacking) + named(" still tells of ", beyond)
                    + "; if that stays so, " + door.remedy());
        }
        String sentence = door.name() + " tells of " + told.count() + " items";
        long difference = Math.abs(told.count() - right.size());
        if (difference == 0) {
            return Finding.good(sentence + (door == harvest ? " and " + harvest.deletions() + " deletions" : ""));
        }
        String both = sentence + ", the catalogue of " + right.size();
        long changed = harvest.changedSince(known);
        return difference <= changed
                ? Finding.doubtful(both + "; changed since " + known + ": " + changed)
                : Finding.bad(both + "; if that stays so, " + door.remedy());
    }

    /** What is in the one and not in the other, except what a door need not know yet. */
    private List<String> without(Set<String> these, Set<String> those, Instant known) {
        return these.stream()
                .filter(item -> !those.contains(item))
                .filter(item -> !harvest.changedSince(item, known))
                .sorted()
                .toList();
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
