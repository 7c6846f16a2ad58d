package org.tangthu.repository.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Reads a log from its first entry to its last and finds entries that were changed, taken out, put in or moved; with
 * anchors also an end that was cut off, and a chain that was made anew as a whole. One use, one thread.
 */
public final class AuditCheck {
    static final int MOST_FAULTS = 100;
    private static final int STEP = 1_000;

    private final AuditLog log;
    private final NavigableMap<Long, List<String>> anchors = new TreeMap<>();
    private final List<AuditFault> faults = new ArrayList<>();
    private AuditAnchor last = AuditAnchor.BEFORE_ALL;
    private Instant lastAt = Instant.MIN;

    private AuditCheck(AuditLog log, Collection<AuditAnchor> anchors) {
        this.log = log;
        anchors.stream().filter(anchor -> anchor.number() > 0).distinct().forEach(anchor -> this.anchors
                .computeIfAbsent(anchor.number(), number -> new ArrayList<>())
                .add(anchor.hash()));
    }

    /** Checks all that is there when it begins; what is appended meanwhile may be checked too. */
    public static AuditReport of(AuditLog log, Collection<AuditAnchor> anchors) {
        return new AuditCheck(log, anchors).run();
    }

    private AuditReport run() {
        List<AuditEntry> step = log.after(0, AuditFilter.ALL, STEP);
        while (!step.isEmpty()) {
            step.forEach(this::check);
            step = log.after(last.number(), AuditFilter.ALL, STEP);
        }
        anchors.tailMap(last.number(), false)
                .keySet()
                .forEach(number -> fault(
                        number,
                        "an anchor names this entry, but the log ends at " + last.number() + ": its end was cut off"));
        return new AuditReport(
                last, anchors.values().stream().mapToInt(List::size).sum(), faults);
    }

    private void check(AuditEntry entry) {
        if (entry.number() != last.number() + 1) {
            fault(entry.number(), "the entries from " + (last.number() + 1) + " to before it are missing");
        } else if (!entry.previous().equals(last.hash())) {
            fault(entry.number(), "it does not follow the entry before it");
        }
        if (!entry.trueHash().equals(entry.hash())) {
            fault(entry.number(), "its content is not what its hash was made of");
        }
        if (entry.at().isBefore(lastAt)) {
            fault(entry.number(), "it is older than the entry before it");
        }
        for (String hash : anchors.getOrDefault(entry.number(), List.of())) {
            if (!hash.equals(entry.hash())) {
                fault(entry.number(), "an anchor names another hash for it: the log was written anew");
            }
        }
        last = entry.anchor();
        lastAt = entry.at();
    }

    private void fault(long number, String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new AuditFault(number, what));
        }
    }
}
