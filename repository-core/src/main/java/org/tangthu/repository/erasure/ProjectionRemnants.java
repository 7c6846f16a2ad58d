package org.tangthu.repository.erasure;

import java.time.Duration;
import java.util.List;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.projection.ProjectionRunner;

/** What a projection holds, in the generation that is served and in every other one. */
public final class ProjectionRemnants implements Remnants {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String projection;
    private final ProjectionRunner runner;
    private final Journal journal;

    public ProjectionRemnants(String projection, ProjectionRunner runner, Journal journal) {
        this.projection = projection;
        this.runner = runner;
        this.journal = journal;
    }

    @Override
    public String place() {
        return "projection " + projection;
    }

    @Override
    public void erase(String id) throws InterruptedException {
        List<JournalEntry> entries = journal.of(id);
        if (!entries.isEmpty() && entries.get(entries.size() - 1).event() == Event.PURGED) {
            JournalEntry purge = entries.get(entries.size() - 1);
            runner.await(projection, purge.sequence(), PATIENCE);
            runner.erase(projection, purge);
        }
    }
}
