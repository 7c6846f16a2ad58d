package org.tangthu.repository.commit;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.object.NewVersion.StagedFile;

/**
 * A version to be committed. The committer adds {@code record.json}, {@code pages.json} and {@code premis.json} itself.
 *
 * @param pages the pages as they shall be; empty leaves them as they are
 * @param files what is added or replaced, by logical path, staged with {@link Committer#staging()}
 * @param removed logical paths that the version no longer has
 * @param event what is reported; {@link Events#of} derives it
 * @param actor who does it
 * @param remark what else the event in {@code premis.json} tells, in words; blank for nothing
 * @param reason why, where somebody has to say so
 * @param expectedVersion the head that the change was made from, 0 if the entity must be new; empty takes any head
 */
public record Change(
        Entity entity,
        Optional<PageList> pages,
        Map<String, StagedFile> files,
        Set<String> removed,
        Event event,
        String actor,
        String remark,
        Optional<Reason> reason,
        OptionalInt expectedVersion) {
    public Change {
        Objects.requireNonNull(entity);
        Objects.requireNonNull(pages);
        Objects.requireNonNull(event);
        Objects.requireNonNull(remark);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(expectedVersion);
        files = Map.copyOf(files);
        removed = Set.copyOf(removed);
        if (actor.isBlank()) {
            throw new IllegalArgumentException("a change needs an actor");
        }
    }

    /** A change of which there is nothing more to tell. */
    public Change(
            Entity entity,
            Optional<PageList> pages,
            Map<String, StagedFile> files,
            Set<String> removed,
            Event event,
            String actor,
            OptionalInt expectedVersion) {
        this(entity, pages, files, removed, event, actor, "", Optional.empty(), expectedVersion);
    }

    /** A change of the record alone. */
    public static Change of(Entity entity, Event event, String actor, int expectedVersion) {
        return new Change(entity, Optional.empty(), Map.of(), Set.of(), event, actor, OptionalInt.of(expectedVersion));
    }

    /** The same change for a reason. */
    public Change because(Reason why) {
        return new Change(entity, pages, files, removed, event, actor, remark, Optional.of(why), expectedVersion);
    }

    /** The same change with something more to tell of it. */
    public Change remarking(String words) {
        return new Change(entity, pages, files, removed, event, actor, words, reason, expectedVersion);
    }

    /** A new entity without files. */
    public static Change create(Entity entity, String actor) {
        return of(entity, Event.CREATED, actor, 0);
    }
}
