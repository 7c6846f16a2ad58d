package org.tangthu.repository.commit;

import org.tangthu.repository.journal.Event;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

/** Tells which event leads from one form of an entity to the next. */
public final class Events {
    private Events() {}

    /**
     * Withdrawn or restored when the state says so, access when nothing but an item's rights changed, else updated.
     *
     * @param contentChanged whether pages or files change too
     */
    public static Event of(Entity before, Entity after, boolean contentChanged) {
        if (!(before instanceof Item old) || !(after instanceof Item now)) {
            return Event.UPDATED;
        }
        boolean wasGone = old.state() == State.WITHDRAWN;
        boolean isGone = now.state() == State.WITHDRAWN;
        if (wasGone != isGone) {
            return isGone ? Event.WITHDRAWN : Event.RESTORED;
        }
        boolean onlyRights = !contentChanged
                && !old.rights().equals(now.rights())
                && old.withRights(now.rights()).equals(now);
        return onlyRights ? Event.ACCESS : Event.UPDATED;
    }
}
