package org.tangthu.repository.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.CommitObserver;
import org.tangthu.repository.commit.Events;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.projection.ProjectionSettings;
import org.tangthu.repository.projection.Projector;

/** A whole repository in a folder, with a clock that the test moves. */
public final class TestRepository implements AutoCloseable {
    public static final String ACTOR = "tester";

    private final RepositorySettings settings;
    private final MovableClock clock = MovableClock.standing();
    private RepositoryCore core;

    private TestRepository(RepositorySettings settings) {
        this.settings = settings;
        open();
    }

    /** With SQLite. */
    public static TestRepository in(Path home) {
        return new TestRepository(settings(home));
    }

    public static TestRepository with(RepositorySettings settings) {
        return new TestRepository(settings);
    }

    /** As a home on this machine has them, but quick to repeat. */
    public static RepositorySettings settings(Path home) {
        RepositorySettings local = RepositorySettings.local(home);
        ProjectionSettings quick = new ProjectionSettings(
                Duration.ofMillis(50), Duration.ofMillis(10), Duration.ofMillis(100), 3, 5_000, Duration.ofMillis(200));
        return new RepositorySettings(
                home, local.sql(), local.baseUrl(), local.naan(), local.timeZone(), local.repositoryId(), quick);
    }

    public RepositoryCore core() {
        return core;
    }

    public MovableClock clock() {
        return clock;
    }

    /** Commits the entity without files: new, or over whatever head there is. Its pages stay as they are. */
    public JournalEntry commit(Entity entity) {
        return commit(entity, Optional.empty());
    }

    public JournalEntry commit(Entity entity, PageList pages) {
        return commit(entity, Optional.of(pages));
    }

    private JournalEntry commit(Entity entity, Optional<PageList> pages) {
        Event event = core.catalogue()
                .find(entity.id())
                .map(head -> Events.of(head.entity(), entity, pages.isPresent()))
                .orElse(Event.CREATED);
        return core.committer()
                .commit(new Change(entity, pages, Map.of(), Set.of(), event, ACTOR, OptionalInt.empty()));
    }

    public ProjectionRunner projections(Projector... projectors) {
        return core.projections(List.of(projectors));
    }

    /** Closes and opens it again, as a restart does. */
    public void reopen() {
        core.close();
        open();
    }

    private void open() {
        core = RepositoryCore.open(settings, clock, CommitObserver.none());
    }

    @Override
    public void close() {
        core.close();
    }
}
